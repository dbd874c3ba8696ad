import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Actions } from '../app.tsx';
import { isReady, type List } from '../importing/list.ts';
import { distance } from '../importing/run.ts';
import { type Importing, useImport } from '../importing/use-import.ts';
import { ImportColumns } from '../parts/import-columns.tsx';
import { ImportCounts } from '../parts/import-counts.tsx';
import { ImportProgress } from '../parts/import-progress.tsx';
import { ImportRows } from '../parts/import-rows.tsx';
import { ImportSources } from '../parts/import-sources.tsx';
import { UndoImport } from '../parts/import-undo.tsx';
import { Notice, Problem, Title } from '../parts/states.tsx';
import { t } from '../words.ts';

/** 取り込み: choose a list, see how it is read and what it would come to, take it in, see what became of it. */
export function ImportPage({ actions }: { readonly actions: Actions }): JSX.Element {
  const importing = useImport(actions.refresh);
  const { step, list } = importing;
  const page = useRef<HTMLDivElement>(null);
  // What was pressed is gone: the focus goes to the heading, unless the person is in the sheet.
  useEffect(() => {
    if (document.hasFocus()) page.current?.querySelector('h1')?.focus();
  }, [step]);
  return (
    <div class="import" ref={page}>
      <Title>{t('sidebar.import')}</Title>
      {list && <p class="file">{list.opening.file}</p>}
      <Problem text={importing.error} />
      {step === 'source' && <ImportSources busy={importing.busy} onOpen={importing.open} />}
      {list && <Body importing={importing} list={list} actions={actions} />}
    </div>
  );
}

interface BodyProps {
  readonly importing: Importing;
  readonly list: List;
  readonly actions: Actions;
}

function Body({ importing, list, actions }: BodyProps): JSX.Element {
  const { step, place, undone } = importing;
  switch (step) {
    case 'columns':
      return <Columns importing={importing} list={list} />;
    case 'looking':
    case 'running':
      return <ImportProgress act={step} {...distance(list, place)} onPause={importing.pause} />;
    case 'paused':
      return <Paused importing={importing} list={list} />;
    case 'preview':
      return <Preview importing={importing} list={list} />;
    case 'done':
      return <Done importing={importing} actions={actions} />;
    case 'undoing':
      return <Notice text={t('sidebar.import.undoing', { removed: undone.removed })} />;
    default: {
      const code = undone.kept === 0 ? 'sidebar.import.undone' : 'sidebar.import.undoneKept';
      return (
        <>
          <Notice text={t(code, { removed: undone.removed, kept: undone.kept })} />
          <Another onBack={() => importing.back('source')} />
        </>
      );
    }
  }
}

function Columns({ importing, list }: Pick<BodyProps, 'importing' | 'list'>): JSX.Element {
  const { memo, busy, look } = importing;
  return (
    <>
      {memo && <Before importing={importing} />}
      <ImportColumns list={list} busy={busy} onChange={importing.set} onLater={importing.setLater} />
      <div class="import-way">
        <button type="button" class="main" disabled={!isReady(list)} aria-disabled={busy} onClick={look}>
          {t('sidebar.import.preview')}
        </button>
        <Another onBack={() => importing.back('source')} />
      </div>
    </>
  );
}

/** The list is known: it was taken in before, whole or in part. */
function Before({ importing: { memo, busy, resume, undo } }: Pick<BodyProps, 'importing'>): JSX.Element | null {
  if (!memo) return null;
  return (
    <section class="way">
      <p>
        {memo.done ? t('sidebar.import.before', { imported: memo.place.counts.imported }) : t('sidebar.import.stopped')}
      </p>
      {!memo.done && (
        <button type="button" class="main" aria-disabled={busy} onClick={resume}>
          {t('sidebar.import.goOn')}
        </button>
      )}
      <UndoImport busy={busy} onUndo={() => undo(memo.importId)} />
    </section>
  );
}

function Preview({ importing, list }: Pick<BodyProps, 'importing' | 'list'>): JSX.Element {
  const { place, rows, busy, run, back } = importing;
  const { imported, intake } = place.counts;
  return (
    <>
      <ImportCounts heading={t('sidebar.import.result')} counts={place.counts} apart={distance(list, place).total} />
      <div class="import-way">
        {imported + intake > 0 && (
          <button type="button" class="main" aria-disabled={busy} onClick={run}>
            {imported > 0 ? t('sidebar.import.run', { count: imported }) : t('sidebar.import.runNone')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => back('columns')}>
          {t('sidebar.import.back')}
        </button>
      </div>
      <ImportRows rows={rows} done={false} />
    </>
  );
}

function Paused({ importing, list }: Pick<BodyProps, 'importing' | 'list'>): JSX.Element {
  const { place, busy, resume, undo, importId, back } = importing;
  return (
    <>
      <Notice text={t('sidebar.import.paused', { done: distance(list, place).done })} />
      <div class="import-way">
        <button type="button" class="main" aria-disabled={busy} onClick={resume}>
          {t('sidebar.import.goOn')}
        </button>
        <UndoImport busy={busy} onUndo={() => undo(importId)} />
        <Another onBack={() => back('source')} />
      </div>
    </>
  );
}

function Done({ importing, actions }: Pick<BodyProps, 'importing' | 'actions'>): JSX.Element {
  const { place, rows, busy, undo, importId, back } = importing;
  const { imported, intake } = place.counts;
  return (
    <>
      <Notice text={t('sidebar.import.doneCounts', { imported, intake })} />
      <ImportCounts heading={t('sidebar.import.done')} counts={place.counts} />
      <div class="import-way">
        {intake + place.counts.doubtful > 0 && (
          <button type="button" class="main" onClick={() => actions.open({ name: 'desk' })}>
            {t('sidebar.import.desk')}
          </button>
        )}
        <UndoImport busy={busy} onUndo={() => undo(importId)} />
        <Another onBack={() => back('source')} />
      </div>
      <ImportRows rows={rows} done />
    </>
  );
}

function Another({ onBack }: { readonly onBack: () => void }): JSX.Element {
  return (
    <button type="button" class="quiet" onClick={onBack}>
      {t('sidebar.import.other')}
    </button>
  );
}
