import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DialogAnswer, DialogView, MenuEntry, MenuOutcome } from '../api.ts';
import { ask, messageOf } from '../client.ts';
import type { Office } from '../office.ts';
import { t } from '../words.ts';
import { Modal } from './modal.tsx';
import { ScriptFrame } from './script-frame.tsx';

interface Running {
  readonly entry: MenuEntry;
  readonly answers: readonly DialogAnswer[];
  readonly outcome: MenuOutcome;
  /** Messages already read. */
  readonly read: number;
}

export interface ScriptDialogs {
  readonly run: (entry: MenuEntry) => void;
  readonly shown: JSX.Element | null;
}

/** Runs menu items and puts to the person what the script asks and says, one after the other. */
export function useScriptDialogs(office: Office, onSidebar: () => void): ScriptDialogs {
  const [running, setRunning] = useState<Running | null>(null);
  const start = async (entry: MenuEntry, answers: readonly DialogAnswer[]): Promise<void> => {
    office.say(t('workbench.menu.running', { caption: entry.caption }));
    try {
      const outcome = await ask<MenuOutcome>('menu', { handler: entry.handler, answers });
      office.say(outcome.toasts.join('\n'));
      if (outcome.error !== '') {
        office.say(t('workbench.menu.failed', { caption: entry.caption, message: outcome.error }), 'problem');
      }
      if (outcome.sidebar) onSidebar();
      setRunning({ entry, answers, outcome, read: 0 });
      office.refresh();
    } catch (error) {
      office.say(messageOf(error), 'problem');
    }
  };
  const close = (): void => setRunning(null);
  const answer = (given: DialogAnswer): void => {
    if (!running) return;
    close();
    void start(running.entry, [...running.answers, given]);
  };
  return { run: (entry) => void start(entry, []), shown: running && dialogOf(running, answer, setRunning, office) };
}

function dialogOf(
  running: Running,
  answer: (given: DialogAnswer) => void,
  set: (next: Running | null) => void,
  office: Office,
): JSX.Element | null {
  const { outcome, read } = running;
  const message = outcome.messages[read];
  if (message) {
    const next = (): void => set({ ...running, read: read + 1 });
    return (
      <Modal key={read} title={message.title} buttons={[{ label: t('workbench.ok'), onPress: next }]} onCancel={next}>
        <p class="message">{message.message}</p>
      </Modal>
    );
  }
  if (outcome.ask) return <Question key={`ask${running.answers.length}`} dialog={outcome.ask} onAnswer={answer} />;
  if (outcome.page) {
    const { title, height } = outcome.page;
    const close = (): void => set(null);
    return (
      <Modal title={title} wide buttons={[{ label: t('workbench.close'), onPress: close }]} onCancel={close}>
        <ScriptFrame path="/dialog" title={title} look={0} height={height} office={office} onClose={close} />
      </Modal>
    );
  }
  return null;
}

/** The words on a button of `Ui.ButtonSet`. */
function labelOf(button: string): string {
  switch (button) {
    case 'YES':
      return t('workbench.yes');
    case 'NO':
      return t('workbench.no');
    case 'CANCEL':
      return t('workbench.dialogCancel');
    default:
      return t('workbench.ok');
  }
}

interface QuestionProps {
  readonly dialog: DialogView;
  readonly onAnswer: (given: DialogAnswer) => void;
}

/** `Ui.alert` and `Ui.prompt`; closing it is an answer too. */
function Question({ dialog, onAnswer }: QuestionProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const press = (button: string): void => onAnswer({ button, text: field.current?.value ?? '' });
  const buttons = [...dialog.buttons].reverse();
  return (
    <Modal
      title={dialog.title}
      buttons={buttons.map((button) => ({ label: labelOf(button), onPress: () => press(button) }))}
      onCancel={() => press('CLOSE')}
    >
      {dialog.kind === 'prompt' ? (
        <label class="message">
          {dialog.message}
          <input ref={field} type="text" />
        </label>
      ) : (
        <p class="message">{dialog.message}</p>
      )}
    </Modal>
  );
}
