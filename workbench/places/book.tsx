import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Deed, OfficeView } from '../api.ts';
import type { Office } from '../office.ts';
import { CellBar } from '../parts/cell-bar.tsx';
import { Grid } from '../parts/grid.tsx';
import { MenuBar } from '../parts/menu-bar.tsx';
import { type Asked, AskedQuestion } from '../parts/questions.tsx';
import { useScriptDialogs } from '../parts/script-dialogs.tsx';
import { SidebarPanel } from '../parts/sidebar-panel.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { Tools } from '../parts/tools.tsx';
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
  const [asked, setAsked] = useState<Asked | null>(null);
  const [begin, setBegin] = useState<{ readonly typed: string } | null>(null);
  const [focus, setFocus] = useState(0);
  const dialogs = useScriptDialogs(office, () => setSidebar(({ shown }) => ({ open: true, shown: shown + 1 })));

  const deed = (next: Deed): void => {
    setAsked(null);
    void sheet.perform(next).then(() => setFocus((count) => count + 1));
  };
  const write = (text: string): void => {
    if (!sheet.view || !sheet.place) return;
    const next: Deed = { do: 'type', sheet: sheet.view.title, ...sheet.place, text };
    if (protectionAt(sheet.view, sheet.place)) setAsked({ by: 'protection', deed: next });
    else deed(next);
  };
  const begun = useCallback(() => setBegin(null), []);
  const leave = (): void => setFocus((count) => count + 1);
  return (
    <>
      <div class="workbook">
        <div class="book-head">
          <h1>{view.book}</h1>
          <MenuBar menus={view.menus} onRun={dialogs.run} />
        </div>
        <div class="tools-place">
          {sheet.view && <Tools view={sheet.view} place={sheet.place} onDeed={deed} onAsk={(by) => setAsked({ by })} />}
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
      {asked && sheet.view && sheet.place && (
        <AskedQuestion
          asked={asked}
          view={sheet.view}
          place={sheet.place}
          onDeed={deed}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}
