import { form, PURPOSE } from './definition.ts';

/** ヒアリング: what a group does, is good at, lacks, needs and can give. */
export const hearing = form('seedSheets', {
  key: 'hearing',
  title: '『共助マッチングの種』シート ヒアリング',
  description: `団体の活動、強み、困っていることを聞かせてください。${PURPOSE}`,
  confirmation: 'ありがとうございました。担当者が内容を確かめて、ご連絡します。',
  sections: [
    { key: 'group', title: '団体について', columns: ['groupName', 'heardOn', 'listener'] },
    {
      key: 'activities',
      title: '活動と、強み・弱み',
      columns: ['activities', 'strengths', 'weaknesses', 'issues'],
    },
    {
      key: 'needs',
      title: '必要な ひと・もの・おかね',
      help: '思いつくものだけでかまいません。',
      columns: ['needPeople', 'needGoods', 'needMoney', 'partners'],
    },
    {
      key: 'offers',
      title: '出せる ひと・もの・おかね・場所・情報',
      help: '小さなことでも、ほかの団体の助けになります。',
      columns: ['offerPeople', 'offerGoods', 'offerMoney', 'offerPlace', 'offerInformation'],
    },
    {
      key: 'contact',
      title: '団体の連絡先',
      help: '登録から変わったところがあれば書いてください。',
      columns: [
        { table: 'groups', column: 'representative' },
        { table: 'groups', column: 'phone' },
        { table: 'groups', column: 'email' },
      ],
    },
    {
      key: 'publish',
      title: '紹介と公開について',
      columns: [{ table: 'groups', column: 'introduction' }, 'publicText', 'consents', 'confirmedOn'],
    },
  ],
});
