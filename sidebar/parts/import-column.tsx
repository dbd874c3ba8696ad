import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SidebarCode } from '../../src/messages/sidebar.ts';
import { DROP, NOTE, pickOf, pieceChoice, type Sheet } from '../importing/list.ts';
import { t } from '../words.ts';
import { Doubts } from './doubts.tsx';

interface ImportColumnProps {
  readonly sheet: Sheet;
  readonly at: number;
  /** Whether another column of the list goes to the same place. */
  readonly twice: boolean;
  readonly onPick: (pick: string) => void;
}

/** One column of a list: what stands in it, where it goes, and what is doubtful about that. */
export function ImportColumn({ sheet, at, twice, onPick }: ImportColumnProps): JSX.Element | null {
  const id = useId();
  const column = sheet.plan.columns[at];
  if (!column) return null;
  const pick = pickOf(column);
  const sample = sheet.samples[at] ?? '';
  const doubts = doubtsOf(pick, column.hidden, twice);
  const heading = column.heading.replace(/\n/g, ' ') || t('sidebar.import.noHeading');
  return (
    <li class={doubts.length > 0 ? 'doubtful' : undefined}>
      <label for={id} class="import-heading">
        {t('sidebar.import.column', { letter: letterOf(at), heading })}
      </label>
      {sample !== '' && <p class="sample">{t('sidebar.import.sample', { text: sample })}</p>}
      <select
        id={id}
        value={pick}
        aria-describedby={doubts.length > 0 ? `${id}-doubts` : undefined}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <optgroup label={t('sidebar.import.group.other')}>
          <option value={NOTE}>{t('sidebar.import.note')}</option>
          <option value={DROP}>{t('sidebar.import.drop')}</option>
        </optgroup>
        <optgroup label={t('sidebar.import.group.columns')}>
          {sheet.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </optgroup>
        {sheet.pieces.length > 0 && (
          <optgroup label={t('sidebar.import.group.consent')}>
            {sheet.pieces.map((piece) => (
              <option key={piece} value={pieceChoice(piece)}>
                {t('sidebar.import.consent', { piece: t(`sidebar.import.piece.${piece}` as SidebarCode) })}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <Doubts id={`${id}-doubts`} texts={doubts.map((code) => t(code))} />
    </li>
  );
}

function doubtsOf(pick: string, hidden: boolean, twice: boolean): readonly SidebarCode[] {
  return [
    ...(twice ? (['sidebar.import.doubt.twice'] as const) : []),
    ...(pick === NOTE ? (['sidebar.import.doubt.note'] as const) : []),
    ...(pick === DROP ? (['sidebar.import.doubt.drop'] as const) : []),
    ...(pick.startsWith(pieceChoice('')) ? (['sidebar.import.doubt.consent'] as const) : []),
    ...(hidden ? (['sidebar.import.doubt.hidden'] as const) : []),
  ];
}

/** A, B, … Z, AA, as the sheet names its columns. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
