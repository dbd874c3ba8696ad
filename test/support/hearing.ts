import type { Fired } from '../../src/local/deliveries.ts';
import type { Answers } from '../../src/local/forms/respond.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { formId, importCsv } from './office.ts';

/** Groups that do not exist. */
export const GROUPS = `団体名,種別,活動地域,活動分野
花咲く会,任意団体,種川市,まちづくり
NPO法人みどりの手,NPO法人,種川市,環境保全
種川音楽クラブ,市民団体,種川市,学術・文化・芸術・スポーツ
`;

/** What a group answers that writes only what it must. */
export const SHORT: Answers = {
  団体の名前: '花咲く会',
  お話を聞いた日: '2026-06-20',
  どんな活動をしていますか: '駅前の花壇を手入れしている。',
};

/** What a group answers that takes its time. */
export const LONG: Answers = {
  ...SHORT,
  '聞き手（書いた人）': '種川 職員',
  '団体の強み（得意なこと、自慢できること）': '花の育て方に詳しい\n朝が早い',
  いま困っていること: '夏の水やりの人手が足りない',
  '必要な「ひと」（講師、手伝いなど）': '花壇の水やりを手伝ってくれる人\n土づくりの講師',
  '貸せる「もの」': '一輪車',
  だれとつながりたいですか: ['学校', '自治会'],
  公開してよいもの: ['名前', '活動の紹介'],
};

export const EXPERT: Answers = {
  '個人での登録ですか、団体での登録ですか': '個人',
  お名前: '見本 花子',
  電話: '000-0000-0001',
  '教えられること・手伝えること': '土づくりの講座\n寄せ植え',
  行ける市町村: '種川市',
  オンラインでもできますか: 'はい',
};

/** Registers the fictional groups. */
export function withGroups(workspace: Workspace): Workspace {
  importCsv(workspace, 'groups', GROUPS);
  return workspace;
}

/** Answers the hearing Form. */
export function hear(workspace: Workspace, answers: Answers): readonly Fired[] {
  return workspace.respond(formId(workspace, 'hearing'), answers).fired;
}

/** Answers the sign-up Form. */
export function signUp(workspace: Workspace, answers: Answers): readonly Fired[] {
  return workspace.respond(formId(workspace, 'expertSignup'), answers).fired;
}
