import type { JSX } from 'preact';
import type { Deed, SheetView } from '../api.ts';
import { t } from '../words.ts';
import type { Place } from './grid-data.ts';

export type Question = 'filter' | 'rename' | 'deleteRow';

interface ToolsProps {
  readonly view: SheetView;
  readonly place: Place | null;
  readonly onDeed: (deed: Deed) => void;
  /** A tool that asks something first. */
  readonly onAsk: (question: Question) => void;
}

/** What a person does to columns and rows, on the selected cell. */
export function Tools({ view, place, onDeed, onAsk }: ToolsProps): JSX.Element {
  const sheet = view.title;
  const { row = 0, column = 0 } = place ?? {};
  const header = view.columns[column - 1]?.header ?? '';
  const none = !place || header === '';
  const width = view.columns.length;
  return (
    <div class="tools" role="toolbar" aria-label={t('workbench.tools')}>
      <Tool off={none} onPress={() => onDeed({ do: 'sort', sheet, column, descending: false })}>
        {t('workbench.tool.ascending')}
      </Tool>
      <Tool off={none} onPress={() => onDeed({ do: 'sort', sheet, column, descending: true })}>
        {t('workbench.tool.descending')}
      </Tool>
      <Tool off={none} onPress={() => onAsk('filter')}>
        {t('workbench.tool.filter')}
      </Tool>
      {Object.keys(view.filter).length > 0 && (
        <Tool off={false} onPress={() => onDeed({ do: 'clearFilter', sheet })}>
          {t('workbench.tool.clearFilter')}
        </Tool>
      )}
      <span class="gap" aria-hidden="true" />
      <Tool off={none} onPress={() => onAsk('rename')}>
        {t('workbench.tool.rename')}
      </Tool>
      <Tool off={none || column < 2} onPress={() => onDeed({ do: 'moveColumn', sheet, column, before: column - 1 })}>
        {t('workbench.tool.left')}
      </Tool>
      <Tool
        off={none || column >= width}
        onPress={() => onDeed({ do: 'moveColumn', sheet, column, before: column + 2 })}
      >
        {t('workbench.tool.right')}
      </Tool>
      <span class="gap" aria-hidden="true" />
      <Tool off={row < 2} onPress={() => onDeed({ do: 'insertRow', sheet, row })}>
        {t('workbench.tool.insertRow')}
      </Tool>
      <Tool off={row < 2} onPress={() => onAsk('deleteRow')}>
        {t('workbench.tool.deleteRow')}
      </Tool>
      <p class="rows-shown">{countOf(view)}</p>
    </div>
  );
}

/** How many rows there are; with a filter, that these are not all. */
function countOf({ rows, filter }: SheetView): string {
  const filtered = Object.values(filter).some((hidden) => hidden.length > 0);
  return t(filtered ? 'workbench.grid.filtered' : 'workbench.grid.rows', { count: rows.length });
}

interface ToolProps {
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Tool({ off, onPress, children }: ToolProps): JSX.Element {
  return (
    <button type="button" disabled={off} onClick={onPress}>
      {children}
    </button>
  );
}
