import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../words.ts';

interface ModalProps {
  readonly title: string;
  /** The words on the buttons, the one that goes on last. */
  readonly buttons: readonly { readonly label: string; readonly onPress: () => void }[];
  /** Escape, and the way out. */
  readonly onCancel: () => void;
  readonly wide?: boolean;
  readonly children?: ComponentChildren;
}

/** A question that must be answered first. The browser keeps the focus inside and gives it back. */
export function Modal({ title, buttons, onCancel, wide = false, children }: ModalProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const last = buttons.at(-1);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'modal wide' : 'modal'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          last?.onPress();
        }}
      >
        <h1 id={id}>{title || t('workbench.name')}</h1>
        {children}
        <div class="modal-buttons">
          {buttons.map((button) => (
            <button
              key={button.label}
              type={button === last ? 'submit' : 'button'}
              class={button === last ? 'main' : undefined}
              onClick={button === last ? undefined : button.onPress}
            >
              {button.label}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
