import type { JSX } from 'preact';
import type { Place } from '../app.tsx';
import type { Office } from '../office.ts';
import { moment, t } from '../words.ts';

const ROLES = ['staff', 'group', 'expert', 'citizen'] as const;
export type Role = (typeof ROLES)[number];
const PLACES: readonly Place[] = ['book', 'forms', 'drive', 'mails'];

interface TopBarProps {
  readonly office: Office;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  readonly place: Place;
  readonly onMorning: () => void;
}

/** Where one is, as whom, and at what time. */
export function TopBar({ office, role, onRole, place, onMorning }: TopBarProps): JSX.Element {
  const { view } = office;
  return (
    <header class="top">
      <p class="brand">
        <Sprout />
        {t('workbench.name')}
      </p>
      {role === 'staff' && (
        <nav aria-label={t('workbench.place')}>
          {PLACES.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === place ? 'page' : undefined}>
              {t(`workbench.place.${one}`)}
            </a>
          ))}
        </nav>
      )}
      <div class="top-end">
        <label class="role">
          {t('workbench.role')}
          <select value={role} onChange={(event) => onRole(event.currentTarget.value as Role)}>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {t(`workbench.role.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <div class="clock">
          <span class="hidden">{t('workbench.clock')}</span>
          <time>{view ? moment(view.now) : ''}</time>
          <button type="button" title={t('workbench.morning.help')} onClick={onMorning}>
            {t('workbench.morning')}
          </button>
        </div>
      </div>
    </header>
  );
}

function Sprout(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#fff" />
      <path
        d="M16 26V14M16 17c-6 0-8-4-8-8 6 0 8 4 8 8Zm0-3c0-4 2-7 8-7 0 5-3 7-8 7Z"
        fill="none"
        stroke="#17593f"
        stroke-width="2.2"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
