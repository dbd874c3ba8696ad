import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { MenuEntry } from '../api.ts';
import { t } from '../words.ts';

interface MenuBarProps {
  readonly menus: readonly MenuEntry[];
  readonly onRun: (entry: MenuEntry) => void;
}

/** The menus that the script has made. */
export function MenuBar({ menus, onRun }: MenuBarProps): JSX.Element {
  return (
    <nav class="menus" aria-label={t('workbench.menus')}>
      {menus.map((menu) => (
        <Menu key={menu.caption} menu={menu} onRun={onRun} />
      ))}
    </nav>
  );
}

interface MenuProps {
  readonly menu: MenuEntry;
  readonly onRun: (entry: MenuEntry) => void;
}

/** A button and its list; Escape and a click elsewhere close it, as the browser does for popovers. */
function Menu({ menu, onRun }: MenuProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const place = (): void => {
    const { left = 0, bottom = 0 } = button.current?.getBoundingClientRect() ?? {};
    if (list.current) Object.assign(list.current.style, { left: `${left}px`, top: `${bottom + 4}px` });
  };
  const run = (entry: MenuEntry): void => {
    list.current?.hidePopover();
    onRun(entry);
  };
  return (
    <>
      <button type="button" ref={button} class="menu-button" popovertarget={id} onClick={place}>
        {menu.caption}
      </button>
      <div id={id} ref={list} popover="auto" class="menu-list">
        <Entries entries={menu.items ?? []} onRun={run} />
      </div>
    </>
  );
}

function Entries({
  entries,
  onRun,
}: {
  readonly entries: readonly MenuEntry[];
  readonly onRun: (entry: MenuEntry) => void;
}): JSX.Element {
  return (
    <ul>
      {entries.map((entry, i) => (
        <li key={entry.caption || `line${i}`}>
          {entry.separator && <hr />}
          {entry.handler && (
            <button type="button" onClick={() => onRun(entry)}>
              {entry.caption}
            </button>
          )}
          {entry.items && (
            <>
              <p class="small">{entry.caption}</p>
              <Entries entries={entry.items} onRun={onRun} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
