/** Municipalities next to each other around 和光市, as the evaluation's README gives them. A registry keeps its own in 設定. */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  和光市: ['朝霞市', '新座市', '戸田市'],
  朝霞市: ['和光市', '志木市', '新座市'],
  志木市: ['朝霞市', '新座市', 'さいたま市'],
  新座市: ['朝霞市', '志木市', '和光市'],
  戸田市: ['和光市', '川口市', 'さいたま市'],
  川口市: ['戸田市', 'さいたま市'],
  さいたま市: ['戸田市', '川口市', '志木市'],
  熊谷市: [],
};
