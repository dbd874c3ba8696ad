import { serialOfDateTime } from '../domain/calendar.ts';
import { SCHEMA_VERSION } from '../domain/migrations.ts';
import { say } from '../messages/index.ts';
import { isCopy, versionIn } from './guard.ts';
import type { Ports } from './ports.ts';

/** The timer runs every hour; after this many without it, it has stopped. */
const SILENCE_HOURS = 3;

/** Notes that the timers run. Called by the hourly one. */
export function beat(ports: Ports): void {
  ports.account.stampHeartbeat(ports.host.now());
}

/** Says so when the timers have stopped, which nobody would notice otherwise: their account may be gone. */
export function heartbeatWarnings(ports: Ports): readonly string[] {
  const last = ports.account.heartbeat();
  if (last === '') return [];
  const hours = (serialOfDateTime(ports.host.now()) - serialOfDateTime(last)) * 24;
  if (hours < SILENCE_HOURS) return [];
  return [say('office.timersStopped', { hours: Math.floor(hours), last: last.replace('T', ' ').slice(0, 16) })];
}

/** Says so when the workbook is a copy, or of an earlier form. */
export function workbookWarnings(ports: Ports, setting: (key: string) => string): readonly string[] {
  if (isCopy(setting, ports.workbook.id())) return [say('registry.copied')];
  return versionIn(setting) < SCHEMA_VERSION ? [say('registry.older')] : [];
}
