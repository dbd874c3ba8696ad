import { beat } from '../app/heartbeat.ts';
import { migrate } from '../app/migrate.ts';
import type { Ports } from '../app/ports.ts';
import { refreshPublicPage } from '../app/public-page.ts';
import { sweepIntake } from '../app/sweep-intake.ts';
import { nightlyUpkeep } from '../app/upkeep.ts';
import { TaneError } from '../domain/errors.ts';
import { stated } from './announce.ts';
import { googlePorts } from './ports.ts';

/** An event is only a hint that there is something to take in: what it carries is not read. */
export function onFormSubmitted(): void {
  stated(() => upToDate((ports) => sweepIntake(ports)));
}

/** For events that were lost. Its stamp shows that the timers run. */
export function everyHour(): void {
  stated(() =>
    upToDate((ports) => {
      beat(ports);
      sweepIntake(ports);
    }),
  );
}

/** Every response once more, whatever the clocks said; then notes at cells, what 監査 need not repeat any longer, and what leaves the public page. */
export function everyNight(): void {
  stated(() =>
    upToDate((ports) => {
      sweepIntake(ports, 'all');
      nightlyUpkeep(ports);
      refreshPublicPage(ports);
    }),
  );
}

/** After the program was updated, the first timer brings the workbook to its form; nobody has to be there. */
function upToDate(work: (ports: Ports) => void): void {
  const ports = googlePorts();
  try {
    work(ports);
  } catch (error) {
    if (!(error instanceof TaneError) || error.code !== 'registry.older') throw error;
    migrate(ports);
    work(ports);
  }
}
