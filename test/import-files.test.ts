import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RowReport } from '../src/domain/import/report.ts';
import { OFFICE } from '../src/local/demo/loop.ts';
import { readFile } from '../src/local/import/read-file.ts';
import { runImport } from '../src/local/import/run-import.ts';
import { bareWorkspace, copyOf, frozen } from './support/office.ts';

/** A city's own files, which are not part of this repository. */
const INPUT = join(import.meta.dirname, '../../shared/input');
const present = existsSync(join(INPUT, 'expected.json'));
if (!present) console.warn(`${INPUT} is not here: the comparison with a city's own files is skipped.`);

let setUpOnce: string | undefined;

async function imported(...files: readonly string[]): Promise<readonly RowReport[]> {
  setUpOnce ??= (() => {
    const first = bareWorkspace({ now: Date.UTC(2026, 10, 24) });
    first.run('setUp', [OFFICE]);
    return frozen(first);
  })();
  return runImport(copyOf(setUpOnce), await Promise.all(files.map((file) => readFile(join(INPUT, file)))));
}

type Expected = Readonly<Record<string, unknown>> & { readonly flags: readonly { readonly field: string }[] };

const NOT_COMPARED = ['row', 'no', 'name_core', 'flags'];
const SPACELESS = ['name', 'kana', 'representative', 'address', 'area'];

/** Values as the sample says they are compared. */
function comparable(key: string, value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return SPACELESS.includes(key) ? value.normalize('NFKC').replace(/\s/g, '') : value;
  if (!Array.isArray(value)) return value;
  const change = key === 'phones' || key === 'fax' ? /\D/g : /$^/;
  return value.map((one) => (typeof one === 'string' ? one.replace(change, '').toLowerCase() : one));
}

function differences(report: RowReport | undefined, expected: Expected): readonly string[] {
  if (!report?.record) return ['missing'];
  const asked = new Set(report.doubts.map(({ field }) => field));
  const values = Object.keys(expected).flatMap((key) => {
    if (NOT_COMPARED.includes(key) || asked.has(key)) return [];
    const [got, wanted] = [comparable(key, report.record?.[key]), comparable(key, expected[key])];
    try {
      expect(got).toEqual(wanted);
      return [];
    } catch {
      return [`${key}: ${JSON.stringify(got)} for ${JSON.stringify(wanted)}`];
    }
  });
  return [...values, ...expected.flags.flatMap(({ field }) => (asked.has(field) ? [] : [`${field} not asked about`]))];
}

describe.runIf(present)('the files of a city', () => {
  const sample = present ? JSON.parse(readFileSync(join(INPUT, 'expected.json'), 'utf8')) : { files: {} };

  it.each(Object.keys(sample.files))('%s comes to what a careful clerk copied', async (file) => {
    const reports = await imported(file);
    const found = (expected: Expected) =>
      reports.find((one) =>
        expected.row
          ? one.row === expected.row && one.sheet === sample.files[file].sheet
          : one.record?.listNo === expected.no,
      );
    const wrong = (sample.files[file].records as readonly Expected[]).flatMap((expected) =>
      differences(found(expected), expected).map((text) => `${expected.row ?? expected.no} ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(readdirIf('bad'))('bad/%s is refused or set apart, and says why and what to do', async (file) => {
    const reports = await imported(`bad/${file}`);
    const held = reports.filter(({ status }) => status === 'refused' || status === 'intake');
    const readable = file.startsWith('14-');
    expect(held.length > 0).toBe(!readable);
    for (const { message } of held) expect(message).toMatch(/ください|行を断/);
  });
});

function readdirIf(folder: string): readonly string[] {
  return present ? readdirSync(join(INPUT, folder)).filter((name) => /\.(csv|xlsx)$/.test(name)) : ['none'];
}
