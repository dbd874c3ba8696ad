import { canAccess } from '../drive/access.ts';
import type { DriveOptions } from '../drive/context.ts';
import { addFile, type DriveIndex, MIME } from '../drive-index.ts';
import { type Kernel, ServiceError } from '../kernel.ts';
import type { FormData, ItemData, ItemKind } from './data.ts';

/** Every Form of the workspace, with its responses. */
export class FormStore {
  readonly #forms: Map<string, FormData>;

  constructor(
    readonly kernel: Kernel,
    readonly drive: DriveIndex,
    state: readonly FormData[] = [],
    private readonly options: DriveOptions = {},
  ) {
    this.#forms = new Map(state.map((form) => [form.id, form]));
  }

  /** A new Form in My Drive; `published` undefined follows A-FORM-UNPUBLISHED. */
  create(title: string, published = this.kernel.assume['A-FORM-UNPUBLISHED'] === 'published'): FormData {
    const { assume } = this.kernel;
    const hiddenFromApp = assume['A-DRIVE-OTHER-SERVICES'] === 'outside';
    const file = addFile(this.kernel, this.drive, { name: title, mimeType: MIME.form, hiddenFromApp });
    if (assume['A-FORM-RESPONDERS'] === 'anyone' && this.options.sharing !== 'forbidden')
      file.permissions.push({ id: this.kernel.newId(20), type: 'anyone', role: 'reader', view: 'published' });
    const form: FormData = {
      id: file.id,
      publishedId: this.kernel.newId(44),
      title,
      description: '',
      confirmationMessage: '',
      closedMessage: '',
      published,
      accepting: published,
      collectEmail: false,
      allowEdits: false,
      progressBar: false,
      respondAgain: true,
      items: [],
      responses: [],
    };
    this.#forms.set(form.id, form);
    return form;
  }

  /** The Form for one who may edit it. Throws where it is unknown, deleted, or not shared with the current user. */
  open(id: string): FormData {
    const file = this.drive.files.get(id);
    // FormApp needs the scope `forms`, so what drive.file hides does not matter here.
    if (file && canAccess(this.drive, { ...file, hiddenFromApp: false }, this.kernel.user, 'writer'))
      return this.get(id);
    throw notFound();
  }

  /** The Form regardless of who asks. */
  get(id: string): FormData {
    const form = this.#forms.get(id);
    if (!form) throw notFound();
    return form;
  }

  newItem(kind: ItemKind): ItemData {
    return {
      id: this.#number(),
      kind,
      entry: this.#number(),
      title: '',
      helpText: '',
      required: false,
      choices: [{ value: 'オプション 1' }],
      other: false,
      validation: null,
      bounds: [1, 5],
      labels: ['', ''],
      goTo: null,
    };
  }

  list(): FormData[] {
    return [...this.#forms.values()];
  }

  save(): FormData[] {
    return this.list();
  }

  #number(): number {
    return Math.floor(this.kernel.random() * 2_000_000_000) + 1;
  }
}

function notFound(): ServiceError {
  return new ServiceError(
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  );
}
