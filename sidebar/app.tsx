import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Home, MatchView, NeedView, ReportName, Selection } from '../src/contract.ts';
import { type Loaded, useLoaded } from './loading.ts';
import { Navigation } from './parts/navigation.tsx';
import { call } from './server.ts';
import { DeskPage } from './views/desk.tsx';
import { HomePage } from './views/home.tsx';
import { ImportPage } from './views/import.tsx';
import { IntakePage } from './views/intake.tsx';
import { LettersPage } from './views/letters.tsx';
import { LinksPage } from './views/links.tsx';
import { MatchPage } from './views/match.tsx';
import { OfficePage } from './views/office.tsx';
import { SearchPage } from './views/search.tsx';
import { SelectionPage } from './views/selection.tsx';
import { SuggestionsPage } from './views/suggestions.tsx';

/** Where the person is. Home and selection are the two ends of the navigation; the others are opened from them. */
export type View =
  | { readonly name: 'home' }
  | { readonly name: 'selection' }
  | { readonly name: 'suggestions'; readonly need: NeedView }
  | { readonly name: 'search'; readonly sentence: string }
  | { readonly name: 'match'; readonly match: MatchView; readonly notice?: string }
  | { readonly name: 'desk'; readonly notice?: string }
  | { readonly name: 'intake'; readonly id: string }
  | { readonly name: 'links'; readonly party: string; readonly title: string }
  | { readonly name: 'letters'; readonly notice?: string }
  | { readonly name: 'office'; readonly report: ReportName }
  | { readonly name: 'import' };

/** What every page may do. */
export interface Actions {
  readonly open: (view: View) => void;
  /** After a write: what the registry now says is read again. */
  readonly refresh: () => void;
}

const HOME: View = { name: 'home' };

interface AppProps {
  /** Where the menu leads. */
  readonly first: 'home' | 'import';
}

/** The sidebar: one page at a time, and a way back. */
export function App({ first }: AppProps): JSX.Element {
  const [trail, setTrail] = useState<readonly View[]>(first === 'home' ? [HOME] : [HOME, { name: first }]);
  const home = useLoaded(() => call('sidebarHome'));
  const selection = useLoaded(() => call('sidebarSelection'));
  const view = trail.at(-1) ?? HOME;
  const main = useFocusOnChange(view);
  useSelectionOnFocus(selection, (next) => setTrail((now) => (now.length === 1 ? [next] : now)));

  const actions: Actions = {
    open: (next) => setTrail((now) => [...now.filter((one) => one.name !== next.name), next]),
    refresh: () => {
      home.reload();
      selection.reload();
    },
  };
  const end = (next: View, page: Loaded<unknown>) => () => {
    setTrail([next]);
    page.reload();
  };
  return (
    <>
      <Navigation
        current={trail[0]?.name ?? 'home'}
        busy={home.loading || selection.loading}
        onHome={end(HOME, home)}
        onSelection={end({ name: 'selection' }, selection)}
        onBack={trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : null}
      />
      <main ref={main}>
        <Page view={view} home={home} selection={selection} actions={actions} />
      </main>
    </>
  );
}

interface PageProps {
  readonly view: View;
  readonly home: Loaded<Home>;
  readonly selection: Loaded<Selection | null>;
  readonly actions: Actions;
}

function Page({ view, home, selection, actions }: PageProps): JSX.Element {
  const today = home.value?.today ?? '';
  switch (view.name) {
    case 'home':
      return <HomePage home={home} actions={actions} />;
    case 'selection':
      return <SelectionPage selection={selection} today={today} actions={actions} />;
    case 'suggestions':
      return <SuggestionsPage key={view.need.id} need={view.need} actions={actions} />;
    case 'search':
      return <SearchPage key={view.sentence} sentence={view.sentence} />;
    case 'match':
      return <MatchPage key={view.match.id} match={view.match} notice={view.notice} today={today} actions={actions} />;
    case 'desk':
      return <DeskPage key={view.notice} actions={actions} {...(view.notice ? { notice: view.notice } : {})} />;
    case 'intake':
      return <IntakePage key={view.id} id={view.id} actions={actions} />;
    case 'links':
      return <LinksPage key={view.party} party={view.party} title={view.title} />;
    case 'letters':
      return <LettersPage {...(view.notice ? { notice: view.notice } : {})} />;
    case 'office':
      return <OfficePage key={view.report} report={view.report} actions={actions} />;
    case 'import':
      return <ImportPage actions={actions} />;
  }
}

/** A new page is announced by moving the focus to its heading, unless the person is in the sheet: nothing is taken from there. */
function useFocusOnChange(view: View): { current: HTMLElement | null } {
  const main = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (document.hasFocus()) main.current?.querySelector('h1')?.focus();
  }, [view]);
  return main;
}

/**
 * Apps Script tells a page nothing when the selection moves, and asking all the
 * time would cost a call a second. So the row is read when the person turns to
 * the sidebar; a page opened from a list stays as it is.
 */
function useSelectionOnFocus(selection: Loaded<Selection | null>, show: (view: View) => void): void {
  const shown = useRef<string | null>(null);
  const id = selection.value?.id ?? null;
  useEffect(() => {
    if (id !== null && id !== shown.current) show({ name: 'selection' });
    shown.current = id;
  }, [id]);
  useEffect(() => {
    const read = (): void => selection.reload();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [selection.reload]);
}
