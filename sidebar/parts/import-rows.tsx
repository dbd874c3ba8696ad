import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { isShown, SHOWN, type Shown } from '../importing/rows.ts';
import type { ShownRow } from '../importing/run.ts';
import { t } from '../words.ts';
import { Doubts } from './doubts.tsx';
import { Section } from './section.tsx';

/** Rows on one page: a list of 50,000 must not fill the sidebar. */
const PAGE = 20;

interface ImportRowsProps {
  readonly rows: readonly ShownRow[];
  /** Whether they are taken in, and so have their numbers. */
  readonly done: boolean;
}

/** Row by row what becomes of a list, those with doubts first to be looked at. */
export function ImportRows({ rows, done }: ImportRowsProps): JSX.Element | null {
  const id = useId();
  const sorts = useMemo(() => SHOWN.map((name) => [name, rows.filter((row) => isShown(row, name))] as const), [rows]);
  const offered = sorts.filter(([name, own]) => name === 'all' || own.length > 0);
  const [chosen, setChosen] = useState<Shown | ''>('');
  const [from, setFrom] = useState(0);
  const shown = chosen || (offered.some(([name]) => name === 'doubts') ? 'doubts' : 'all');
  const own = offered.find(([name]) => name === shown)?.[1] ?? [];
  if (rows.length === 0) return null;
  return (
    <Section heading={t('sidebar.import.rows')} class="import-rows">
      <div class="field">
        <label for={id}>{t('sidebar.import.show')}</label>
        <select
          id={id}
          value={shown}
          onChange={(event) => {
            setChosen(event.currentTarget.value as Shown);
            setFrom(0);
          }}
        >
          {offered.map(([name, { length }]) => (
            <option key={name} value={name}>
              {t(`sidebar.import.show.${name}`, { count: length })}
            </option>
          ))}
        </select>
      </div>
      <ul class="rows">
        {own.slice(from, from + PAGE).map((row) => (
          <OneRow key={`${row.sheet} ${row.row}`} row={row} done={done} />
        ))}
      </ul>
      {own.length > PAGE && <Pages from={from} count={own.length} onTurn={setFrom} />}
    </Section>
  );
}

interface OneRowProps {
  readonly row: ShownRow;
  readonly done: boolean;
}

function OneRow({ row: { sheet, row, status, id, title, message, doubts, facts }, done }: OneRowProps): JSX.Element {
  const place = sheet === '' ? t('sidebar.import.row', { row }) : t('sidebar.import.rowOf', { sheet, row });
  return (
    <li class="row">
      <p class="row-head">
        <span class={`tag ${status}`}>{t(`sidebar.import.status.${status}`)}</span>
        <span class="row-id">{done ? `${place} ${id}`.trim() : place}</span>
      </p>
      {title !== '' && <strong>{title}</strong>}
      <Doubts texts={message === '' ? doubts : [message, ...doubts]} />
      <details>
        <summary>{t(status === 'imported' ? 'sidebar.import.facts' : 'sidebar.import.words')}</summary>
        {status === 'imported' ? (
          <dl class="facts">
            {facts.map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p class="whole">{facts[0]?.[1]}</p>
        )}
      </details>
    </li>
  );
}

interface PagesProps {
  readonly from: number;
  readonly count: number;
  readonly onTurn: (from: number) => void;
}

function Pages({ from, count, onTurn }: PagesProps): JSX.Element {
  const to = Math.min(count, from + PAGE);
  return (
    <div class="import-pages">
      <button type="button" disabled={from === 0} onClick={() => onTurn(from - PAGE)}>
        {t('sidebar.import.earlierRows', { count: PAGE })}
      </button>
      <p role="status">{t('sidebar.import.page', { from: from + 1, to, count })}</p>
      <button type="button" disabled={to === count} onClick={() => onTurn(from + PAGE)}>
        {t('sidebar.import.laterRows', { count: PAGE })}
      </button>
    </div>
  );
}
