import type { JSX } from 'preact';
import type { FileView } from '../api.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import { moment, size, t } from '../words.ts';

/** All files, in their folders. */
export function DrivePlace({ files }: { readonly files: readonly FileView[] }): JSX.Element {
  return (
    <>
      <h1>{t('workbench.drive.title')}</h1>
      <p class="lead">{t('workbench.drive.lead')}</p>
      {files.length === 0 ? <p class="empty">{t('workbench.drive.none')}</p> : <FileTree files={files} />}
    </>
  );
}

/** Folders open and close; everything else is a link. */
export function FileTree({ files }: { readonly files: readonly FileView[] }): JSX.Element {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>{file.kind === 'folder' ? <Folder file={file} /> : <File file={file} />}</li>
      ))}
    </ul>
  );
}

function Folder({ file }: { readonly file: FileView }): JSX.Element {
  return (
    <details open>
      <summary>
        {file.name}
        {file.open && <span class="tag">{t('workbench.drive.public')}</span>}
      </summary>
      {file.children.length === 0 ? (
        <p class="small">{t('workbench.drive.emptyFolder')}</p>
      ) : (
        <FileTree files={file.children} />
      )}
    </details>
  );
}

function File({ file }: { readonly file: FileView }): JSX.Element {
  return (
    <div class="file">
      <FileLink file={file} />
      {file.open && <span class="tag">{t('workbench.drive.public')}</span>}
      <span class="small">{moment(file.modified)}</span>
    </div>
  );
}

/** A file by name, with its type and, as public sites state it, its size. */
function FileLink({ file }: { readonly file: FileView }): JSX.Element {
  const kind = kindOf(file);
  const label = (
    <>
      {file.name} <span class="kind">[{kind}]</span>
    </>
  );
  if (file.kind === 'spreadsheet') return <a href="#book">{label}</a>;
  return <OutsideLink href={file.kind === 'form' ? `/form/${file.id}` : `/file/${file.id}`}>{label}</OutsideLink>;
}

function kindOf({ kind, bytes }: FileView): string {
  if (kind === 'pdf') return t('workbench.drive.pdf', { size: size(bytes ?? 0) });
  if (kind === 'page') return t('workbench.drive.page', { size: size(bytes ?? 0) });
  return kind === 'other' ? t('workbench.drive.other', { size: size(bytes ?? 0) }) : t(`workbench.drive.${kind}`);
}
