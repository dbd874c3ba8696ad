import { writeFileSync } from 'node:fs';
import { loadBundle } from '../src/local/bundle.ts';
import { openWorkspace } from '../src/local/workspace.ts';
import { buildRegistry } from './build.ts';
const N = Number(process.argv[2] ?? 5000), UNDO = process.argv[3] !== 'no';
const bundle = loadBundle(await buildRegistry());
let calls = 0; let peak = 0;
const mem = () => { const m = process.memoryUsage().heapUsed/1e6; if (m>peak) peak=m; return m; };
const w = openWorkspace({ dir: '/tmp/h4-none', bundle, now: Date.UTC(2026,6,1), seed: 1, deliver: () => 0, beforeCall: () => { calls++; mem(); } });
w.run('setUp', [{ hubName: '種川市', hubShort: '種川', officeName: '協働課', neighbours: [] }]);
const ask = (name: string, ...args: unknown[]): any => { const r = w.run(name, args, { context: 'sidebar' }) as any; if (!r.ok) throw new Error(r.message); return r.value; };
const rows = [{ row: 1, cells: ['団体名','代表者','電話','住所','活動内容','備考'] }, ...Array.from({ length: N }, (_, i) => ({ row: i + 2, cells: [`見本の会${i}`, `見本${i % 97} 花${i % 31}`, `000-${String(1000 + (i % 9000))}-${String(1000 + Math.floor(i / 9))}`, `本町${i % 99}-${i % 7}`, '花壇の手入れと水やりを続けている。', `覚え${i}`] }))];
const opening = ask('importOpen', { from: 'rows', name: '五万.csv', rows: rows.slice(0, 2000), table: '' });
const sheet = opening.sheets[0];
const went: any[] = [];
for (const [act, step] of [['preview', 2000], ['import', 800]] as const) {
  let from = null; 
  const t0 = Date.now();
  for (let first = 1; first <= rows.length; first += step) {
    if (act === 'preview' && first > 4001 && first < rows.length - 4000) continue;
    calls = 0; const t = performance.now();
    const { rows: told, next } = ask('importStretch', { act, kind: 'table', importId: opening.importId, print: opening.print, memo: 'm', file: opening.file, id: '', plan: sheet.plan, rowCount: rows.length, lastColumn: '', first, count: step, from, rows: rows.slice(first - 1, first - 1 + step) });
    from = next;
    const s = (performance.now() - t) / 1000;
    went.push([act, first, calls, s.toFixed(2), mem().toFixed(0)]);
    if (went.length % 8 === 1) console.log(went.at(-1).join(' '), told[told.length-1]?.status);
  }
  console.log(act, 'last', went.at(-1).join(' '), 'total', (Date.now() - t0) / 1000, 'peak', peak.toFixed(0));
}
if (UNDO) for (let left = 1; left > 0;) { calls = 0; const t = performance.now(); const r = ask('importUndo', opening.importId); left = r.left; console.log('undo', JSON.stringify(r), calls, ((performance.now()-t)/1000).toFixed(2), mem().toFixed(0)); }
console.log('peak heap MB', peak.toFixed(0), 'rss', (process.memoryUsage().rss/1e6).toFixed(0));
