import type { FormKey } from '../../../src/domain/forms.ts';
import type { Answers } from '../../../src/local/forms/respond.ts';
import type { Workspace } from '../../../src/local/workspace.ts';
import { EXPERT, hear, LONG, SHORT, signUp, withGroups } from '../../support/hearing.ts';
import { POST_NEED, POST_OFFER, submit } from '../../support/links.ts';
import { office, rowsOf } from '../../support/office.ts';
import { type Act, asked, HOURLY } from '../act.ts';
import { responsesOf } from './offices.ts';

/** Answers as they come in: taken in, looked at, the same once more, a party that is new. */
export const ANSWERS: readonly (readonly [FormKey, Answers])[] = [
  ['hearing', LONG],
  ['hearing', { ...SHORT, 団体の名前: '知らない会' }],
  ['hearing', LONG],
  ['expertSignup', EXPERT],
  ['expertSignup', { ...EXPERT, 電話: '000-0000-0009' }],
  ['post', POST_NEED],
  ['post', POST_OFFER],
];

const SUBMITTED = ANSWERS.flatMap(([, answers]) => Object.values(answers).flat().map(String));

/** All the answers wait. */
function answered(): Workspace {
  const workspace = withGroups(office({ deliver: () => 0 }));
  for (const [form, answers] of ANSWERS) submit(workspace, form, answers);
  return workspace;
}

/** A hearing of an unknown group, a second expert of one name, and a joke wait for a clerk. */
function doubtful(): Workspace {
  const workspace = withGroups(office());
  signUp(workspace, EXPERT);
  hear(workspace, { ...LONG, 団体の名前: '花咲く会（駅前）' });
  signUp(workspace, { ...EXPERT, 電話: '000-0000-0009', くわしい内容: '畑もできます' });
  hear(workspace, { ...SHORT, 団体の名前: 'いたずらの会' });
  return workspace;
}

const DECISIONS = [
  asked('acceptIntake', '種川-受0001'),
  asked('mergeIntake', '種川-受0002', '種川-専0001'),
  asked('refuseIntake', '種川-受0003', 'いたずら'),
];

/** Each is about one row: clerks who look never decide twice about one. */
const undecided = (workspace: Workspace) =>
  DECISIONS.find(({ args }) =>
    rowsOf(workspace, '受付').some((row) => row.受付番号 === args?.[0] && row.状態 === '要確認'),
  );

export const INTAKE_ACTS: readonly Act[] = [
  {
    name: 'a sweep',
    before: answered,
    next: (w) => (rowsOf(w, '受付台帳').length < responsesOf(w) ? HOURLY : undefined),
    sheets: ['団体', '専門家', '種シート', 'ニーズ・提供', '受付'],
    submitted: SUBMITTED,
  },
  {
    name: 'answers that come in',
    before: () => withGroups(office()),
    next: (w) => {
      const answer = ANSWERS[responsesOf(w)];
      return answer && ((office) => submit(office, ...answer));
    },
    sheets: ['団体', '専門家', '種シート', 'ニーズ・提供', '受付'],
    submitted: SUBMITTED,
  },
  {
    name: 'the desk of 受付: accepted, merged, put aside',
    before: doubtful,
    next: undecided,
    sheets: ['団体', '専門家', '種シート', 'ニーズ・提供', '受付'],
    submitted: [...Object.values(LONG).flat().map(String), '花咲く会（駅前）', '畑もできます', 'いたずらの会'],
  },
];
