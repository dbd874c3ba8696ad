import type { JSX } from 'preact';

interface DoubtsProps {
  readonly texts: readonly string[];
  readonly id?: string;
}

/** What a person should look at, each thing once; nothing where there is no doubt. */
export function Doubts({ texts, id }: DoubtsProps): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <ul id={id} class="doubts">
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
