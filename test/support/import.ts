/** What the tests of imports share. */
import type { ImportOpening } from '../../src/contract.ts';
import { parseCsv } from '../../src/domain/import/csv.ts';
import type { Source } from '../../src/domain/import/source.ts';

/** A list as the reader of CSV files gives it. */
export function list(file: string, csv: string): Source {
  const read = parseCsv(csv);
  if ('code' in read) throw new Error(read.code);
  return { file, kind: 'table', sheets: [{ name: '', rows: read.rows, hiddenColumns: [], merges: [] }] };
}

export const GROUPS = list(
  '団体名簿.csv',
  [
    '令和8年度 団体名簿,,,,,',
    '団体名,フリガナ,代表者,電話,公開(電話),公開(メール)',
    '広沢写生クラブ,ヒロサワシャセイクラブ,渡邊 花,000-000-0001,○,○',
    '廣澤写生倶楽部,ﾋﾛｻﾜｼｬｾｲｸﾗﾌﾞ,渡辺 花,０００（０００）０００１,○（平日）,',
    'みどりの会,ミドリノカイ,乙野 二,〃,×,×',
    '計 3団体,,,,,',
  ].join('\r\n'),
);

/** As the page names the two. */
export const PAIR = 'groups 種川-団0001 種川-団0002';

/** What the page asks of a sheet of a list that is open. */
export function stretch(opening: ImportOpening, act: 'preview' | 'import', at = 0, first = 1, count = 2000): object {
  const sheet = opening.sheets[at];
  return {
    ...{ act, kind: 'table', importId: opening.importId, print: opening.print, memo: 'm', file: opening.file },
    ...{ id: opening.id, plan: sheet?.plan, rowCount: sheet?.rowCount, lastColumn: sheet?.lastColumn },
    ...{ first, count, from: null, rows: null },
  };
}
