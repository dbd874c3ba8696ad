import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Report, ReportAction, ReportName, ReportSection } from '../../src/contract.ts';
import type { Actions } from '../app.tsx';
import { toggled } from '../choosing.ts';
import { bytesOf } from '../importing/file.ts';
import { useLoaded, useSending } from '../loading.ts';
import { OfficeAction } from '../parts/office-action.tsx';
import { Outside } from '../parts/outside.tsx';
import { Empty, Notice, Problem, Title, Waiting } from '../parts/states.tsx';
import { call } from '../server.ts';
import { t } from '../words.ts';

/** Longer sections are folded, so that what may be done is never far. */
const FEW = 12;

interface OfficePageProps {
  readonly report: ReportName;
  readonly actions: Actions;
}

/** A page of the office's own work: what there is to see, and what may be done about it. */
export function OfficePage({ report: name, actions }: OfficePageProps): JSX.Element {
  const first = useLoaded(() => call('officeReport', name, ''));
  const [later, setLater] = useState<Report | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { sending, error, send } = useSending();
  const report = later ?? first.value;
  if (!report) return <>{first.error === '' ? <Waiting /> : <Problem text={first.error} retry={first.reload} />}</>;

  const run = (action: ReportAction, text: string, about: string): void => {
    void send(async () => {
      let done = await call('officeAct', { name, action: action.name, about, keys: [...chosen], text });
      setLater(done);
      setChosen(new Set());
      while (done.next !== '') {
        done = await call('officeAct', { name, action: done.next, about: done.about, keys: [], text: done.lead });
        setLater(done);
      }
      actions.refresh();
    });
  };
  return (
    <>
      <Title>{report.title}</Title>
      <Notice text={report.lead} />
      <Problem text={error} />
      {report.file && <Save key={report.file.name} file={report.file} />}
      {report.sections.map((section) => (
        <Lines
          key={section.heading}
          section={section}
          chosen={chosen}
          onToggle={(key) => setChosen(toggled(chosen, key))}
        />
      ))}
      {report.sections.length + report.actions.length === 0 && !sending && <Empty>{t('sidebar.office.nothing')}</Empty>}
      {report.actions.map((action) => (
        <OfficeAction
          key={action.name}
          action={action}
          busy={sending}
          ready={chosen.size > 0 || !action.asks.includes('lines')}
          onRun={(text, about) => run(action, text, about || report.about)}
        />
      ))}
    </>
  );
}

interface LinesProps {
  readonly section: ReportSection;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

function Lines({ section, chosen, onToggle }: LinesProps): JSX.Element {
  return (
    <section class="report">
      <details open={section.lines.length <= FEW}>
        <summary>
          <h2>{section.heading}</h2>
        </summary>
        <ul>
          {section.lines.map((line) => (
            <Line key={`${line.key} ${line.text} ${line.detail}`} line={line} chosen={chosen} onToggle={onToggle} />
          ))}
        </ul>
      </details>
    </section>
  );
}

interface LineProps extends Pick<LinesProps, 'chosen' | 'onToggle'> {
  readonly line: ReportSection['lines'][number];
}

function Line({ line: { key, text, detail, links = [] }, chosen, onToggle }: LineProps): JSX.Element {
  return (
    <li>
      {key === '' ? (
        <span>{text}</span>
      ) : (
        <label>
          <input type="checkbox" checked={chosen.has(key)} onChange={() => onToggle(key)} /> <span>{text}</span>
        </label>
      )}
      {detail !== '' && <p>{detail}</p>}
      {links.map((link) => (
        <p key={link.url}>
          <Outside href={link.url} about="">
            {link.text}
          </Outside>
        </p>
      ))}
    </li>
  );
}

/** The file as a download; it also lies in the folder 内部. */
function Save({ file }: { readonly file: NonNullable<Report['file']> }): JSX.Element {
  const href = useMemo(() => {
    const content = file.base64 === '' ? file.text : bytesOf(file.base64);
    return URL.createObjectURL(new Blob([content], { type: file.mimeType }));
  }, [file]);
  return (
    <p class="save">
      <a href={href} download={file.name}>
        {t('sidebar.office.save', { name: file.name })}
      </a>
    </p>
  );
}
