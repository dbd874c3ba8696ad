import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../api.ts';
import { t } from '../words.ts';
import { lettersOf, type Place } from './grid-data.ts';
import { OutsideLink } from './outside-link.tsx';

interface CellBarProps {
  readonly view: SheetView;
  readonly place: Place;
  /** What was typed on the grid to begin with, until the field has taken it up. */
  readonly begin: { readonly typed: string } | null;
  readonly onBegun: () => void;
  readonly onWrite: (text: string) => void;
  /** Back to the grid with nothing written. */
  readonly onLeave: () => void;
}

type Field = HTMLTextAreaElement | HTMLSelectElement;

/** The selected cell, whole, in a field of its own: long texts and dropdowns are written here. */
export function CellBar({ view, place, begin, onBegun, onWrite, onLeave }: CellBarProps): JSX.Element {
  const field = useRef<Field | null>(null);
  const { row, column } = place;
  const { header = '', note = '', options = [] } = view.columns[column - 1] ?? {};
  const written = view.rows.find((one) => one.row === row)?.cells[column - 1] ?? '';
  const [text, setText] = useState(written);
  // Before the next key is pressed: what is typed fast must not go to the grid.
  useLayoutEffect(() => setText(written), [written, row, column]);
  useLayoutEffect(() => {
    if (!begin) return;
    field.current?.focus();
    if (begin.typed !== '' && field.current?.tagName === 'TEXTAREA') setText(begin.typed);
    onBegun();
  }, [begin, onBegun]);
  const changed = text !== written;
  const revert = (): void => {
    setText(written);
    onLeave();
  };
  const keys = (event: TargetedKeyboardEvent<Field>): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') revert();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (changed) onWrite(text);
    else onLeave();
  };
  return (
    <form
      class="cell-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) onWrite(text);
      }}
    >
      <label class="cell-name" for="cell-text">
        <span class="hidden">{t('workbench.cell', { name: '' })}</span>
        {lettersOf(column)}
        {row}
        <span class="cell-header">{header}</span>
      </label>
      <CellField options={options} text={text} note={note} onText={setText} onKey={keys} field={field} />
      {/^https?:\/\//.test(written) && <OutsideLink href={written}>{t('workbench.cell.open')}</OutsideLink>}
      {changed && (
        <div class="cell-buttons">
          <button type="button" onClick={revert}>
            {t('workbench.cell.revert')}
          </button>
          <button type="submit" class="main">
            {t('workbench.cell.write')}
          </button>
        </div>
      )}
    </form>
  );
}

interface CellFieldProps {
  readonly options: readonly string[];
  readonly note: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKey: (event: TargetedKeyboardEvent<Field>) => void;
  readonly field: { current: Field | null };
}

function CellField({ options, note, text, onText, onKey, field }: CellFieldProps): JSX.Element {
  if (options.length === 0) {
    return (
      <textarea
        id="cell-text"
        rows={Math.min(5, text.split('\n').length)}
        value={text}
        placeholder={note}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKey}
        ref={(element) => {
          field.current = element;
        }}
      />
    );
  }
  const offered = ['', ...(options.includes(text) || text === '' ? [] : [text]), ...options];
  return (
    <select
      id="cell-text"
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKey}
      ref={(element) => {
        field.current = element;
      }}
    >
      {offered.map((option) => (
        <option key={option} value={option}>
          {option || t('workbench.cell.choose')}
        </option>
      ))}
    </select>
  );
}
