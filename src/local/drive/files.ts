import { addFile, type DriveFile, MIME } from '../drive-index.ts';
import { type RestShape, ServiceObject, unemulated } from '../kernel.ts';
import type { Blob } from '../services/blob.ts';
import { canAccess } from './access.ts';
import { bytesOf, checkResource, describe, type FileResource, type Media, offsetOf, WRITABLE } from './changes.ts';
import { type DriveContext, type EditorContents, openFile, parentOf } from './context.ts';
import { driveError, notPermitted } from './errors.ts';
import { exportDocument } from './export.ts';
import { checkOptions, selectFields } from './fields.ts';
import { type Move, moveFile } from './move.ts';
import { parseQuery, sortFiles } from './query.ts';
import { DEFAULT_FILE_FIELDS, FILE_FIELDS, fileResource } from './resource.ts';

export interface FileOptions extends Move {
  readonly fields?: string;
}

export interface ListOptions {
  readonly q?: string;
  readonly fields?: string;
  readonly pageSize?: number;
  readonly pageToken?: string | null;
  readonly orderBy?: string;
}

const COMMON = ['fields', 'supportsAllDrives'];

/** `Drive.Files` (https://developers.google.com/apps-script/advanced/drive, discovery document drive v3). */
export class FilesCollection extends ServiceObject {
  readonly serviceName = 'Drive.Files';
  override readonly restShapes: Readonly<Record<string, RestShape>> = {
    create: { api: 'drive', method: 'files.create', args: ['body', 'media'] },
    get: { api: 'drive', method: 'files.get', args: ['fileId'] },
    copy: { api: 'drive', method: 'files.copy', args: ['body', 'fileId'] },
    update: { api: 'drive', method: 'files.update', args: ['body', 'fileId', 'media'] },
    list: { api: 'drive', method: 'files.list', args: [] },
    remove: { api: 'drive', method: 'files.delete', args: ['fileId'] },
    export: { api: 'drive', method: 'files.export', args: ['fileId', 'mimeType'] },
  };
  private readonly context: DriveContext;

  constructor(context: DriveContext) {
    super();
    this.context = context;
  }

  /** A new file: a folder, an empty editor's file, or a blob with the bytes of `media`. */
  create(resource: FileResource, media?: Media, options: FileOptions = {}): object {
    const method = 'drive.files.create';
    checkOptions(method, options, COMMON);
    checkResource(method, resource, [...WRITABLE, 'parents']);
    const parent = resource.parents ? parentOf(this.context, method, resource.parents) : this.context.index.rootId;
    const mimeType = resource.mimeType ?? media?.getContentType() ?? 'application/octet-stream';
    const editor = this.#editorOf(mimeType);
    const convert = media ? editor?.from?.[media.getContentType() ?? ''] : undefined;
    if (media && mimeType.startsWith('application/vnd.google-apps.') && !convert)
      throw unemulated(`${method} converting to ${mimeType}`);
    if (editor && !editor.blank) throw unemulated(`${method} of ${mimeType}`);
    const file = addFile(this.context.kernel, this.context.index, {
      name: resource.name ?? 'Untitled',
      mimeType,
      parents: [parent],
    });
    describe(file, resource);
    editor?.blank?.(file.id);
    if (convert) this.#convert(method, file, convert, media);
    if (!editor && mimeType !== MIME.folder) this.context.index.blobs.set(file.id, bytesOf(media));
    return this.#answer(method, file, options);
  }

  /** Metadata of a file. */
  get(fileId: string, options: FileOptions = {}): object {
    const method = 'drive.files.get';
    checkOptions(method, options, COMMON);
    return this.#answer(method, openFile(this.context, method, fileId, 'reader'), options);
  }

  /** A copy, with its source's contents and app properties, without its sharing; unnamed ones and Forms are not emulated. */
  copy(resource: FileResource, fileId: string, options: FileOptions = {}): object {
    const method = 'drive.files.copy';
    checkOptions(method, options, COMMON);
    checkResource(method, resource, [...WRITABLE, 'parents']);
    const source = openFile(this.context, method, fileId, 'reader');
    if (source.mimeType === MIME.folder)
      throw driveError(method, 403, 'cannotCopyFile', 'This file cannot be copied by the user.');
    if (resource.mimeType && resource.mimeType !== source.mimeType)
      throw unemulated(`${method} converting to ${resource.mimeType}`);
    if (resource.name === undefined || source.mimeType === MIME.form) throw unemulated(`${method} of ${source.name}`);
    const parents = resource.parents ? [parentOf(this.context, method, resource.parents)] : source.parents;
    const file = addFile(this.context.kernel, this.context.index, {
      name: resource.name,
      mimeType: source.mimeType,
      parents,
    });
    describe(file, { ...(source.description !== undefined && { description: source.description }) });
    describe(file, { appProperties: { ...source.appProperties, ...resource.appProperties } });
    describe(file, resource);
    this.#editorOf(source.mimeType)?.copy(source.id, file.id);
    const bytes = this.context.index.blobs.get(source.id);
    if (bytes) this.context.index.blobs.set(file.id, bytes);
    return this.#answer(method, file, options);
  }

  /** Changes what the resource says (patch semantics), moves by `addParents`/`removeParents`, replaces bytes by `media`. */
  update(resource: FileResource, fileId: string, media?: Media, options: FileOptions = {}): object {
    const method = 'drive.files.update';
    checkOptions(method, options, [...COMMON, 'addParents', 'removeParents']);
    checkResource(method, resource, [...WRITABLE, 'trashed']);
    const file = openFile(this.context, method, fileId, 'writer');
    if (media && !this.context.index.blobs.has(file.id)) throw unemulated(`${method} importing into ${file.mimeType}`);
    if (resource.mimeType && resource.mimeType !== file.mimeType) throw unemulated(`${method} changing the MIME type`);
    if (resource.trashed !== undefined && file.owner !== this.context.kernel.user) throw notPermitted(method, fileId);
    moveFile(this.context, method, file, options);
    describe(file, resource);
    if (resource.trashed !== undefined) file.trashed = resource.trashed;
    if (media) this.context.index.blobs.set(file.id, bytesOf(media));
    file.modifiedTime = new Date(this.context.kernel.clock.now()).toISOString();
    return this.#answer(method, file, options);
  }

  /** The user's files, those in the trash too unless the query says otherwise. */
  list(options: ListOptions = {}): object {
    const method = 'drive.files.list';
    checkOptions(method, options, [
      ...COMMON,
      'q',
      'pageSize',
      'pageToken',
      'orderBy',
      'includeItemsFromAllDrives',
      'spaces',
    ]);
    const { index, kernel } = this.context;
    const size = options.pageSize ?? 100;
    if (size < 1 || size > 1000)
      throw driveError(method, 400, 'invalid', "Invalid value '…'. Values must be within the range: [1, 1000]");
    const matches = parseQuery(method, index, options.q ?? '', kernel.assume['A-DRIVE-NAME-CASE']);
    const visible = [...index.files.values()].filter(
      (file) => file.id !== index.rootId && canAccess(index, file, kernel.user, 'reader'),
    );
    const found = sortFiles(visible.filter(matches), options.orderBy);
    const start = offsetOf(method, options.pageToken);
    const end = this.context.options.pages === 'partial' && !options.pageToken ? 0 : start + size;
    const files = found.slice(start, end).map((file) => fileResource(index, file, kernel.user));
    const response = {
      kind: 'drive#fileList',
      incompleteSearch: false,
      files,
      ...(end < found.length && { nextPageToken: `~!!~${end}` }),
    };
    const fields = options.fields ?? `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FILE_FIELDS})`;
    return selectFields(method, response, fields, ['kind', 'incompleteSearch', 'nextPageToken', 'files']);
  }

  /** Deletes for good, past the trash, with all that is in a folder. */
  remove(fileId: string): void {
    const method = 'drive.files.delete';
    const file = openFile(this.context, method, fileId, 'writer');
    if (file.owner !== this.context.kernel.user) throw notPermitted(method, fileId);
    this.#forget(file);
  }

  /** The bytes of a document in another format. */
  export(fileId: string, mimeType: string, options: { readonly alt?: string } = {}): Blob | string {
    const method = 'drive.files.export';
    checkOptions(method, options, ['alt']);
    const file = openFile(this.context, method, fileId, 'reader');
    return exportDocument(this.context, method, file, mimeType, options.alt);
  }

  /** What is uploaded under a Google type is converted (drive/api/guides/manage-uploads, "Import to Google Docs types"). */
  #convert(method: string, file: DriveFile, convert: (id: string, bytes: Uint8Array) => void, media: Media): void {
    try {
      convert(file.id, bytesOf(media));
    } catch {
      this.#forget(file);
      throw driveError(method, 400, 'badRequest', 'Bad Request');
    }
  }

  #forget(file: DriveFile): void {
    const { files, blobs } = this.context.index;
    files.delete(file.id);
    blobs.delete(file.id);
    this.#editorOf(file.mimeType)?.remove?.(file.id);
    for (const child of [...files.values()]) if (child.parents.includes(file.id)) this.#forget(child);
  }

  #editorOf(mimeType: string): EditorContents | undefined {
    const { document, spreadsheet } = this.context.contents;
    if (mimeType === MIME.document) return document;
    const editor = mimeType === MIME.spreadsheet ? spreadsheet : undefined;
    const kept = [MIME.folder, MIME.form] as readonly string[];
    if (!editor && mimeType.startsWith('application/vnd.google-apps.') && !kept.includes(mimeType))
      throw unemulated(`Drive file of type ${mimeType}`);
    return editor;
  }

  #answer(method: string, file: DriveFile, options: FileOptions): object {
    const resource = fileResource(this.context.index, file, this.context.kernel.user);
    return selectFields(method, resource, options.fields ?? DEFAULT_FILE_FIELDS, FILE_FIELDS);
  }
}
