import { describe, expect, it } from 'vitest';
import { importCsv, lines, office, rowsOf } from '../support/office.ts';

describe('a list', () => {
  it('is read by its headings, whatever their order and however they are written', () => {
    const workspace = office();
    const csv = [
      'ＴＥＬ,団体 名,分野,会員,〒,設立年月,団体種別',
      '000-0000-0001,花咲く会,まちづくり、環境保全,２５名,000-0000,平成26年9月,任意団体',
    ].join('\n');
    expect(importCsv(workspace, 'groups', csv)).toEqual({ added: 1, doubtful: 0, known: 0 });
    expect(
      lines(workspace, '団体', '団体番号', '団体名', '電話', '活動分野', '会員数', '郵便番号', '設立年月日', '種別'),
    ).toEqual(['種川-団0001 | 花咲く会 | 000-0000-0001 | まちづくり、環境保全 | 25 | 000-0000 | 2014-09 | 任意団体']);
  });

  it('keeps in 備考 what no column takes, also where it has no heading', () => {
    const workspace = office();
    importCsv(workspace, 'groups', '団体名,会報,メモ,\n花咲く会,花だより,古くからの会,木曜は留守\nみどりの会,,,\n');
    expect(lines(workspace, '団体', '団体名', '備考')).toEqual([
      '花咲く会 | 古くからの会\n会報: 花だより\n4列目: 木曜は留守',
      'みどりの会 | ',
    ]);
  });

  it('does not guess to which column a cell beyond the last heading belongs', () => {
    const workspace = office();
    const csv = '団体名,電話\n花咲く会,000-0000-0001,代表は不在がち\nみどりの会,\n森の会,\n川の会,\n';
    expect(importCsv(workspace, 'groups', csv)).toEqual({ added: 3, doubtful: 1, known: 0 });
    expect(lines(workspace, '受付', '届いた内容')).toEqual([
      '団体名: 花咲く会\n電話: 000-0000-0001\n3列目: 代表は不在がち',
    ]);
  });

  it('asks a person about columns that a table without 備考 cannot take', () => {
    const workspace = office();
    expect(importCsv(workspace, 'hubs', '拠点名,略称,色\n見本市,見本,青\n')).toEqual({
      added: 0,
      doubtful: 1,
      known: 0,
    });
    expect(lines(workspace, '受付', '確認してほしいこと', '届いた内容')).toEqual([
      '「色: 青」の入る列がありません。どの欄に入れるか決めてください。 | 拠点名: 見本市\n略称: 見本\n色: 青',
    ]);
  });

  it.each([
    ['with a byte-order mark', '\ufeff団体名,活動内容\n花咲く会,花\n', '花'],
    ['with a byte-order mark before a quoted heading', '\ufeff"団体名","活動内容"\n"花咲く会","花"\n', '花'],
    ['with CRLF', '団体名,活動内容\r\n花咲く会,花\r\n', '花'],
    ['with line breaks and commas in quotes', '団体名,活動内容\n花咲く会,"花と、\n""木"", 草"\n', '花と、\n"木", 草'],
    ['with empty rows between', '団体名,活動内容\n,\n花咲く会,花\n,\n', '花'],
    ['with a formula in it', '団体名,活動内容\n花咲く会,"=HYPERLINK(""x"")"\n', '=HYPERLINK("x")'],
  ])('%s is read as it is', (_, csv, activities) => {
    const workspace = office();
    expect(importCsv(workspace, 'groups', csv)).toEqual({ added: 1, doubtful: 0, known: 0 });
    expect(lines(workspace, '団体', '団体名', '活動内容')).toEqual([`花咲く会 | ${activities}`]);
  });
});

describe('a row', () => {
  it('without a name is put whole into 受付', () => {
    const workspace = office();
    expect(importCsv(workspace, 'groups', '団体名,会員数\n,30\n')).toEqual({ added: 0, doubtful: 1, known: 0 });
    expect(rowsOf(workspace, '団体')).toEqual([]);
    expect(rowsOf(workspace, '受付')[0]).toMatchObject({
      窓口: '団体の名簿',
      状態: '要確認',
      届いた内容: '会員数: 30',
      確認してほしいこと: '「団体名」が空です。名前を確かめて、登録してください。',
    });
  });

  it.each([
    ['種別', '秘密結社', '種別: 秘密結社'],
    ['メール', '電話で連絡', 'メール: 電話で連絡'],
    ['設立年月日', 'むかし', '設立年月日: むかし'],
  ])('with a %s that cannot be read is registered without it, its words kept and asked about', (column, text, note) => {
    const workspace = office();
    expect(importCsv(workspace, 'groups', `団体名,${column}\n花咲く会,${text}\n`)).toMatchObject({ added: 1 });
    expect(lines(workspace, '団体', '団体名', column, '備考')).toEqual([`花咲く会 |  | ${note}`]);
    const id = rowsOf(workspace, '団体')[0]?.団体番号;
    expect(rowsOf(workspace, '受付')[0]).toMatchObject({ 登録先の番号: id, 状態: '要確認' });
  });

  it('is named by its number in the list, empty rows counted', () => {
    const workspace = office();
    importCsv(workspace, 'groups', '団体名,会員数\n,\n花咲く会,3\n,\nみどりの会,多数\n');
    expect(lines(workspace, '受付', '元の番号')).toEqual(['5行目']);
  });

  it('whose name is registered with other facts changes nothing and asks a person', () => {
    const workspace = office();
    importCsv(workspace, 'groups', '団体名,電話\nNPO法人花咲く会,000-0000-0001\n');
    const again = importCsv(workspace, 'groups', '団体名,電話\n（特非）花咲く会,000-0000-0002\n');
    expect(again).toEqual({ added: 0, doubtful: 1, known: 0 });
    expect(lines(workspace, '団体', '団体名', '電話')).toEqual(['NPO法人花咲く会 | 000-0000-0001']);
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      '「NPO法人花咲く会」（種川-団0001）は、もう登録されています。名簿と違うところ: 団体名・電話。どちらが正しいか確かめてください。',
    ]);
  });

  it('that adds a word to a known name asks a person: the word is not lost', () => {
    const workspace = office();
    importCsv(workspace, 'groups', '団体名,会報\n花咲く会,花だより\n');
    expect(importCsv(workspace, 'groups', '団体名,会報\n花咲く会,新・花だより\n')).toMatchObject({ doubtful: 1 });
    expect(lines(workspace, '受付', '届いた内容')).toEqual(['団体名: 花咲く会\n会報: 新・花だより']);
  });
});

describe('the same list again', () => {
  const LIST = '団体名,電話,会員数,会報\n花咲く会,000-0000-0001,3,花だより\n,000-0000-0002,5,\n';

  it('brings nothing new, neither records nor questions', () => {
    const workspace = office();
    expect(importCsv(workspace, 'groups', LIST)).toEqual({ added: 1, doubtful: 1, known: 0 });
    expect(importCsv(workspace, 'groups', LIST)).toEqual({ added: 0, doubtful: 0, known: 2 });
    expect([rowsOf(workspace, '団体').length, rowsOf(workspace, '受付').length]).toEqual([1, 1]);
  });

  it('is known although staff wrote more into 備考', () => {
    const workspace = office();
    importCsv(workspace, 'groups', LIST);
    workspace.person.type('団体', 2, '備考', '会報: 花だより\n電話は午後に');
    expect(importCsv(workspace, 'groups', LIST)).toEqual({ added: 0, doubtful: 0, known: 2 });
  });

  it('of another table asks its own question', () => {
    const workspace = office();
    importCsv(workspace, 'experts', '氏名,オンライン\n見本 花子,要相談\n');
    expect(lines(workspace, '受付', '窓口', '確認してほしいこと')).toEqual([
      '専門家の名簿 | 「オンライン可」の「要相談」が、はい・いいえのどちらか決められません。',
    ]);
  });
});

describe('an import that cannot begin says why', () => {
  it.each([
    ['groups', '', '中身がありません'],
    ['groups', '団体名,電話\n', '「団体」に取り込む行がありません'],
    ['groups', '電話\n000-0000-0001\n', '「団体名」の列が見つかりません'],
    ['experts', '番号,住所\n1,種川市\n', '「氏名・団体名」の列が見つかりません'],
    ['groups', '団体名\n"閉じていない\n', '2行目で始まる引用符'],
    ['groups', '団体名,電話,団体名\n花咲く会,,みどりの会\n', '見出し「団体名」が2つあります'],
    ['groups', '団体名\n花咲く会 000-0000-0001\n', '列が1つしかありません'],
    ['audit', '操作番号\n1\n', '「table」の値が正しくありません'],
    ['toString', '団体名\n花咲く会\n', '「table」の値が正しくありません'],
  ])('%s %o', (table, csv, words) => {
    const workspace = office();
    expect(() => importCsv(workspace, table, csv)).toThrow(words);
    expect(rowsOf(workspace, '団体')).toEqual([]);
  });
});
