import { type Kernel, ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { Blob } from './blob.ts';

export interface Mail {
  readonly id: string;
  readonly time: number;
  readonly from: string;
  readonly fromName?: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo?: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly base64: string }[];
}

/** A message as `sendEmail(message)` takes it. */
interface Message {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly attachments?: readonly Blob[];
}

const FIELDS = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody', 'attachments'];
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/;
// guides/services/quotas, Google Workspace accounts
const RECIPIENTS_A_DAY = 1500;
const RECIPIENTS_A_MESSAGE = 50;
const BODY_BYTES = 400 * 1024;
const DAY = 86_400_000;

/** https://developers.google.com/apps-script/reference/mail/mail-app */
export class MailApp extends ServiceObject {
  readonly serviceName = 'MailApp';

  constructor(
    private readonly kernel: Kernel,
    private readonly outbox: Mail[],
  ) {
    super();
  }

  /** Recipients left in the 24 hours that began with the account's first mail (guides/services/quotas). */
  getRemainingDailyQuota(): number {
    const now = this.kernel.clock.now();
    const own = this.outbox.filter((mail) => mail.from === this.kernel.user);
    let windowStart = Number.NEGATIVE_INFINITY;
    let used = 0;
    for (const mail of own) {
      if (mail.time - windowStart >= DAY) [windowStart, used] = [mail.time, 0];
      used += recipients(mail);
    }
    return RECIPIENTS_A_DAY - (now - windowStart >= DAY ? 0 : used);
  }

  sendEmail(message: Message): void {
    if (typeof message !== 'object' || message === null) throw unemulated('MailApp.sendEmail with separate arguments');
    for (const field of Object.keys(message))
      if (!FIELDS.includes(field)) throw unemulated(`MailApp.sendEmail ${field}`);
    const mail = this.#mail(message);
    if (recipients(mail) === 0) throw new ServiceError('Failed to send email: no recipient');
    if (recipients(mail) > RECIPIENTS_A_MESSAGE)
      throw new ServiceError('Limit exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength(mail.body) + Buffer.byteLength(mail.htmlBody ?? '') > BODY_BYTES) {
      throw new ServiceError('Limit exceeded: Email Body Size.');
    }
    if (recipients(mail) > this.getRemainingDailyQuota()) {
      throw new ServiceError('Service invoked too many times for one day: email.');
    }
    this.outbox.push(mail);
  }

  #mail(message: Message): Mail {
    const { replyTo, name, htmlBody } = message;
    return {
      id: this.kernel.newId(16),
      time: this.kernel.clock.now(),
      from: this.kernel.user,
      ...(name === undefined ? {} : { fromName: name }),
      to: addresses(message.to),
      cc: addresses(message.cc),
      bcc: addresses(message.bcc),
      ...(replyTo === undefined ? {} : { replyTo: addresses(replyTo).join(', ') }),
      subject: message.subject ?? '',
      body: message.body ?? '',
      ...(htmlBody === undefined ? {} : { htmlBody }),
      attachments: (message.attachments ?? []).map(attachment),
    };
  }
}

function recipients(mail: Mail): number {
  return mail.to.length + mail.cc.length + mail.bcc.length;
}

/** Addresses are bare, those with a name are not emulated; a malformed one is refused. */
function addresses(list: string | undefined): string[] {
  const found = (list ?? '').split(',').map((one) => one.trim());
  if (/[<>"]/.test(list ?? '')) throw unemulated(`the address ${list}`);
  const wrong = found.find((one) => one !== '' && !ADDRESS.test(one));
  if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
  return found.filter((one) => one !== '');
}

function attachment(blob: Blob): Mail['attachments'][number] {
  if (!(blob instanceof Blob)) throw new ServiceError('Invalid argument: attachments');
  return {
    name: blob.getName() ?? 'attachment',
    contentType: blob.getContentType() ?? 'application/octet-stream',
    base64: Buffer.from(blob.getBytes()).toString('base64'),
  };
}

/** The mail as a file that mail programs open (RFC 5322, MIME). */
export function toEml(mail: Mail): string {
  const word = (text: string): string =>
    /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
  const from = mail.fromName === undefined ? mail.from : `${word(mail.fromName)} <${mail.from}>`;
  const boundary = `tane-${mail.id}`;
  const part = (type: string, base64: string, more: string[] = []): string =>
    [
      `--${boundary}`,
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: base64',
      ...more,
      '',
      base64.replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n');
  const text = (type: string, body: string): string =>
    part(`${type}; charset=UTF-8`, Buffer.from(body).toString('base64'));
  const files = mail.attachments.map((file) =>
    part(file.contentType, file.base64, [`Content-Disposition: attachment; filename="${word(file.name)}"`]),
  );
  const kind = mail.attachments.length ? 'mixed' : 'alternative';
  return [
    `From: ${from}`,
    `To: ${mail.to.join(', ')}`,
    ...(mail.cc.length ? [`Cc: ${mail.cc.join(', ')}`] : []),
    ...(mail.bcc.length ? [`Bcc: ${mail.bcc.join(', ')}`] : []),
    ...(mail.replyTo ? [`Reply-To: ${mail.replyTo}`] : []),
    `Subject: ${word(mail.subject)}`,
    `Date: ${new Date(mail.time).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.id}@tane.invalid>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    text('text/plain', mail.body),
    ...(mail.htmlBody === undefined ? [] : [text('text/html', mail.htmlBody)]),
    ...files,
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
