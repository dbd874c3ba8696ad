import type {
  GenerateResult,
  ImportResult,
  MatchView,
  Reply,
  Report,
  StepRequest,
  Suggestions,
} from '../../contract.ts';
import { SCHEMA } from '../../domain/schema/index.ts';
import { say } from '../../messages/index.ts';
import type { Workspace } from '../workspace.ts';
import { type ListRow, listRows, listText, sheetRows } from './lists.ts';

/** What one walk through the programme did; a second walk does nothing. */
export interface LoopResult {
  readonly imported: Readonly<Record<string, number>>;
  readonly heard: number;
  readonly matched: number;
  readonly cases: number;
  readonly documents: GenerateResult;
  /** Entries newly put on the public page. */
  readonly published: number;
}

/** The office whose page the sample transcribes. */
export const OFFICE = {
  hubName: '和光市',
  hubShort: '和光',
  officeName: '市民活動推進課 協働推進担当',
  neighbours: ['朝霞市', '新座市', '戸田市'],
  areaNames: ['県内＝埼玉県', '朝霞地区4市＝朝霞市、志木市、和光市、新座市'],
};

/** The section of the page 公開ページ that lists what does not stand there yet. */
const NEW_ENTRIES = say('public.report.new');

const LISTS = [
  ['hubs', 'hubs.csv'],
  ['groups', 'groups.csv'],
  ['experts', 'experts.csv'],
] as const;

/**
 * Walks the programme once on the sample, as an office would: lists are
 * imported, groups answer the hearing Form, needs are matched with the experts
 * that the page names, each introduction is followed to its end and told as a
 * case. Every step goes through the built bundle; what is there already is left.
 */
export function walkLoop(workspace: Workspace, folder: string): LoopResult {
  const imported: Record<string, number> = {};
  for (const [table, file] of LISTS) {
    const result = workspace.run('importCsv', [table, listText(folder, file)]) as ImportResult;
    imported[SCHEMA[table].sheet] = result.added;
  }
  const heard = hearGroups(workspace, listRows(folder, 'hearings.csv'));
  let matched = 0;
  let cases = 0;
  for (const row of listRows(folder, 'cases.csv')) {
    if (rowsOf(workspace, '事例').some((told) => told.見出し === row.見出し)) continue;
    const matches = (row.専門家 ?? '').split('、').map((partner) => introduce(workspace, row.団体 ?? '', partner));
    matched += matches.length;
    workspace.run('recordCase', [matches, caseFields(row)]);
    cases += 1;
  }
  const documents = workspace.run('makeDocuments') as GenerateResult;
  return { imported, heard, matched, cases, documents, published: publishNew(workspace) };
}

/** As the sidebar does it: look first, and publish where there is something new. */
function publishNew(workspace: Workspace): number {
  const { about, sections, actions } = call<Report>(workspace, 'officeReport', 'public', '');
  const fresh = sections.find(({ heading }) => heading === NEW_ENTRIES)?.lines.length ?? 0;
  const request = { name: 'public', about, keys: [], text: '' };
  for (let action = fresh > 0 ? (actions[0]?.name ?? '') : ''; action !== ''; ) {
    action = call<Report>(workspace, 'officeAct', { ...request, action }).next;
  }
  return fresh;
}

function rowsOf(workspace: Workspace, sheet: string): readonly ListRow[] {
  return sheetRows(workspace.person.table(sheet));
}

/** Each group answers the hearing Form once; the trigger takes the answer in. */
function hearGroups(workspace: Workspace, hearings: readonly ListRow[]): number {
  const form = rowsOf(workspace, '文書').find((row) => row.文書キー === 'form:hearing');
  if (!form?.ファイルID) throw new Error('ヒアリングのフォームがありません。初期設定を確かめてください。');
  // What an earlier walk sent, but did not see taken in, is not sent twice.
  workspace.run('everyHour', [], { context: 'trigger' });
  const heard = new Set(rowsOf(workspace, '種シート').map((row) => row.団体名));
  let count = 0;
  for (const hearing of hearings) {
    if (heard.has(hearing.団体の名前)) continue;
    const answers = Object.fromEntries(Object.entries(hearing).filter(([, answer]) => answer !== ''));
    workspace.respond(form.ファイルID, {
      ...answers,
      公開してよいもの: (answers.公開してよいもの ?? '').split('、'),
      お話を聞いた日: japanDay(workspace.now()),
      '聞き手（書いた人）': '和光市のページより転記',
    });
    count += 1;
  }
  return count;
}

/** From the need heard to the completed introduction, from wherever an earlier walk was cut short; returns the match's id. */
function introduce(workspace: Workspace, group: string, partner: string): string {
  let match: Pick<MatchView, 'id' | 'stage' | 'partnerName'> =
    begun(workspace, group, partner) ?? propose(workspace, group, partner);
  const reached = STEPS.findIndex(([to]) => to === match.stage);
  for (const [to, text] of STEPS.slice(reached + 1)) {
    match = call<MatchView>(workspace, 'stepMatch', step(workspace, match, to, text));
  }
  return match.id;
}

function begun(
  workspace: Workspace,
  group: string,
  partner: string,
): Pick<MatchView, 'id' | 'stage' | 'partnerName'> | undefined {
  const row = rowsOf(workspace, 'マッチング').find((one) => one.団体 === group && one.相手 === partner);
  return row && { id: row.マッチング番号 ?? '', stage: row.段階 ?? '', partnerName: partner };
}

/** The need is asked of the engine; the partner that the page names is taken from its candidates, or else by hand. */
function propose(workspace: Workspace, group: string, partner: string): MatchView {
  const need = rowsOf(workspace, 'ニーズ・提供').find((row) => row.相手方 === group && row.向き === '求む');
  if (!need?.項目番号) throw new Error(`${group}のニーズがありません。`);
  const suggestions = call<Suggestions>(workspace, 'suggestFor', need.項目番号);
  const listed = [...suggestions.candidates, ...suggestions.blocked].find((one) => one.name === partner);
  const offer = listed?.offer ?? rowsOf(workspace, '専門家').find((row) => row['氏名・団体名'] === partner)?.専門家番号;
  return call<MatchView>(workspace, 'proposeMatch', need.項目番号, offer ?? '');
}

const STEPS = [
  ['打診', '専門家に、団体の相談を伝えた（和光市のページより転記）。'],
  ['承諾', '団体と専門家の双方が承諾した（和光市のページより転記）。'],
  ['実施', '当日を迎えた（和光市のページより転記）。'],
  ['完了', '無事に終わった（和光市のページより転記）。'],
] as const;

function step(
  workspace: Workspace,
  match: Pick<MatchView, 'id' | 'stage' | 'partnerName'>,
  to: string,
  text: string,
): StepRequest {
  return {
    match: match.id,
    from: match.stage,
    to,
    on: japanDay(workspace.now()),
    way: 'その他',
    counterpart: match.partnerName,
    text,
  };
}

function call<T>(workspace: Workspace, name: string, ...args: readonly unknown[]): T {
  const reply = workspace.run(name, args, { context: 'sidebar' }) as Reply<T>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** The headings of the list are the labels of the case's columns. */
function caseFields(row: ListRow): Readonly<Record<string, string>> {
  const columns = Object.entries(SCHEMA.cases.columns);
  return Object.fromEntries(
    Object.entries(row).flatMap(([heading, text]) => {
      const key = columns.find(([, column]) => column.label === heading)?.[0];
      return key && text !== '' ? [[key, text]] : [];
    }),
  );
}

function japanDay(epochMs: number): string {
  return new Date(epochMs + 9 * 3_600_000).toISOString().slice(0, 10);
}
