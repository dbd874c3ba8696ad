import type { JSX } from 'preact';
import type { FileView, OfficeView } from '../api.ts';
import type { Role } from '../parts/top-bar.tsx';
import { t } from '../words.ts';
import { FileTree } from './drive.tsx';
import { FormList } from './forms.tsx';
import { MailList } from './mails.tsx';

interface OutsidePlaceProps {
  readonly view: OfficeView;
  readonly role: Exclude<Role, 'staff'>;
}

/** What people outside the office meet: Forms, public documents, and for those in touch with it their mail. */
export function OutsidePlace({ view, role }: OutsidePlaceProps): JSX.Element {
  const documents = view.files.flatMap(openFiles);
  const pages = view.files.flatMap(publicPages);
  const mails = view.mails.filter(({ to }) => to.some((address) => address !== view.account));
  return (
    <>
      <h1>{t(`workbench.outside.${role}`)}</h1>
      <p class="lead">{t(role === 'citizen' ? 'workbench.outside.leadCitizen' : 'workbench.outside.lead')}</p>
      <h2 class="part">{t('workbench.outside.page')}</h2>
      {pages.length > 0 ? <FileTree files={pages} /> : <p class="empty">{t('workbench.outside.noPage')}</p>}
      <h2 class="part">{t('workbench.outside.documents')}</h2>
      {documents.length > 0 ? (
        <FileTree files={documents} />
      ) : (
        <p class="empty">{t('workbench.outside.noDocuments')}</p>
      )}
      {role !== 'citizen' && (
        <>
          <h2 class="part">{t('workbench.outside.mails')}</h2>
          {mails.length > 0 ? <MailList mails={mails} /> : <p class="empty">{t('workbench.outside.noMails')}</p>}
        </>
      )}
      <h2 class="part">{t('workbench.forms.title')}</h2>
      <FormList forms={view.forms.filter((form) => form.open)} staff={false} />
    </>
  );
}

/** The file that the city puts on its site; there everybody sees it, whoever may open it in Drive. */
function publicPages(file: FileView): readonly FileView[] {
  return file.kind === 'page' ? [file] : file.children.flatMap(publicPages);
}

function openFiles(file: FileView): readonly FileView[] {
  if (file.kind === 'folder') return file.children.flatMap(openFiles);
  return file.open && file.kind !== 'form' ? [file] : [];
}
