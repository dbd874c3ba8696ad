import { ServiceObject, unemulated } from '../kernel.ts';

/** The bytes as Apps Script shows them: numbers from -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Takes text (as UTF-8) or a Byte[]; numbers outside -128…127 are not emulated. */
export function toBytes(data: string | readonly number[]): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  for (const byte of data) {
    if (!Number.isInteger(byte) || byte < -128 || byte > 127) throw unemulated(`the byte ${byte}`);
  }
  return Uint8Array.from(data);
}

/** https://developers.google.com/apps-script/reference/base/blob */
export class Blob extends ServiceObject {
  readonly serviceName = 'Blob';

  constructor(
    readonly data: Uint8Array,
    private contentType: string | null = null,
    private name: string | null = null,
  ) {
    super();
  }

  getBytes(): number[] {
    return signedBytes(this.data);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  getDataAsString(charset?: string): string {
    return new TextDecoder(charset ?? 'utf-8').decode(this.data);
  }

  copyBlob(): Blob {
    return new Blob(this.data, this.contentType, this.name);
  }

  getBlob(): this {
    return this;
  }
}
