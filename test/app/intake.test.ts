import { describe, expect, it } from 'vitest';
import { Form } from '../../src/local/forms/form.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, SHORT, signUp, withGroups } from '../support/hearing.ts';
import { formId, lines, office, rowsOf } from '../support/office.ts';

const registered = (workspace: Workspace) =>
  lines(workspace, '種シート', '種シート番号', '団体番号', '団体名', '年度', 'ヒアリング日');

describe('a hearing answer', () => {
  it('becomes a seed sheet and one item a line', () => {
    const workspace = withGroups(office());
    expect(hear(workspace, LONG)).toEqual([{ handler: 'onFormSubmitted', owner: workspace.user }]);
    expect(registered(workspace)).toEqual(['種川-種0001 | 種川-団0001 | 花咲く会 | 2026 | 2026/06/20']);
    expect(
      lines(workspace, 'ニーズ・提供', '項目番号', '相手方', '出どころ', '向き', '種別', '件名', '地域', '状態'),
    ).toEqual([
      '種川-項0001 | 花咲く会 | 種川-種0001 | 求む | ひと | 花壇の水やりを手伝ってくれる人 | 種川市 | 募集中',
      '種川-項0002 | 花咲く会 | 種川-種0001 | 求む | ひと | 土づくりの講師 | 種川市 | 募集中',
      '種川-項0003 | 花咲く会 | 種川-種0001 | 出せる | もの | 一輪車 | 種川市 | 募集中',
    ]);
    expect(lines(workspace, '種シート', '強み', '希望する相手', '公開同意', '備考')).toEqual([
      '花の育て方に詳しい\n朝が早い | 学校、自治会 | 名前、活動の紹介 | ',
    ]);
    expect(rowsOf(workspace, '受付')).toEqual([]);
  });

  it.each([
    ['花咲く会', '花咲く会'],
    ['（特非） みどりの手', 'NPO法人みどりの手'],
    ['特定非営利活動法人みどりの手', 'NPO法人みどりの手'],
    ['種川音楽ｸﾗﾌﾞ', '種川音楽クラブ'],
  ])('from 「%s」 is the registered group %s', (written, name) => {
    const workspace = withGroups(office());
    hear(workspace, { ...SHORT, 団体の名前: written });
    expect(lines(workspace, '種シート', '団体名')).toEqual([name]);
  });

  it.each([
    ['2026-03-31', '2025'],
    ['2026-04-01', '2026'],
  ])('about %s belongs to 年度 %s', (day, year) => {
    const workspace = withGroups(office());
    hear(workspace, { ...SHORT, お話を聞いた日: day });
    expect(lines(workspace, '種シート', '年度')).toEqual([year]);
  });

  it('that begins like a formula stays text', () => {
    const workspace = withGroups(office());
    hear(workspace, { ...SHORT, いま困っていること: '=IMPORTRANGE("x")\n+81' });
    const row = workspace.person.column('種シート', '課題');
    expect(workspace.person.formula('種シート', 2, row)).toBe('=IMPORTRANGE("x")\n+81');
    expect(lines(workspace, '種シート', '課題')).toEqual(['=IMPORTRANGE("x")\n+81']);
  });
});

describe('an event', () => {
  it.each([
    ['that arrives twice', 2],
    ['that is lost, until the hourly sweep', 0],
  ])('%s registers once', (_, times) => {
    const workspace = withGroups(office({ deliver: () => times }));
    hear(workspace, LONG);
    expect(registered(workspace)).toHaveLength(Math.min(times, 1));
    workspace.run('everyHour', [], { context: 'trigger' });
    workspace.run('everyNight', [], { context: 'trigger' });
    expect(registered(workspace)).toEqual(['種川-種0001 | 種川-団0001 | 花咲く会 | 2026 | 2026/06/20']);
    expect(rowsOf(workspace, 'ニーズ・提供')).toHaveLength(3);
    expect(rowsOf(workspace, '受付台帳').filter((row) => row.フォーム === 'hearing')).toHaveLength(1);
  });

  it('lost for a month is still taken in by night', () => {
    const workspace = withGroups(office({ deliver: () => 0 }));
    hear(workspace, LONG);
    workspace.advance(31 * 86_400_000);
    hear(workspace, { ...SHORT, 団体の名前: '種川音楽クラブ' });
    workspace.run('everyNight', [], { context: 'trigger' });
    expect(lines(workspace, '種シート', '団体名')).toEqual(['花咲く会', '種川音楽クラブ']);
  });

  it('before 初期設定 is answered in words', () => {
    const workspace = withGroups(office());
    workspace.person.deleteRows('文書', 2, 12);
    expect(() => workspace.run('everyHour', [], { context: 'trigger' })).toThrow('初期設定がまだです');
  });
});

describe('an expert', () => {
  it('who signs up is registered', () => {
    const workspace = office();
    signUp(workspace, EXPERT);
    expect(
      lines(workspace, '専門家', '専門家番号', '個人・団体', '氏名・団体名', '電話', '指導分野', 'オンライン可'),
    ).toEqual(['種川-専0001 | 個人 | 見本 花子 | 000-0000-0001 | 土づくりの講座\n寄せ植え | ○']);
  });

  it('who signs up again changes nothing and is shown to a person', () => {
    const workspace = office();
    signUp(workspace, EXPERT);
    signUp(workspace, { ...EXPERT, お名前: '見本花子', 電話: '000-0000-0002' });
    expect(lines(workspace, '専門家', '氏名・団体名', '電話')).toEqual(['見本 花子 | 000-0000-0001']);
    expect(lines(workspace, '受付', '確認してほしいこと')).toEqual([
      '「見本 花子」（種川-専0001）と同じ相手の疑いがあります（名前が同じ。確からしさ 55％）。同じなら統合してください。',
    ]);
  });
});

describe('a question that staff added to the Form by hand', () => {
  function withQuestion(): Workspace {
    const workspace = withGroups(office());
    const { forms } = workspace.world;
    new Form(forms, forms.get(formId(workspace, 'hearing'))).addTextItem().setTitle('会報の名前');
    return workspace;
  }

  it('is kept word for word in 備考', () => {
    const workspace = withQuestion();
    hear(workspace, { ...SHORT, 会報の名前: '花だより {{題}}' });
    expect(lines(workspace, '種シート', '団体名', '備考')).toEqual(['花咲く会 | 会報の名前: 花だより {{題}}']);
  });

  it('leaves 備考 empty when it is left empty', () => {
    const workspace = withQuestion();
    hear(workspace, SHORT);
    expect(lines(workspace, '種シート', '団体名', '備考')).toEqual(['花咲く会 | ']);
  });
});
