import { MIME, type Permission } from '../drive-index.ts';
import { type RestShape, ServiceObject, unemulated } from '../kernel.ts';
import { type DriveContext, openFile } from './context.ts';
import { driveError, notPermitted, sharingForbidden } from './errors.ts';
import { checkOptions, selectFields } from './fields.ts';
import { permissionResource } from './resource.ts';

export type PermissionResource = Partial<Omit<Permission, 'id'>>;

export interface PermissionOptions {
  readonly fields?: string;
  readonly sendNotificationEmail?: boolean;
  readonly emailMessage?: string;
}

const FIELDS = ['kind', 'id', 'type', 'role', 'emailAddress', 'domain', 'view', 'allowFileDiscovery'];
const WRITABLE = FIELDS.filter((name) => name !== 'kind' && name !== 'id');
const TYPES = ['user', 'group', 'domain', 'anyone'];
const ROLES = ['writer', 'commenter', 'reader'];
/** "Returns only the id, type, kind, and role fields" (drive/api/guides/manage-sharing). */
const DEFAULT_FIELDS = 'id,type,kind,role';

/** `Drive.Permissions` (drive/api/guides/manage-sharing; for Forms, forms/api/guides/publish-form). */
export class PermissionsCollection extends ServiceObject {
  readonly serviceName = 'Drive.Permissions';
  override readonly restShapes: Readonly<Record<string, RestShape>> = {
    create: { api: 'drive', method: 'permissions.create', args: ['body', 'fileId'] },
    list: { api: 'drive', method: 'permissions.list', args: ['fileId'] },
    remove: { api: 'drive', method: 'permissions.delete', args: ['fileId', 'permissionId'] },
  };
  private readonly context: DriveContext;

  constructor(context: DriveContext) {
    super();
    this.context = context;
  }

  /** Shares a file; sharing again with the same grantee changes the role. */
  create(resource: PermissionResource, fileId: string, options: PermissionOptions = {}): object {
    const method = 'drive.permissions.create';
    checkOptions(method, options, ['fields', 'supportsAllDrives', 'sendNotificationEmail', 'emailMessage']);
    const file = openFile(this.context, method, fileId, 'writer');
    checkGrant(method, resource, options);
    if (resource.view && file.mimeType !== MIME.form) throw unemulated(`${method} of a view of ${file.mimeType}`);
    if (this.#leavesDomain(resource)) throw sharingForbidden(method);
    const same = file.permissions.find((one) => granteeOf(one) === granteeOf(resource));
    const permission = { ...(resource as Omit<Permission, 'id'>), id: same?.id ?? this.context.kernel.newId(20) };
    file.permissions = [...file.permissions.filter((one) => one !== same), permission];
    this.#notify(permission, file.id, options);
    return selectFields(method, permissionResource(permission), options.fields ?? DEFAULT_FIELDS, FIELDS);
  }

  /** Who has access; permissions of the published view only with `includePermissionsForView`. */
  list(
    fileId: string,
    options: { readonly fields?: string; readonly includePermissionsForView?: string } = {},
  ): object {
    const method = 'drive.permissions.list';
    checkOptions(method, options, ['fields', 'supportsAllDrives', 'includePermissionsForView']);
    const file = openFile(this.context, method, fileId, 'writer');
    const shown = file.permissions.filter(({ view }) => !view || view === options.includePermissionsForView);
    const response = { kind: 'drive#permissionList', permissions: shown.map(permissionResource) };
    const unasked = this.context.kernel.assume['A-DRIVE-PERMISSION-VIEW'] === 'shown' ? ',view' : '';
    const fields = options.fields ?? `kind,permissions(${DEFAULT_FIELDS}${unasked})`;
    return selectFields(method, response, fields, ['kind', 'permissions', 'nextPageToken']);
  }

  /** Takes access away; the owner keeps it. */
  remove(fileId: string, permissionId: string): void {
    const method = 'drive.permissions.delete';
    const file = openFile(this.context, method, fileId, 'writer');
    const permission = file.permissions.find(({ id }) => id === permissionId);
    if (!permission) throw driveError(method, 404, 'notFound', `Permission not found: ${permissionId}.`);
    if (permission.role === 'owner') throw notPermitted(method, fileId);
    file.permissions = file.permissions.filter((one) => one !== permission);
  }

  #leavesDomain({ type, emailAddress, domain }: PermissionResource): boolean {
    if (this.context.options.sharing !== 'forbidden') return false;
    const home = this.context.kernel.user.split('@')[1];
    return type === 'anyone' || (domain ?? emailAddress?.split('@')[1]) !== home;
  }

  #notify(
    permission: Permission,
    fileId: string,
    { sendNotificationEmail = true, emailMessage }: PermissionOptions,
  ): void {
    if (!permission.emailAddress || !sendNotificationEmail) return;
    const message = emailMessage !== undefined && { message: emailMessage };
    this.context.options.onNotification?.({ to: permission.emailAddress, fileId, ...message });
  }
}

function granteeOf({ type, emailAddress, domain, view }: PermissionResource): string {
  return JSON.stringify([type, emailAddress?.toLowerCase(), domain, view]);
}

function checkGrant(method: string, grant: PermissionResource, options: PermissionOptions): void {
  const unknown = Object.keys(grant).find((name) => !WRITABLE.includes(name));
  if (unknown)
    throw driveError(
      method,
      403,
      'fieldNotWritable',
      'The resource body includes fields which are not directly writable.',
    );
  const { type, role, view } = grant;
  const refuse = (message: string) => driveError(method, 400, 'badRequest', message);
  if (!type || !TYPES.includes(type)) throw refuse('The permission type field is required.');
  if (role === 'owner' || role === 'organizer' || role === 'fileOrganizer')
    throw unemulated(`${method} with role ${role}`);
  if (!role || !ROLES.includes(role)) throw refuse('The permission role field is required.');
  const named = type === 'user' || type === 'group';
  if (named !== (grant.emailAddress !== undefined))
    throw refuse('The emailAddress field goes with the types user and group.');
  if ((type === 'domain') !== (grant.domain !== undefined)) throw refuse('The domain field goes with the type domain.');
  if (view !== undefined && (view !== 'published' || role !== 'reader'))
    throw refuse("Only the view 'published' with role 'reader' is supported.");
  if (grant.allowFileDiscovery !== undefined && named)
    throw refuse('allowFileDiscovery goes with the types domain and anyone.');
  // "This defaults to true for users and groups, and is not allowed for other requests."
  if (options.sendNotificationEmail !== undefined && !named)
    throw refuse('sendNotificationEmail goes with the types user and group.');
}
