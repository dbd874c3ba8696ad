import type { CreatedForm, FormsPort } from '../app/ports.ts';
import { TaneError } from '../domain/errors.ts';
import type { FormDefinition } from '../domain/forms.ts';
import { findTagged, findUntagged, mark } from './files.ts';
import { bringInLine } from './form-build.ts';
import { responses } from './form-read.ts';
import { messageOf, outcomeOf } from './service-errors.ts';
import { driveFiles, drivePermissions } from './services.ts';

type Form = GoogleAppsScript.Forms.Form;

const FORM = 'application/vnd.google-apps.form';

/** The registry's Forms: FormApp for questions, the Forms API or FormApp for answers, the Drive API for where they lie and who may open them. */
export const forms: FormsPort = { create, bringInLine, openToResponders, responses };

/** The tag is put on last: one of the same title that does not bear it was cut short. Its questions come by `bringInLine`. */
function create(tag: string, definition: FormDefinition, folderId: string): CreatedForm {
  const known = findTagged(tag);
  if (known) return described(FormApp.openById(known));
  for (const unfinished of findUntagged(definition.title, FORM)) discard(unfinished);
  const form = FormApp.create(definition.title);
  publish(form as Form & Publishable);
  file(form.getId(), tag, folderId);
  return described(form);
}

function described(form: Form): CreatedForm {
  return { formId: form.getId(), editUrl: form.getEditUrl(), publishedUrl: form.getPublishedUrl() };
}

/** A Form that nobody was ever given goes into the bin; should somebody have answered it after all, it stays. */
function discard(formId: string): void {
  if (FormApp.openById(formId).getResponses().length === 0) driveFiles().update({ trashed: true }, formId);
}

/** What @types/google-apps-script 2.0 does not declare yet. */
interface Publishable {
  supportsAdvancedResponderPermissions(): boolean;
  setPublished(published: boolean): unknown;
}

/** Forms made by a script may begin unpublished (https://developers.google.com/apps-script/reference/forms/form#setPublished(Boolean)). */
function publish(form: Form & Publishable): void {
  if (form.supportsAdvancedResponderPermissions()) form.setPublished(true);
  else form.setAcceptingResponses(true);
}

/** An update without content: the service wants null where the types want a Blob. */
const NO_MEDIA = null as unknown as GoogleAppsScript.Base.Blob;

/**
 * FormApp makes a Form at the top of the Drive; it is tagged, and moved by
 * changing its parents. Whether drive.file lets a script touch a Form that its
 * FormApp made is not documented: where it does not, the Form stays at the top.
 */
function file(fileId: string, tag: string, folderId: string): void {
  try {
    const { parents } = driveFiles().get(fileId, { fields: 'parents' });
    const removeParents = (parents ?? []).join(',');
    driveFiles().update(mark(tag), fileId, NO_MEDIA, { addParents: folderId, removeParents, fields: 'id' });
  } catch (error) {
    if (outcomeOf(error) !== 'refused') throw error;
  }
}

/**
 * Everybody with the link may answer; nobody may read the Form itself
 * (https://developers.google.com/workspace/forms/api/guides/publish-form). Read
 * back, since an administrator's rule may silently narrow it.
 */
function openToResponders(formId: string): void {
  const isOpen = () =>
    (
      drivePermissions().list(formId, { includePermissionsForView: 'published', fields: 'permissions(type,view)' })
        .permissions ?? []
    ).some((permission) => permission.type === 'anyone' && permission.view === 'published');
  if (isOpen()) return;
  try {
    drivePermissions().create({ type: 'anyone', role: 'reader', view: 'published' }, formId, { fields: 'id' });
  } catch (error) {
    if (outcomeOf(error) !== 'refused') throw error;
    throw forbidden(formId, messageOf(error));
  }
  if (!isOpen()) throw forbidden(formId, '');
}

function forbidden(formId: string, message: string): TaneError {
  return new TaneError('forms.sharingForbidden', { title: FormApp.openById(formId).getTitle(), message });
}
