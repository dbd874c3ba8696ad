import type { DriveIndex } from '../drive-index.ts';
import { type Kernel, ServiceObject } from '../kernel.ts';
import type { Contents, DriveContext, DriveOptions } from './context.ts';
import { FilesCollection } from './files.ts';
import { PermissionsCollection } from './permissions.ts';

class Drive extends ServiceObject {
  readonly serviceName = 'Drive';
  override readonly members: { readonly Files: FilesCollection; readonly Permissions: PermissionsCollection };

  constructor(context: DriveContext) {
    super();
    this.members = { Files: new FilesCollection(context), Permissions: new PermissionsCollection(context) };
  }
}

/** The advanced Drive service (v3) over the file index; contents of editors' files are theirs. */
export function createDriveService(
  kernel: Kernel,
  index: DriveIndex,
  contents: Contents,
  options: DriveOptions = {},
): Drive {
  return new Drive({ kernel, index, contents, options });
}
