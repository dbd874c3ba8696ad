import type { JSX } from 'preact';
import type { IntakeLine } from '../../src/contract.ts';
import { t } from '../words.ts';
import { Section } from './section.tsx';

/** What is registered beside what came in; differences first. */
export function Comparison({ lines }: { readonly lines: readonly IntakeLine[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  const ordered = [...lines].sort((a, b) => Number(a.before === a.after) - Number(b.before === b.after));
  return (
    <Section heading={t('sidebar.desk.compare')}>
      <table class="compare">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('sidebar.desk.before')}</th>
            <th scope="col">{t('sidebar.desk.after')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ label, before, after }) => (
            <tr key={label} class={before === after ? 'same' : undefined}>
              <th scope="row">{label}</th>
              <td>{before || t('sidebar.desk.nothingYet')}</td>
              <td>{before === after ? t('sidebar.desk.same') : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
