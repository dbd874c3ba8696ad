import { createHash, createHmac } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { type Kernel, ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { WAIT, type Waiting } from '../membrane.ts';
import { Blob, signedBytes, toBytes } from './blob.ts';
import { type EnumValue, enumOf } from './enums.ts';
import { formatDate } from './format-date.ts';

type Data = string | readonly number[];

const DigestAlgorithm = enumOf('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const Charset = enumOf('Utilities.Charset', ['US_ASCII', 'UTF_8']);
const MAX_SLEEP = 300_000;

type Used =
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'formatDate'
  | 'getUuid'
  | 'newBlob'
  | 'parseCsv'
  | 'sleep';

/** https://developers.google.com/apps-script/reference/utilities/utilities */
export class Utilities
  extends ServiceObject
  implements Record<Used & keyof GoogleAppsScript.Utilities.Utilities, (...args: never[]) => unknown>
{
  readonly serviceName = 'Utilities';
  override readonly members = { DigestAlgorithm, Charset };

  constructor(private readonly kernel: Kernel) {
    super();
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (!(date instanceof Date))
      throw new ServiceError("The parameters don't match the method signature for Utilities.formatDate.");
    return formatDate(date, timeZone, format);
  }

  /** Random as the kernel is, in the shape of RFC 4122 version 4. */
  getUuid(): string {
    const hex = (digits: number): string =>
      Array.from({ length: digits }, () => Math.floor(this.kernel.random() * 16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }

  base64Encode(data: Data, charset?: EnumValue): string {
    return Buffer.from(encoded(data, charset)).toString('base64');
  }

  /** As documented, web-safe output keeps its padding. */
  base64EncodeWebSafe(data: Data, charset?: EnumValue): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(text: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*=*\s*$/.test(text)) throw new ServiceError('Could not decode string.');
    return signedBytes(Buffer.from(text, 'base64'));
  }

  base64DecodeWebSafe(text: string): number[] {
    if (!/^[\w-]*=*$/.test(text)) throw new ServiceError('Could not decode string.');
    return signedBytes(Buffer.from(text, 'base64url'));
  }

  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
    if (algorithm !== DigestAlgorithm.SHA_256) throw unemulated(`Utilities.computeDigest with ${algorithm?.constant}`);
    return signedBytes(createHash('sha256').update(encoded(value, charset)).digest());
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumValue): number[] {
    if (typeof value !== typeof key)
      throw new ServiceError(
        "The parameters don't match the method signature for Utilities.computeHmacSha256Signature.",
      );
    return signedBytes(createHmac('sha256', encoded(key, charset)).update(encoded(value, charset)).digest());
  }

  newBlob(data: Data, contentType?: string | null, name?: string): Blob {
    return new Blob(toBytes(data), contentType ?? null, name ?? null);
  }

  /** Rows of unequal length as A-CSV says; quotes that RFC 4180 does not know are refused. */
  parseCsv(csv: string, delimiter?: string): string[][] {
    let rows: string[][];
    try {
      rows = parse(csv, { delimiter: delimiter ?? ',', relax_column_count: true });
    } catch {
      throw new ServiceError('Could not parse text.');
    }
    const ragged = rows.some((row) => row.length !== rows[0]?.length);
    if (ragged && this.kernel.assume['A-CSV'] === 'refused') throw new ServiceError('Could not parse text.');
    return rows;
  }

  [WAIT](method: string, [milliseconds]: readonly unknown[]): Waiting | undefined {
    return method === 'sleep' ? { milliseconds: Number(milliseconds), isOver: () => false } : undefined;
  }

  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= MAX_SLEEP)) throw new ServiceError(`Invalid argument: ${milliseconds}`);
    this.kernel.wait(milliseconds);
  }
}

/** Without a charset, text beyond ASCII is not emulated. */
function encoded(data: Data, charset: EnumValue | undefined): Uint8Array {
  const ascii = typeof data !== 'string' || [...data].every((c) => c < '\u0080');
  if (!ascii && charset !== Charset.UTF_8) {
    throw new ServiceError(
      'text beyond ASCII without Utilities.Charset.UTF_8: what Google digests then is not documented',
      undefined,
      'NotEmulated',
    );
  }
  return toBytes(data);
}
