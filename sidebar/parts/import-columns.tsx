import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { IMPORTABLE } from '../../src/domain/import/plan.ts';
import { doubled, isAsked, type List, problemOf, type Sheet, withPick } from '../importing/list.ts';
import { withTable } from '../importing/open.ts';
import { t } from '../words.ts';
import { ImportColumn } from './import-column.tsx';
import { Section } from './section.tsx';

/** As many columns are seen at a glance; of more, those without a doubt are folded. */
const FEW = 8;

interface ImportColumnsProps {
  readonly list: List;
  readonly busy: boolean;
  readonly onChange: (list: List) => void;
  readonly onLater: (change: Promise<List>) => void;
}

/** How each sheet of a list is read, and the ways to change it. */
export function ImportColumns({ list, busy, onChange, onLater }: ImportColumnsProps): JSX.Element {
  if (list.opening.kind === 'document') return <p>{t('sidebar.import.hearingLead')}</p>;
  const change = (at: number, sheet: Sheet): void =>
    onChange({ ...list, sheets: list.sheets.map((one, i) => (i === at ? sheet : one)) });
  return (
    <Section heading={t('sidebar.import.columns')}>
      <p class="help">{t('sidebar.import.columnsHow')}</p>
      {list.sheets.map((sheet, at) => (
        <OneSheet
          key={sheet.plan.sheet}
          sheet={sheet}
          several={list.sheets.length > 1}
          busy={busy}
          onChange={(next) => change(at, next)}
          onTable={(table) => onLater(withTable(list, at, table))}
        />
      ))}
    </Section>
  );
}

interface OneSheetProps {
  readonly sheet: Sheet;
  readonly several: boolean;
  readonly busy: boolean;
  readonly onChange: (sheet: Sheet) => void;
  readonly onTable: (table: string) => void;
}

function OneSheet({ sheet, several, busy, onChange, onTable }: OneSheetProps): JSX.Element {
  const { plan, message, taken } = sheet;
  return (
    <section class="import-sheet" aria-label={plan.sheet}>
      {several && (
        <label class="import-take">
          <input type="checkbox" checked={taken} onChange={() => onChange({ ...sheet, taken: !taken })} />
          <span>
            <strong>{plan.sheet}</strong>
            <span class="help"> {t('sidebar.import.take')}</span>
          </span>
        </label>
      )}
      {message !== '' && <p class="import-remark">{message}</p>}
      {(taken || !several) && <Mapping sheet={sheet} busy={busy} onChange={onChange} onTable={onTable} />}
    </section>
  );
}

function Mapping({ sheet, busy, onChange, onTable }: Omit<OneSheetProps, 'several'>): JSX.Element {
  const id = useId();
  const { plan, choices, needs } = sheet;
  const twice = doubled(plan.columns);
  const problem = problemOf(sheet);
  const all = plan.columns.map((_, at) => at);
  const asked = all.filter((at) => isAsked(sheet, at, twice));
  const plain = all.filter((at) => !asked.includes(at));
  const wanted = choices.find(({ value }) => value === needs)?.label ?? '';
  return (
    <>
      <div class="field">
        <label for={id}>{t('sidebar.import.into')}</label>
        <select id={id} value={plan.table} disabled={busy} onChange={(event) => onTable(event.currentTarget.value)}>
          {plan.table === '' && <option value="">{t('sidebar.import.intoNone')}</option>}
          {IMPORTABLE.map((table) => (
            <option key={table} value={table}>
              {t(`sidebar.import.table.${table}`)}
            </option>
          ))}
        </select>
      </div>
      <p role="status" class={problem === 'missing' ? 'import-remark' : 'hidden'}>
        {problem === 'missing' ? t('sidebar.import.missing', { column: wanted }) : ''}
      </p>
      <Some sheet={sheet} at={asked} twice={twice} heading="sidebar.import.asked" open onChange={onChange} />
      <Some
        sheet={sheet}
        at={plain}
        twice={twice}
        heading="sidebar.import.plain"
        open={plan.columns.length <= FEW}
        onChange={onChange}
      />
    </>
  );
}

interface SomeProps extends Pick<OneSheetProps, 'sheet' | 'onChange'> {
  readonly at: readonly number[];
  readonly twice: ReadonlySet<number>;
  readonly heading: 'sidebar.import.asked' | 'sidebar.import.plain';
  readonly open: boolean;
}

function Some({ sheet, at, twice, heading, open, onChange }: SomeProps): JSX.Element | null {
  if (at.length === 0) return null;
  return (
    <details open={open} class="import-some">
      <summary>{t(heading, { count: at.length })}</summary>
      <ol class="import-columns">
        {at.map((one) => (
          <ImportColumn
            key={one}
            sheet={sheet}
            at={one}
            twice={twice.has(one)}
            onPick={(pick) => onChange(withPick(sheet, one, pick))}
          />
        ))}
      </ol>
    </details>
  );
}
