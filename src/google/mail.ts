import type { MailPort } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import { messageOf } from './service-errors.ts';

/** Letters go out by MailApp, which can neither read nor search anybody's mail. */
export const mail: MailPort = { send };

function send(letter: Parameters<MailPort['send']>[0]): void {
  try {
    MailApp.sendEmail({ to: letter.to, subject: letter.subject, body: letter.body, name: letter.from });
  } catch (error) {
    const message = messageOf(error);
    throw new TaneError('mail.refused', { to: letter.to, message });
  }
}
