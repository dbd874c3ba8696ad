/** Reads or writes one .xlsx for a caller that cannot wait: exceljs knows promises only, a service call must answer at once. */

import { exportXlsx } from '../export/xlsx.ts';
import { readXlsx } from '../export/xlsx-read.ts';
import { type PackedWorkbook, unpackWorkbook } from '../sheets/persist.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks);
if (process.argv[2] === 'write') {
  process.stdout.write(await exportXlsx(unpackWorkbook(JSON.parse(input.toString('utf8')) as PackedWorkbook)));
} else {
  process.stdout.write(JSON.stringify(await readXlsx(input)));
}
