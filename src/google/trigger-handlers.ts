import { sweepIntake } from '../app/sweep-intake.ts';
import { stated } from './announce.ts';
import { googlePorts } from './ports.ts';

/** An event is only a hint that there is something to take in: what it carries is not read. */
export function onFormSubmitted(): void {
  stated(() => sweepIntake(googlePorts()));
}

/** For events that were lost. */
export function everyHour(): void {
  stated(() => sweepIntake(googlePorts()));
}

/** Every response once more, whatever the clocks said. */
export function everyNight(): void {
  stated(() => sweepIntake(googlePorts(), 'all'));
}
