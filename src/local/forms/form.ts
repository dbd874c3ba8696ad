import { ServiceError, ServiceObject } from '../kernel.ts';
import type { EnumValue } from '../services/enums.ts';
import { type FormData, type ItemKind, ItemType } from './data.ts';
import { DATA } from './item-base.ts';
import { Item, typedItem } from './items.ts';
import { FormResponse, publishedUrl } from './responses.ts';
import type { FormStore } from './store.ts';

type Typed<K extends ItemKind> = ReturnType<typeof typedItem<K>>;

/** https://developers.google.com/apps-script/reference/forms/form */
export class Form extends ServiceObject {
  readonly serviceName = 'Form';

  constructor(
    private readonly store: FormStore,
    readonly data: FormData,
  ) {
    super();
  }

  getId(): string {
    return this.data.id;
  }

  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this.data.id}/edit`;
  }

  getPublishedUrl(): string {
    return publishedUrl(this.data);
  }

  getTitle(): string {
    return this.data.title;
  }

  /** The title on the page; whether the file's name changes with it, A-FORM-NAME says. */
  setTitle(title: string): this {
    const file = this.store.drive.files.get(this.data.id);
    if (file && file.name !== title && this.store.kernel.assume['A-FORM-NAME'] === 'renamed') file.name = title;
    return this.#set({ title });
  }

  getDescription(): string {
    return this.data.description;
  }

  setDescription(description: string): this {
    return this.#set({ description });
  }

  setConfirmationMessage(message: string): this {
    return this.#set({ confirmationMessage: message });
  }

  setCustomClosedFormMessage(message: string): this {
    return this.#set({ closedMessage: message });
  }

  setAllowResponseEdits(enabled: boolean): this {
    return this.#set({ allowEdits: enabled });
  }

  setCollectEmail(collect: boolean): this {
    return this.#set({ collectEmail: collect });
  }

  collectsEmail(): boolean {
    return this.data.collectEmail;
  }

  setProgressBar(enabled: boolean): this {
    return this.#set({ progressBar: enabled });
  }

  setShowLinkToRespondAgain(enabled: boolean): this {
    return this.#set({ respondAgain: enabled });
  }

  isAcceptingResponses(): boolean {
    return this.data.accepting;
  }

  setAcceptingResponses(enabled: boolean): this {
    if (enabled && !this.data.published) throw new ServiceError('Cannot accept responses: the form is not published.');
    return this.#set({ accepting: enabled });
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  isPublished(): boolean {
    return this.data.published;
  }

  /** Publishing also opens the Form for responses, and unpublishing closes it (forms/api/guides/publish-form). */
  setPublished(enabled: boolean): this {
    return this.#set({ published: enabled, accepting: enabled });
  }

  addTextItem(): Typed<'TEXT'> {
    return this.#add('TEXT');
  }

  addParagraphTextItem(): Typed<'PARAGRAPH_TEXT'> {
    return this.#add('PARAGRAPH_TEXT');
  }

  addMultipleChoiceItem(): Typed<'MULTIPLE_CHOICE'> {
    return this.#add('MULTIPLE_CHOICE');
  }

  addCheckboxItem(): Typed<'CHECKBOX'> {
    return this.#add('CHECKBOX');
  }

  addListItem(): Typed<'LIST'> {
    return this.#add('LIST');
  }

  addScaleItem(): Typed<'SCALE'> {
    return this.#add('SCALE');
  }

  addDateItem(): Typed<'DATE'> {
    return this.#add('DATE');
  }

  addDateTimeItem(): Typed<'DATETIME'> {
    return this.#add('DATETIME');
  }

  addPageBreakItem(): Typed<'PAGE_BREAK'> {
    return this.#add('PAGE_BREAK');
  }

  addSectionHeaderItem(): Typed<'SECTION_HEADER'> {
    return this.#add('SECTION_HEADER');
  }

  getItems(itemType?: EnumValue): Item[] {
    const items = itemType ? this.data.items.filter((item) => ItemType[item.kind] === itemType) : this.data.items;
    return items.map((item) => new Item(this.data, item.id));
  }

  getItemById(id: number): Item | null {
    return this.data.items.some((item) => item.id === id) ? new Item(this.data, id) : null;
  }

  moveItem(from: number | Item, to: number): Item {
    const index = this.#index(from);
    if (to < 0 || to >= this.data.items.length) throw new ServiceError('Index out of bounds.');
    const [item] = this.data.items.splice(index, 1);
    if (!item) throw new ServiceError('Index out of bounds.');
    this.data.items.splice(to, 0, item);
    return new Item(this.data, item.id);
  }

  deleteItem(item: number | Item): void {
    this.data.items.splice(this.#index(item), 1);
  }

  createResponse(): FormResponse {
    return new FormResponse(this.store, this.data, null);
  }

  /** A response stamped exactly `timestamp` is among them or not (A-FORM-SINCE). */
  getResponses(timestamp?: Date): FormResponse[] {
    const since = timestamp?.getTime() ?? Number.NEGATIVE_INFINITY;
    const { assume } = this.store.kernel;
    const found = this.data.responses.filter(
      (one) => one.timestamp > since || (one.timestamp === since && assume['A-FORM-SINCE'] === 'inclusive'),
    );
    return found.map((response) => new FormResponse(this.store, this.data, response));
  }

  getResponse(responseId: string): FormResponse {
    const found = this.data.responses.find((response) => response.id === responseId);
    if (!found) throw new ServiceError('No response with the given ID could be found.');
    return new FormResponse(this.store, this.data, found);
  }

  deleteResponse(responseId: string): this {
    return this.#set({ responses: this.data.responses.filter((response) => response.id !== responseId) });
  }

  #set(change: Partial<FormData>): this {
    Object.assign(this.data, change);
    return this;
  }

  #add<K extends ItemKind>(kind: K): Typed<K> {
    const item = this.store.newItem(kind);
    this.data.items.push(item);
    return typedItem(this.data, item.id, kind);
  }

  #index(item: number | Item): number {
    const index = typeof item === 'number' ? item : this.data.items.indexOf(item[DATA]);
    if (!this.data.items[index]) throw new ServiceError('Index out of bounds.');
    return index;
  }
}
