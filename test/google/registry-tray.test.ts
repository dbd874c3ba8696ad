import { describe, expect, it } from 'vitest';
import { TRAY_SHEET_ID, TRAY_TITLE } from '../../src/domain/layout.ts';
import { ExecutionKilled } from '../../src/local/membrane.ts';
import { act } from '../support/desk.ts';
import { LECTURER, matched } from '../support/match.ts';
import { copyOf, frozen, lines, rowsOf } from '../support/office.ts';
import type { Step } from '../support/registry-entry.ts';
import { failing, type Scene, scene } from '../support/scene.ts';

const READ = 'spreadsheets.values.batchGetByDataFilter';
const LOOK = 'spreadsheets.get';
const WRITE = 'spreadsheets.batchUpdate';
const [SUN, RIVER] = ['種川-団0002', '種川-団0003'];

/** Three groups. */
function office(): Scene {
  const found = scene();
  const add = (name: string, values: object) => ({ add: 'groups', values: { name, ...values } }) as const;
  found.write(
    add('たね太鼓', { members: 12 }),
    add('ひまわり読み聞かせ会', { members: 20, stoppedOn: '2026-04-01' }),
    add('川べり清掃隊', { members: 8, purpose: '川をきれいにする' }),
  );
  return found;
}

const edit = (patch: object, key = SUN): Step => ({ edit: 'groups', key, patch: { ...patch } });

/** Somebody types into a column of a group, wherever its row stands. */
function type({ workspace: { person } }: Scene, key: string, column: string, text: string): void {
  const row = person.table('団体').findIndex((cells) => cells.includes(key));
  person.type('団体', row + 1, column, text);
}

const received = ({ workspace }: Scene) => lines(workspace, '受付', '窓口', '元の番号', '届いた内容', '状態');
const asked = (calls: readonly string[]) => calls.filter((name) => name.startsWith('spreadsheets'));
const tray = ({ workspace: { person } }: Scene) => {
  const sheet = person.sheets().find(({ sheetId }) => sheetId === TRAY_SHEET_ID);
  return sheet && person.table(sheet.title);
};
const killed = () => {
  throw new ExecutionKilled('killed');
};

describe('words typed in the moment in which a write goes over them', () => {
  it.each([
    ['a text', '団体名', 'ひまわり文庫', { name: 'ひまわりの会' }, '団体名: ひまわり文庫'],
    ['a text by one of several lines', '団体名', 'ひまわり\n文庫', { name: 'ひまわりの会' }, '団体名: ひまわり\n文庫'],
    ['a number', '会員数', '45', { members: 21 }, '会員数: 45'],
    ['a number by words', '会員数', '約30人', { members: 21 }, '会員数: 約30人'],
    ['a number by what a checkbox holds', '会員数', 'TRUE', { members: 21 }, '会員数: true'],
    ['a date', '利用停止日', '2026/05/06', { stoppedOn: '2026-06-01' }, '利用停止日: 2026-05-06'],
    ['nothing', 'メール', 'himawari@example.jp', { email: 'bunko@example.jp' }, 'メール: himawari@example.jp'],
  ])('over %s are in 受付, with their place', (_, column, text, patch, content) => {
    const found = office();
    found.before(WRITE, () => type(found, SUN, column, text));
    found.write(edit(patch));
    expect(received(found)).toEqual([`団体 | ${SUN} | ${content} | 要確認`]);
    expect(rowsOf(found.workspace, '受付')[0]?.確認してほしいこと).toContain(`${SUN}の行を`);
    expect(found.rows('groups').find(({ id }) => id === SUN)).toMatchObject(patch);
  });

  it('which the write says too, or which stand in another column of the row, ask for nobody', () => {
    const found = office();
    found.before(WRITE, () => {
      type(found, SUN, '会員数', '21');
      type(found, SUN, '備考', '駅前');
    });
    found.write(edit({ members: 21 }));
    expect(received(found)).toEqual([]);
    expect(found.rows('groups').find(({ id }) => id === SUN)).toMatchObject({ members: 21, note: '駅前' });
  });

  it('are looked for at no further call; only found, they cost a look and two writes', () => {
    const found = office();
    const calm = [READ, WRITE];
    expect(asked(found.callsOf(() => found.write(edit({ members: 21 }))))).toEqual(calm);
    expect(asked(found.callsOf(() => found.write(edit({ members: 22 }))))).toEqual(calm);
    found.before(WRITE, () => type(found, SUN, '会員数', '45'));
    const costs = asked(found.callsOf(() => found.write(edit({ members: 23 }))));
    expect(costs).toEqual([...calm, LOOK, WRITE, WRITE, LOOK]);
    expect(asked(found.callsOf(() => found.write(edit({ members: 24 }))))).toEqual(calm);
  });

  it.each(['left out', 'copied'])('rows that a filter hides, %s by a copy, cost no call', (paste) => {
    const found = scene({ assume: { 'A-SHEETS-PASTE': paste as 'left out' } });
    const add = (name: string) => ({ add: 'groups', values: { name, members: 1 } }) as const;
    found.write(add('一の会'), add('二の会'), add('三の会'));
    found.workspace.person.filter('団体', '団体名', ['二の会']);
    const all = [1, 2, 3].map((n) => edit({ members: 5 }, `種川-団000${n}`));
    expect(asked(found.callsOf(() => found.write(...all)))).toEqual([READ, WRITE]);
    found.before(WRITE, () => type(found, RIVER, '会員数', '45'));
    found.write(...all.map((_, i) => edit({ members: 6 }, `種川-団000${i + 1}`)));
    expect(received(found)).toEqual([`団体 | ${RIVER} | 会員数: 45 | 要確認`]);
  });
});

describe('killed right after it, or without an answer', () => {
  it('the next write of anybody puts them into 受付 first', () => {
    const found = office();
    found.before(WRITE, () => type(found, SUN, '会員数', '45')).after(WRITE, killed);
    expect(() => found.write(edit({ members: 21 }))).toThrow('killed');
    expect(received(found)).toEqual([]);
    found.write(edit({ members: 9 }, RIVER));
    expect(received(found)).toEqual([`団体 | ${SUN} | 会員数: 45 | 要確認`]);
    expect(tray(found)?.join()).not.toContain('45');
  });

  it('so does the next repair', () => {
    const found = office();
    found.before(WRITE, () => type(found, SUN, '会員数', '45')).after(WRITE, killed);
    expect(() => found.write(edit({ members: 21 }))).toThrow('killed');
    act(found.workspace, 'inspection', 'repair');
    expect(received(found)).toEqual([`団体 | ${SUN} | 会員数: 45 | 要確認`]);
  });

  it('no answer came: they are in 受付, once', () => {
    const found = office();
    found.before(WRITE, () => type(found, SUN, '会員数', '45')).after(WRITE, failing(503, 'Unavailable.'));
    found.write(edit({ members: 21 }));
    expect(received(found)).toEqual([`団体 | ${SUN} | 会員数: 45 | 要確認`]);
  });

  it('killed again at any call while they are put there, they are there once', () => {
    for (let call = 1; call <= 6; call += 1) {
      const found = office();
      found.before(WRITE, () => type(found, SUN, '会員数', '45')).after(WRITE, killed);
      expect(() => found.write(edit({ members: 21 }))).toThrow('killed');
      found.beforeCall(call, () => found.after(found.calls.at(-1)?.rest?.method ?? '', killed));
      try {
        found.write(edit({ members: 22 }));
      } catch {
        // Killed, or not: fewer calls were made.
      }
      found.write(edit({ members: 23 }));
      expect([call, received(found)]).toEqual([call, [`団体 | ${SUN} | 会員数: 45 | 要確認`]]);
    }
  });
});

describe('words typed while rows move in the same moment', () => {
  const moved = ({ workspace: { person } }: Scene) => {
    person.sort('団体', '団体番号', 'DESCENDING');
    person.insertRows('団体', 2);
  };

  it('into the row that was meant are in 監査, since the write comes after them', () => {
    const found = office();
    found.before(WRITE, () => {
      type(found, SUN, '会員数', '45');
      moved(found);
    });
    found.write(edit({ members: 21 }));
    expect(lines(found.workspace, '監査', '変更前').at(-1)).toBe('{"members":45}');
    expect(received(found)).toEqual([]);
  });

  it('into the row that was hit are in 受付, which is put back as it was read', () => {
    const found = office();
    found.before(WRITE, () => {
      type(found, RIVER, '会員数', '45');
      moved(found);
    });
    found.write(edit({ members: 21 }));
    expect(received(found)).toEqual([`団体 | ${RIVER} | 会員数: 45 | 要確認`]);
    expect(found.rows('groups').map(({ id, members }) => [id, members])).toEqual([
      [RIVER, 8],
      [SUN, 21],
      ['種川-団0001', 12],
    ]);
  });

  it('into the row that was hit, while it is put back, are in 受付 too', () => {
    const found = office();
    found.before(WRITE, () => {
      moved(found);
      found.before(WRITE, () => type(found, RIVER, '会員数', '77'));
    });
    found.write(edit({ members: 21 }));
    expect(received(found)).toEqual([`団体 | ${RIVER} | 会員数: 77 | 要確認`]);
    expect(found.rows('groups').find(({ id }) => id === RIVER)?.members).toBe(8);
  });
});

describe('the tray', () => {
  const WORKS: readonly [string, (found: Scene, title: string) => void][] = [
    ['deleted', (found, title) => found.workspace.person.deleteSheet(title)],
    ['renamed', (found, title) => found.workspace.person.renameSheet(title, '控え')],
    ['sorted', (found, title) => found.workspace.person.sort(title, 1, 'DESCENDING')],
    ['one column shorter', (found, title) => found.workspace.person.deleteColumn(title, 2)],
    ['typed into', (found, title) => found.workspace.person.type(title, 2, 3, 'ここは何')],
  ];

  it('is hidden, and no table: nothing is amiss, and each write overwrites it', () => {
    const found = office();
    found.write(edit({ members: 21 }), edit({ members: 9 }, RIVER));
    expect(found.workspace.person.sheets().find(({ sheetId }) => sheetId === TRAY_SHEET_ID)?.hidden).toBe(true);
    expect(tray(found)?.map((line) => line[1])).toEqual(['団体番号', SUN, RIVER]);
    found.write(edit({ members: 22 }));
    expect(tray(found)?.map((line) => line[1])).toEqual(['団体番号', SUN]);
    found.write({ add: 'groups', values: { name: '朝市の会' } });
    expect(tray(found)).toEqual([]);
  });

  it.each(WORKS)(
    '%s by a person between two writes, or in the moment of one: words are kept all the same',
    (_, work) => {
      for (const inTheMoment of [false, true]) {
        const found = office();
        found.write(edit({ members: 21 }));
        const deed = () => work(found, TRAY_TITLE);
        if (!inTheMoment) deed();
        found.before(WRITE, () => {
          if (inTheMoment) deed();
          type(found, SUN, '会員数', '45');
        });
        found.write(edit({ members: 22 }));
        found.write(edit({ members: 23 }));
        const told = [...received(found), ...lines(found.workspace, '監査', '変更前')].join();
        expect(told).toContain('45');
        expect(found.rows('groups').find(({ id }) => id === SUN)?.members).toBe(23);
      }
    },
  );

  it('holds nothing of a person who was erased', () => {
    const before = matched('打診');
    act(before, 'person', 'correct', { about: LECTURER, keys: [`experts ${LECTURER} / name`], text: '見本 華子' });
    const workspace = copyOf(frozen(before));
    expect(workspace.person.table(TRAY_TITLE).flat()).toContain('見本 花子');
    act(workspace, 'person', 'erase', { about: LECTURER });
    expect(workspace.person.sheets().filter(({ sheetId }) => sheetId === TRAY_SHEET_ID)).toEqual([]);
  });

  it('words of an erased person that went to 受付 go with the person', () => {
    const found = office();
    found.before(WRITE, () => type(found, SUN, '会費', '見本さんが集める')).after(WRITE, killed);
    expect(() => found.write(edit({ dues: '年1000円' }))).toThrow('killed');
    act(found.workspace, 'person', 'erase', { about: SUN });
    const all = found.workspace.person.sheets().flatMap(({ title }) => found.workspace.person.table(title).flat());
    expect(all.join()).not.toContain('見本さん');
  });
});
