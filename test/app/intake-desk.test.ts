import { describe, expect, it } from 'vitest';
import type { IntakeDetail, IntakeView } from '../../src/contract.ts';
import type { Workspace } from '../../src/local/workspace.ts';
import { EXPERT, hear, LONG, SHORT, signUp, withGroups } from '../support/hearing.ts';
import { POST_NEED, submit } from '../support/links.ts';
import { ask, lines, office, rowsOf, told } from '../support/office.ts';

const ROW = '種川-受0001';
const state = (workspace: Workspace) => lines(workspace, '受付', '状態', '登録先の番号', '処理した人');
const WHO = 'kyodo@city.example.lg.jp';

/** A hearing of a group that is not registered as it is written. */
function withUnknownGroup(): Workspace {
  const workspace = withGroups(office());
  hear(workspace, { ...LONG, 団体の名前: '花咲く会（駅前）' });
  return workspace;
}

function withKnownExpert(): Workspace {
  const workspace = office();
  signUp(workspace, EXPERT);
  signUp(workspace, { ...EXPERT, 電話: '000-0000-0009', くわしい内容: '畑もできます' });
  return workspace;
}

describe('the desk', () => {
  it('lists what waits, with its reasons', () => {
    const workspace = withUnknownGroup();
    expect(told<IntakeView[]>(workspace, 'intakeDesk')).toMatchObject([
      { id: ROW, ready: true, reasons: [expect.stringContaining('登録されていません')] },
    ]);
  });

  it('shows what is registered beside what came in', () => {
    const workspace = withKnownExpert();
    const detail = told<IntakeDetail>(workspace, 'intakeDetail', ROW, '種川-専0001');
    expect(detail).toMatchObject({ mergeable: true, targets: [{ id: '種川-専0001', name: '見本 花子' }] });
    expect(detail.lines).toContainEqual({ label: '電話', before: '000-0000-0001', after: '000-0000-0009' });
    expect(detail.lines).toContainEqual({ label: '内容', before: '', after: '畑もできます' });
  });

  it('offers groups of a like name', () => {
    const detail = told<IntakeDetail>(withUnknownGroup(), 'intakeDetail', ROW, '');
    expect(detail.targets.map(({ name }) => name)).toEqual(['花咲く会']);
  });

  it('says how likely each is the same', () => {
    const workspace = withGroups(office());
    submit(workspace, 'post', { ...POST_NEED, 団体の名前: '花咲く會', 団体の種別: '任意団体' });
    expect(lines(workspace, '団体', '団体名')).not.toContain('花咲く會');
    const detail = told<IntakeDetail>(workspace, 'intakeDetail', '種川-受0001');
    expect(detail.targets).toEqual([{ id: '種川-団0001', name: '花咲く会', percent: 77 }]);
  });
});

describe('accepting', () => {
  it('registers an unknown group with its sheet', () => {
    const workspace = withUnknownGroup();
    told(workspace, 'acceptIntake', ROW);
    expect(lines(workspace, '団体', '団体番号', '団体名').at(-1)).toBe('種川-団0004 | 花咲く会（駅前）');
    expect(lines(workspace, '種シート', '団体番号')).toEqual(['種川-団0004']);
    expect(state(workspace)).toEqual([`登録した | 種川-種0001 | ${WHO}`]);
  });

  it('registers a second person of the same name', () => {
    const workspace = withKnownExpert();
    told(workspace, 'acceptIntake', ROW);
    expect(lines(workspace, '専門家', '電話')).toEqual(['000-0000-0001', '000-0000-0009']);
  });

  it('makes a proposed difference true', () => {
    const workspace = withGroups(office());
    submit(workspace, 'post', { ...POST_NEED, 団体の名前: '花咲く会', 団体の種別: '任意団体' });
    told(workspace, 'acceptIntake', ROW);
    expect(lines(workspace, '団体', '電話')[0]).toBe('000-0000-0009');
  });

  it('is refused in words where somebody changed the record meanwhile', () => {
    const workspace = withGroups(office());
    submit(workspace, 'post', { ...POST_NEED, 団体の名前: '花咲く会', 団体の種別: '任意団体' });
    workspace.person.type('団体', 2, '電話', '000-0000-0005');
    expect(ask(workspace, 'acceptIntake', ROW)).toMatchObject({
      ok: false,
      message: expect.stringContaining('000-0000-0005'),
    });
    expect(lines(workspace, '団体', '電話')[0]).toBe('000-0000-0005');
  });

  it('happens once', () => {
    const workspace = withKnownExpert();
    told(workspace, 'acceptIntake', ROW);
    expect(ask(workspace, 'acceptIntake', ROW)).toMatchObject({
      ok: false,
      message: expect.stringContaining('もう「登録した」'),
    });
    expect(rowsOf(workspace, '専門家')).toHaveLength(2);
  });

  it('of a row that no button can take in says what to do', () => {
    const workspace = withGroups(office());
    hear(workspace, { ...SHORT, どんな活動をしていますか: 'い'.repeat(50_001) });
    expect(ask(workspace, 'acceptIntake', ROW)).toMatchObject({
      ok: false,
      message: expect.stringContaining('シートに書き入れ'),
    });
  });
});

describe('merging', () => {
  it('changes the registered expert, and keeps what was not said', () => {
    const workspace = withKnownExpert();
    told(workspace, 'mergeIntake', ROW, '種川-専0001');
    expect(lines(workspace, '専門家', '氏名・団体名', '電話', '内容', '活動可能地域')).toEqual([
      '見本 花子 | 000-0000-0009 | 畑もできます | 種川市',
    ]);
    expect(state(workspace)).toEqual([`統合した | 種川-専0001 | ${WHO}`]);
  });

  it('gives a sheet to the group that it is about', () => {
    const workspace = withUnknownGroup();
    told(workspace, 'mergeIntake', ROW, '種川-団0001');
    expect(lines(workspace, '種シート', '団体番号', '団体名')).toEqual(['種川-団0001 | 花咲く会']);
    expect(rowsOf(workspace, '団体')).toHaveLength(3);
  });

  it('into something else is refused', () => {
    expect(ask(withKnownExpert(), 'mergeIntake', ROW, '種川-団0001')).toMatchObject({ ok: false });
  });
});

describe('putting aside', () => {
  it('keeps the row and the reason', () => {
    const workspace = withKnownExpert();
    told(workspace, 'refuseIntake', ROW, 'いたずら');
    expect(lines(workspace, '受付', '状態', '取り下げた理由')).toEqual(['取り下げ | いたずら']);
    expect(rowsOf(workspace, '専門家')).toHaveLength(1);
  });

  it('wants a reason', () => {
    expect(ask(withKnownExpert(), 'refuseIntake', ROW, ' ')).toMatchObject({
      ok: false,
      message: expect.stringContaining('理由'),
    });
  });
});
