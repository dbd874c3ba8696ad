/** A black-and-white PNG in plain code (PNG specification, third edition): Apps Script has no encoder of its own. */

/** The bytes, from -128 to 127 as Apps Script wants them, of a picture with square modules and a quiet border. */
export function pngOf(modules: readonly (readonly boolean[])[], scale: number, border: number): number[] {
  const side = (modules.length + 2 * border) * scale;
  const dark = (x: number, y: number) =>
    modules[Math.floor(y / scale) - border]?.[Math.floor(x / scale) - border] ?? false;
  const rows: number[] = [];
  for (let y = 0; y < side; y++) {
    rows.push(0);
    for (let x = 0; x < side; x += 8) rows.push(byteOf((bit) => x + bit < side && dark(x + bit, y)));
  }
  const header = [...word(side), ...word(side), 1, 0, 0, 0, 0];
  return [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlib(rows)),
    ...chunk('IEND', []),
  ].map((byte) => (byte > 127 ? byte - 256 : byte));
}

/** Eight pixels of one bit; 1 is white. */
function byteOf(dark: (bit: number) => boolean): number {
  let byte = 0;
  for (let bit = 0; bit < 8; bit++) byte = (byte << 1) | (dark(bit) ? 0 : 1);
  return byte;
}

const word = (n: number): number[] => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...word(data.length), ...body, ...word(crc32(body))];
}

function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

/** Longest block that is stored as it is (RFC 1951, 3.2.4). */
const BLOCK = 0xffff;

/** A zlib stream of stored blocks: a code of a few kilobytes need not be smaller. */
function zlib(data: readonly number[]): number[] {
  const out = [0x78, 0x01];
  for (let at = 0; at < data.length; at += BLOCK) {
    const block = data.slice(at, at + BLOCK);
    const last = at + BLOCK >= data.length ? 1 : 0;
    out.push(last, block.length & 255, block.length >> 8, ~block.length & 255, (~block.length >> 8) & 255);
    for (const byte of block) out.push(byte);
  }
  return [...out, ...word(adler32(data))];
}

function adler32(data: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}
