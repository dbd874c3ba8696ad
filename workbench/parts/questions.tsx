import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { toggled } from '../../sidebar/choosing.ts';
import type { Deed, SheetView } from '../api.ts';
import { protectionAt } from '../sheet.ts';
import { t } from '../words.ts';
import type { Place } from './grid-data.ts';
import { Modal } from './modal.tsx';
import type { Question } from './tools.tsx';

/** What is asked before something is done to the sheet: by a tool, or before `deed` is done to a protected place. */
export type Asked = { readonly by: Question } | { readonly by: 'protection'; readonly deed: Deed };

interface QuestionProps {
  readonly view: SheetView;
  readonly place: Place;
  readonly onDeed: (deed: Deed) => void;
  readonly onCancel: () => void;
}

/** The question itself. */
export function AskedQuestion({ asked, ...props }: QuestionProps & { readonly asked: Asked }): JSX.Element {
  switch (asked.by) {
    case 'filter':
      return <FilterQuestion {...props} />;
    case 'rename':
      return <RenameQuestion {...props} />;
    case 'deleteRow':
      return <DeleteRowQuestion {...props} />;
    case 'protection': {
      const description = protectionAt(props.view, props.place)?.description ?? '';
      const go = (): void => props.onDeed(asked.deed);
      return <ProtectedQuestion description={description} onGo={go} onCancel={props.onCancel} />;
    }
  }
}

/** Which texts of a column to show. */
function FilterQuestion({ view, place, onDeed, onCancel }: QuestionProps): JSX.Element {
  const { column } = place;
  const already = view.filter[column] ?? [];
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set(already));
  const texts = new Set([...view.rows.map(({ cells }) => cells[column - 1] ?? ''), ...already]);
  const sorted = [...texts].sort((a, b) => a.localeCompare(b, 'ja'));
  return (
    <Modal
      title={t('workbench.filter.title', { header: view.columns[column - 1]?.header ?? '' })}
      buttons={[
        { label: t('workbench.cancel'), onPress: onCancel },
        {
          label: t('workbench.filter.go'),
          onPress: () => onDeed({ do: 'filter', sheet: view.title, column, hidden: [...hidden] }),
        },
      ]}
      onCancel={onCancel}
    >
      <div class="filter-all">
        <button type="button" onClick={() => setHidden(new Set())}>
          {t('workbench.filter.all')}
        </button>
        <button type="button" onClick={() => setHidden(texts)}>
          {t('workbench.filter.none')}
        </button>
      </div>
      <ul class="filter-list">
        {sorted.map((text) => (
          <li key={text}>
            <label>
              <input type="checkbox" checked={!hidden.has(text)} onChange={() => setHidden(toggled(hidden, text))} />
              {text || t('workbench.filter.blank')}
            </label>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** Another heading for a column. */
function RenameQuestion({ view, place, onDeed, onCancel }: QuestionProps): JSX.Element {
  const { column } = place;
  const [header, setHeader] = useState(view.columns[column - 1]?.header ?? '');
  return (
    <Modal
      title={t('workbench.rename.title')}
      buttons={[
        { label: t('workbench.cancel'), onPress: onCancel },
        {
          label: t('workbench.rename.go'),
          onPress: () => onDeed({ do: 'renameColumn', sheet: view.title, column, header }),
        },
      ]}
      onCancel={onCancel}
    >
      <label class="message">
        {t('workbench.rename.label')}
        <input type="text" value={header} onInput={(event) => setHeader(event.currentTarget.value)} />
      </label>
      <p class="small">{t('workbench.rename.how')}</p>
    </Modal>
  );
}

/** Whether the row is really to go. */
function DeleteRowQuestion({ view, place, onDeed, onCancel }: QuestionProps): JSX.Element {
  return (
    <Modal
      title={t('workbench.tool.deleteRowAsk', { row: place.row })}
      buttons={[
        { label: t('workbench.cancel'), onPress: onCancel },
        {
          label: t('workbench.tool.deleteRowGo'),
          onPress: () => onDeed({ do: 'deleteRow', sheet: view.title, row: place.row }),
        },
      ]}
      onCancel={onCancel}
    />
  );
}

interface ProtectedQuestionProps {
  readonly description: string;
  readonly onGo: () => void;
  readonly onCancel: () => void;
}

/** Sheets' own warning before a protected place is edited. */
function ProtectedQuestion({ description, onGo, onCancel }: ProtectedQuestionProps): JSX.Element {
  return (
    <Modal
      title={t('workbench.cell.protectedTitle')}
      buttons={[
        { label: t('workbench.cancel'), onPress: onCancel },
        { label: t('workbench.cell.protectedGo'), onPress: onGo },
      ]}
      onCancel={onCancel}
    >
      <p class="message">{t('workbench.cell.protected', { description })}</p>
    </Modal>
  );
}
