import { describe, expect, it } from 'vitest';
import { refusal } from '../docs/world.ts';
import { newDrive } from './world.ts';

const ANYONE = { type: 'anyone', role: 'reader' } as const;
const PUBLISHED = { ...ANYONE, view: 'published' } as const;

describe('permissions (drive/api/guides/manage-sharing, …/reference/rest/v3/permissions/create)', () => {
  it('answers id, type, kind and role unless fields says otherwise', () => {
    const { Permissions, create } = newDrive();
    const { id } = create('a');
    expect(Permissions.create(ANYONE, id)).toEqual({
      kind: 'drive#permission',
      id: expect.any(String),
      type: 'anyone',
      role: 'reader',
    });
    expect(Permissions.list(id)).toMatchObject({
      kind: 'drive#permissionList',
      permissions: [{ role: 'owner' }, { type: 'anyone' }],
    });
  });

  it('sharing again with the same person changes the role under the same id', () => {
    const { Permissions, create } = newDrive();
    const { id } = create('a');
    const share = (role: 'reader' | 'writer') =>
      Permissions.create({ type: 'user', role, emailAddress: 'b@wako.example' }, id) as { id: string };
    expect(share('writer').id).toBe(share('reader').id);
    expect((Permissions.list(id) as { permissions: object[] }).permissions).toHaveLength(2);
  });

  it.each([
    ['no type', { role: 'reader' }, {}],
    ['no role', { type: 'anyone' }, {}],
    ['a user without an address', { type: 'user', role: 'reader' }, {}],
    ['a domain without a domain', { type: 'domain', role: 'reader' }, {}],
    ['sendNotificationEmail for anyone', ANYONE, { sendNotificationEmail: false }],
    ['another view', { ...ANYONE, view: 'metadata' }, {}],
  ])('refuses %s', (_, grant, options) => {
    const { Permissions, form } = newDrive();
    expect(refusal(() => Permissions.create(grant as object, form(), options))).toMatchObject({ code: 400 });
  });

  it('notifies by mail unless told not to', () => {
    const mails: string[] = [];
    const { Permissions, create } = newDrive({ onNotification: ({ to }) => mails.push(to) });
    const { id } = create('a');
    Permissions.create({ type: 'user', role: 'reader', emailAddress: 'b@wako.example' }, id);
    Permissions.create({ type: 'user', role: 'reader', emailAddress: 'c@wako.example' }, id, {
      sendNotificationEmail: false,
    });
    expect(mails).toEqual(['b@wako.example']);
  });

  it('removes a permission, never the owner', () => {
    const { Permissions, create } = newDrive();
    const { id } = create('a');
    const { id: anyone } = Permissions.create(ANYONE, id) as { id: string };
    Permissions.remove(id, anyone);
    const { permissions } = Permissions.list(id) as { permissions: { id: string }[] };
    expect(permissions).toHaveLength(1);
    expect(refusal(() => Permissions.remove(id, permissions[0]?.id ?? ''))).toMatchObject({ code: 403 });
    expect(refusal(() => Permissions.remove(id, anyone))).toMatchObject({ code: 404 });
  });
});

describe('responders of a Form (forms/api/guides/publish-form, drive/api/guides/ref-roles#views)', () => {
  it('are listed only when the published view is asked for, with `view` only when fields names it (A-DRIVE-PERMISSION-VIEW)', () => {
    const { Permissions, form } = newDrive();
    const id = form();
    Permissions.create(PUBLISHED, id);
    const list = (options: object) => (Permissions.list(id, options) as { permissions: object[] }).permissions;
    expect(list({})).toHaveLength(1);
    expect(list({ includePermissionsForView: 'published' })[1]).not.toHaveProperty('view');
    expect(list({ includePermissionsForView: 'published', fields: 'permissions(type,role,view)' })[1]).toEqual(
      PUBLISHED,
    );
  });

  it('get no access to the file itself', () => {
    const { kernel, Permissions, Files, form } = newDrive();
    const id = form();
    Permissions.create(PUBLISHED, id);
    kernel.user = 'citizen@elsewhere.example';
    expect(refusal(() => Files.get(id))).toMatchObject({ code: 404 });
  });
});

describe('an administrator who forbids sharing outside (drive/api/guides/handle-errors#invalid-sharing-request)', () => {
  const forbidden = (grant: object) => {
    const { Permissions, form } = newDrive({ sharing: 'forbidden' });
    return () => Permissions.create(grant, form());
  };

  it.each([
    ['anyone', ANYONE],
    ['responders with the link', PUBLISHED],
    ['another domain', { type: 'domain', role: 'reader', domain: 'elsewhere.example' }],
    ['a person elsewhere', { type: 'user', role: 'reader', emailAddress: 'x@elsewhere.example' }],
  ])('refuses %s', (_, grant) => {
    expect(refusal(forbidden(grant))).toEqual({
      code: 400,
      message:
        'API call to drive.permissions.create failed with error: Bad Request. User message: "ACL change not allowed."',
    });
  });

  it('lets colleagues in', () => {
    expect(forbidden({ type: 'user', role: 'reader', emailAddress: 'b@wako.example' })).not.toThrow();
  });
});
