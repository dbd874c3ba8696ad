import type { CreatedForm, FormQuestionRef, FormResponseData, FormsPort } from '../app/ports.ts';
import { japanTime } from '../domain/calendar.ts';
import { TaneError } from '../domain/errors.ts';
import { type FormDefinition, questionOf } from '../domain/forms.ts';
import { addQuestion } from './form-questions.ts';
import { messageOf, outcomeOf } from './service-errors.ts';
import { driveFiles, drivePermissions } from './services.ts';

type Form = GoogleAppsScript.Forms.Form;

/** The registry's Forms: FormApp for questions and answers, the Drive API for where they lie and who may open them. */
export const forms: FormsPort = { create, openToResponders, responses };

function create(definition: FormDefinition, folderId: string): CreatedForm {
  const form = FormApp.create(definition.title);
  form
    .setTitle(definition.title)
    .setDescription(definition.description)
    .setConfirmationMessage(definition.confirmation)
    .setAllowResponseEdits(false)
    .setProgressBar(true)
    .setShowLinkToRespondAgain(false);
  const questions = definition.sections.flatMap((section, i) => addSection(form, definition, section, i > 0));
  publish(form as Form & Publishable);
  moveInto(form.getId(), folderId);
  return {
    formId: form.getId(),
    editUrl: form.getEditUrl(),
    publishedUrl: form.getPublishedUrl(),
    questions,
  };
}

function addSection(
  form: Form,
  definition: FormDefinition,
  section: FormDefinition['sections'][number],
  newPage: boolean,
): readonly FormQuestionRef[] {
  const heading = newPage ? form.addPageBreakItem() : form.addSectionHeaderItem();
  heading.setTitle(section.title);
  if (section.help) heading.setHelpText(section.help);
  return section.columns.map((column) => ({
    column,
    itemId: String(addQuestion(form, questionOf(definition.table, column))),
  }));
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

/** FormApp makes a Form at the top of the Drive; it is moved by changing its parents. */
function moveInto(fileId: string, folderId: string): void {
  const file = driveFiles().get(fileId, { fields: 'parents' });
  driveFiles().update({}, fileId, NO_MEDIA, {
    addParents: folderId,
    removeParents: (file.parents ?? []).join(','),
    fields: 'id',
  });
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

function responses(formId: string, since: string): readonly FormResponseData[] {
  const form = FormApp.openById(formId);
  const all = since === '' ? form.getResponses() : form.getResponses(new Date(`${since}+09:00`));
  return all.map((response) => ({
    id: response.getId(),
    at: japanTime(response.getTimestamp().getTime()),
    answers: response.getItemResponses().map((answered) => {
      const item = answered.getItem();
      return { itemId: String(item.getId()), title: item.getTitle(), answer: textOf(answered.getResponse()) };
    }),
  }));
}

/** Grids answer with arrays of arrays; they are none of ours, and are kept as text. */
function textOf(answer: unknown): string | readonly string[] {
  if (Array.isArray(answer)) return answer.map((part) => (Array.isArray(part) ? part.join('、') : String(part ?? '')));
  return String(answer ?? '');
}
