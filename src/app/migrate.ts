import { MIGRATIONS, type Migration, pending, stepsOf } from '../domain/migrations.ts';
import { say } from '../messages/index.ts';
import { amend } from './amend.ts';
import type { Desk } from './desk.ts';
import { versionIn, WORKBOOK_ID, WORKBOOK_VERSION } from './guard.ts';
import type { Ports } from './ports.ts';

/**
 * Brings the workbook to the form that this program declares, one migration a
 * write, each recorded in 監査 together with the version it leads to: cut short
 * anywhere, the next run goes on where it stands. Returns how many were run.
 * @throws TaneError `registry.newer`, `registry.copied`
 */
export function migrate(ports: Ports, migrations: readonly Migration[] = MIGRATIONS): number {
  const towards = Math.max(1, ...migrations.map((one) => one.version));
  for (let count = 0; ; count++) {
    const done = amend(ports, { act: '台帳の更新', towards }, (desk) => step(ports, desk, migrations));
    if (!done) return count;
  }
}

function step(ports: Ports, desk: Desk, migrations: readonly Migration[]): boolean {
  if (desk.setting('拠点名') === '') return false;
  const [next] = pending(
    versionIn((key) => desk.setting(key)),
    migrations,
  );
  if (!next) return false;
  desk.silently(...stepsOf(next, desk.look));
  desk.record(null, String(next.version), '', next.name);
  set(desk, WORKBOOK_VERSION, String(next.version), say('setting.version.help'));
  if (desk.setting(WORKBOOK_ID) === '') set(desk, WORKBOOK_ID, ports.workbook.id(), say('setting.workbookId.help'));
  return true;
}

function set(desk: Desk, key: string, value: string, help: string): void {
  const row = desk.row('settings', key);
  if (row) desk.change('settings', row, { value });
  else desk.add('settings', { key, value, help });
}
