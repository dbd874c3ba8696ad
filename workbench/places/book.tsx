import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Deed, OfficeView } from '../api.ts';
import type { Office } from '../office.ts';
import { CellBar } from '../parts/cell-bar.tsx';
import { Grid } from '../parts/grid.tsx';
import { MenuBar } from '../parts/menu-bar.tsx';
import { DeleteRowQuestion, FilterQuestion, ProtectedQuestion, RenameQuestion } from '../parts/questions.tsx';
import { useScriptDialogs } from '../parts/script-dialogs.tsx';
import { SidebarPanel } from '../parts/sidebar-panel.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { type Question, Tools } from '../parts/tools.tsx';
import { protectionAt, useSheet } from '../sheet.ts';
import { t } from '../words.ts';

interface BookPlaceProps {
  readonly office: Office;
  readonly view: OfficeView;
}

/** The workbook, and the sidebar beside it. */
export function BookPlace({ office, view }: BookPlaceProps): JSX.Element {
  const sheet = useSheet(office, view.tabs.find((tab) => !tab.hidden)?.title ?? '');
  const [sidebar, setSidebar] = useState({ open: view.sidebar !== null, shown: 0 });
  const [asked, setAsked] = useState<Question | 'protected' | null>(null);
  const [begin, setBegin] = useState<{ readonly typed: string } | null>(null);
  const [focus, setFocus] = useState(0);
  const [waiting, setWaiting] = useState<Deed | null>(null);
  const dialogs = useScriptDialogs(office, () => setSidebar(({ shown }) => ({ open: true, shown: shown + 1 })));

  const deed = (next: Deed): void => {
    setAsked(null);
    void sheet.perform(next).then(() => setFocus((count) => count + 1));
  };
  const write = (text: string): void => {
    if (!sheet.view || !sheet.place) return;
    const next: Deed = { do: 'type', sheet: sheet.view.title, ...sheet.place, text };
    if (protectionAt(sheet.view, sheet.place)) {
      setWaiting(next);
      setAsked('protected');
    } else deed(next);
  };
  const begun = useCallback(() => setBegin(null), []);
  const leave = (): void => setFocus((count) => count + 1);
  const cancel = (): void => setAsked(null);
  const common = sheet.view && sheet.place && { view: sheet.view, place: sheet.place, onDeed: deed, onCancel: cancel };
  return (
    <>
      <div class="workbook">
        <div class="book-head">
          <h1>{view.book}</h1>
          <MenuBar menus={view.menus} onRun={dialogs.run} />
        </div>
        <div class="tools-place">
          {sheet.view && <Tools view={sheet.view} place={sheet.place} onDeed={deed} onAsk={setAsked} />}
        </div>
        {sheet.view && sheet.place ? (
          <CellBar
            view={sheet.view}
            place={sheet.place}
            begin={begin}
            onBegun={begun}
            onWrite={write}
            onLeave={leave}
          />
        ) : (
          <p class="cell-bar none">{t('workbench.cell.none')}</p>
        )}
        {sheet.view ? (
          <Grid
            view={sheet.view}
            place={sheet.place}
            focus={focus}
            onSelect={sheet.select}
            onEdit={(place, typed) => {
              sheet.select(place);
              setBegin({ typed });
            }}
          />
        ) : (
          <p class="grid loading">{t('workbench.loading')}</p>
        )}
        <Tabs tabs={view.tabs} current={sheet.view?.title ?? ''} onOpen={sheet.open} />
      </div>
      <SidebarPanel
        title={view.sidebar ?? ''}
        open={sidebar.open}
        shown={sidebar.shown}
        look={sheet.looks}
        office={office}
        onClose={() => setSidebar(({ shown }) => ({ open: false, shown }))}
      />
      {dialogs.shown}
      {asked === 'filter' && common && <FilterQuestion {...common} />}
      {asked === 'rename' && common && <RenameQuestion {...common} />}
      {asked === 'deleteRow' && common && <DeleteRowQuestion {...common} />}
      {asked === 'protected' && common && waiting && (
        <ProtectedQuestion
          description={protectionAt(common.view, common.place)?.description ?? ''}
          onGo={() => deed(waiting)}
          onCancel={cancel}
        />
      )}
    </>
  );
}
