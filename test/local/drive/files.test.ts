import { describe, expect, it } from 'vitest';
import { addFile, MIME } from '../../../src/local/drive-index.ts';
import { refusal } from '../docs/world.ts';
import { blob, type Meta, newDrive } from './world.ts';

describe('files.create, get and the fields parameter (drive/api/reference/rest/v3/files, …/guides/fields-parameter)', () => {
  it('answers kind, id, name and mimeType unless fields says otherwise', () => {
    const { create, Files } = newDrive();
    const { id } = create('a');
    expect(Files.get(id)).toEqual({ kind: 'drive#file', id, name: 'a', mimeType: MIME.text });
    expect(Files.get(id, { fields: 'parents, owners(emailAddress)' })).toEqual({
      parents: [expect.any(String)],
      owners: [{ emailAddress: 'staff@wako.example' }],
    });
  });

  it('states the size of a blob as a string, and its links', () => {
    const { Files } = newDrive();
    const file = Files.create({ name: '様式.txt' }, blob('様式'), { fields: 'id,size,mimeType,webViewLink' }) as Meta;
    expect(file).toEqual({
      id: file.id,
      size: '6',
      mimeType: MIME.text,
      webViewLink: `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`,
    });
  });

  it('makes an empty Google Doc that the Docs service opens', () => {
    const { Files, docs } = newDrive();
    const { id } = Files.create({ name: '事例', mimeType: MIME.document }) as Meta;
    expect(docs.get(id)).toMatchObject({ documentId: id, title: '事例' });
  });

  it.each([
    ['two parents (guides/folder)', { parents: ['root', 'root'] }, 400],
    ['a parent that is not there', { parents: ['nowhere'] }, 404],
    ['a read-only field', { webViewLink: 'https://example.org/' }, 403],
  ])('refuses %s', (_, more, code) => {
    expect(refusal(() => newDrive().create('a', more))).toMatchObject({ code });
  });

  it('answers 404 with the documented body (guides/handle-errors#not-found)', () => {
    const { Files } = newDrive();
    try {
      Files.get('nowhere');
      expect.unreachable();
    } catch (error) {
      const message = 'File not found: nowhere';
      expect(error).toMatchObject({
        name: 'GoogleJsonResponseException',
        details: { code: 404, message, errors: [{ domain: 'global', reason: 'notFound', message }] },
      });
    }
  });

  it('does not see files that the app neither made nor opened (guides/api-specific-auth, drive.file)', () => {
    const { kernel, index, Files } = newDrive();
    const file = { ...addFile(kernel, index, { name: 'private', mimeType: MIME.text }), hiddenFromApp: true };
    index.files.set(file.id, file);
    expect(refusal(() => Files.get(file.id))).toMatchObject({ code: 404 });
    expect(Files.list()).toMatchObject({ files: [] });
  });

  it.each([
    ['reader', 403],
    ['writer', undefined],
  ] as const)('a %s shared through the folder may %s write (guides/manage-sharing)', (role, code) => {
    const { kernel, Files, Permissions, create, folder } = newDrive();
    const parent = folder('内部');
    const { id } = create('a', { parents: [parent] });
    Permissions.create({ type: 'user', role, emailAddress: 'b@wako.example' }, parent);
    kernel.user = 'b@wako.example';
    const write = () => Files.update({ name: 'b' }, id);
    if (code) expect(refusal(write)).toMatchObject({ code });
    else expect(write()).toMatchObject({ name: 'b' });
  });

  it('says by name which field or parameter it does not emulate', () => {
    const { Files, create } = newDrive();
    const { id } = create('a');
    expect(() => Files.get(id, { fields: 'capabilities' })).toThrow(/fields=capabilities is not emulated/);
    expect(() => Files.create({ name: 'a', properties: {} } as object)).toThrow(/properties is not emulated/);
  });
});

describe('files.update (drive/api/reference/rest/v3/files/update)', () => {
  it('replaces the bytes in place: the id stays, size and time change', () => {
    const { Files } = newDrive();
    const before = Files.create({ name: 'a.pdf' }, blob('1', MIME.pdf), { fields: 'id,modifiedTime' }) as Meta;
    const after = Files.update({}, before.id, blob('1234', MIME.pdf), { fields: 'id,size,modifiedTime' }) as Meta;
    expect(after).toMatchObject({ id: before.id, size: '4' });
    expect(String(after.modifiedTime) > String(before.modifiedTime)).toBe(true);
  });

  it('moves by addParents and removeParents (guides/folder#move-files)', () => {
    const { Files, create, folder } = newDrive();
    const target = folder('公開');
    const { id } = create('a');
    expect(Files.update({}, id, null, { addParents: target, removeParents: 'root', fields: 'parents' })).toEqual({
      parents: [target],
    });
  });

  it('A-DRIVE-ADD-PARENT: refuses a second parent', () => {
    const { Files, create, folder } = newDrive();
    const { id } = create('a');
    expect(refusal(() => Files.update({}, id, null, { addParents: folder('公開') }))).toMatchObject({ code: 403 });
  });

  it('refuses parents in the resource, and a folder inside itself (guides/handle-errors#bad-request)', () => {
    const { Files, folder } = newDrive();
    const outer = folder('外');
    const inner = folder('内', outer);
    expect(refusal(() => Files.update({ parents: [inner] }, outer))).toMatchObject({ code: 403 });
    expect(refusal(() => Files.update({}, outer, null, { addParents: inner, removeParents: 'root' }))).toMatchObject({
      code: 400,
    });
  });

  it('clears app properties that are null (files#File.FIELDS.app_properties)', () => {
    const { Files, create } = newDrive();
    const { id } = create('a', { appProperties: { kind: 'seed', year: '2026' } });
    expect(Files.update({ appProperties: { year: null } }, id, null, { fields: 'appProperties' })).toEqual({
      appProperties: { kind: 'seed' },
    });
  });

  it('trashes what is in a trashed folder too (files#File.FIELDS.trashed)', () => {
    const { Files, create, folder } = newDrive();
    const parent = folder('外');
    const { id } = create('a', { parents: [parent] });
    Files.update({ trashed: true }, parent);
    expect(Files.get(id, { fields: 'trashed,explicitlyTrashed' })).toEqual({ trashed: true, explicitlyTrashed: false });
  });
});

describe('files.copy and delete (drive/api/reference/rest/v3/files/copy, …/delete)', () => {
  it('copies a document with its text, into the parent of its source, without its sharing', () => {
    const { Files, Permissions, docs, index, folder } = newDrive();
    const parent = folder('様式');
    const { id } = Files.create({ name: '様式', mimeType: MIME.document, parents: [parent] }) as Meta;
    docs.batchUpdate(id, {
      requests: [
        { insertText: { location: { index: 1 }, text: '名前' } },
        { createNamedRange: { name: 'r', range: { startIndex: 1, endIndex: 3 } } },
      ],
    });
    Permissions.create({ type: 'anyone', role: 'reader' }, id);
    const copy = Files.copy({ name: '事例 1' }, id, { fields: 'id,parents,shared' }) as Meta;
    expect(copy).toEqual({ id: copy.id, parents: [parent], shared: false });
    expect(docs.get(copy.id)).toMatchObject({
      title: '事例 1',
      body: { content: [{}, { paragraph: { elements: [{ textRun: { content: '名前\n' } }] } }] },
    });
    expect(docs.get(copy.id).namedRanges).toBeUndefined(); // A-DOCS-COPY-RANGES
    expect(index.files.size).toBe(4);
  });

  it('deletes a folder with what is in it; the document is gone for the Docs service', () => {
    const { Files, docs, folder } = newDrive();
    const parent = folder('外');
    const { id } = Files.create({ name: 'a', mimeType: MIME.document, parents: [parent] }) as Meta;
    Files.remove(parent);
    expect(refusal(() => Files.get(id))).toMatchObject({ code: 404 });
    expect(refusal(() => docs.get(id))).toMatchObject({ code: 404 });
  });
});

describe('files.list (drive/api/guides/search-files, …/ref-search-terms)', () => {
  function filled(options = {}) {
    const drive = newDrive(options);
    const parent = drive.folder('公開');
    drive.create("Valentine's Day", { parents: [parent] });
    drive.create('b', { appProperties: { kind: 'seed' } });
    const { id } = drive.create('c');
    drive.Files.update({ trashed: true }, id);
    const names = (q: string, more = {}) =>
      (drive.Files.list({ q, orderBy: 'name', ...more }) as { files: { name: string }[] }).files.map(
        ({ name }) => name,
      );
    return { ...drive, parent, names };
  }

  it.each([
    ['', ["Valentine's Day", 'b', 'c', '公開']],
    ['trashed = false', ["Valentine's Day", 'b', '公開']],
    ["name = 'Valentine\\'s Day'", ["Valentine's Day"]],
    [`mimeType='${MIME.folder}' and trashed=false`, ['公開']],
    ["'root' in parents and trashed = false", ['b', '公開']],
    ["appProperties has { key='kind' and value='seed' }", ['b']],
  ])('finds by %j', (q, expected) => {
    expect(filled().names(q)).toEqual(expected);
  });

  it('lists the children of a folder', () => {
    const { names, parent } = filled();
    expect(names(`'${parent}' in parents`)).toEqual(["Valentine's Day"]);
  });

  it.each(['names = 1', "name = 'a' and", "mimeType = 'it's'"])('refuses %j', (q) => {
    expect(refusal(() => filled().names(q))).toMatchObject({ code: 400 });
  });

  it.each(["name contains 'a'", "not name = 'a'", "fullText contains 'a'"])('does not emulate %j', (q) => {
    expect(() => filled().names(q)).toThrow(/is not emulated/);
  });

  it.each([
    ['full', [2, 2]],
    ['partial', [0, 2, 2]],
  ] as const)('gives %s pages until there is no token', (pages, sizes) => {
    const { Files } = filled({ pages });
    const found: number[] = [];
    let pageToken: string | undefined;
    do {
      const page = Files.list({ pageSize: 2, fields: 'nextPageToken,files(id)', ...(pageToken && { pageToken }) }) as {
        files: Meta[];
        nextPageToken?: string;
      };
      found.push(page.files.length);
      pageToken = page.nextPageToken;
    } while (pageToken);
    expect(found).toEqual(sizes);
  });
});
