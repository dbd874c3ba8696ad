import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormItemRef } from '../../src/app/ports.ts';
import type { FormDefinition, FormSection } from '../../src/domain/forms.ts';
import { type Manifest, makeBundle } from '../../src/local/bundle.ts';
import { Form } from '../../src/local/forms/form.ts';
import { prefilledAnswers } from '../../src/local/forms/responses.ts';
import type { CallRecord } from '../../src/local/kernel.ts';
import { buildScript } from '../../tools/build.ts';
import { bareWorkspace } from '../support/office.ts';

const MANIFEST = JSON.parse(readFileSync('src/registry/appsscript.json', 'utf8')) as Manifest;
const BUNDLE = makeBundle(await buildScript('test/support/forms-entry.ts'), new Map(), MANIFEST);

const ABOUT: FormSection = { key: 'about', title: 'はじめに', columns: ['kind', 'name'] };
const MORE: FormSection = { key: 'more', title: 'くわしく', columns: ['skills', 'days', 'online'] };

function declared(...sections: readonly FormSection[]): FormDefinition {
  return { key: 'expertSignup', table: 'experts', title: '登録', description: '説明', confirmation: '済み', sections };
}

/** A Form built from one declaration, to be brought in line with others. */
function built(first: FormDefinition, beforeCall: (call: CallRecord) => void = () => {}) {
  const workspace = bareWorkspace({ bundle: BUNDLE, beforeCall, assume: { 'A-FORMS-API': 'on' } });
  let refs = workspace.run('build', ['', first, []]) as FormItemRef[];
  const form = workspace.world.forms.list()[0];
  if (!form) throw new Error('no Form was made');
  form.published = true;
  form.accepting = true;
  return {
    workspace,
    form,
    refs: () => refs,
    idOf: (column: string) => refs.find((ref) => ref.column === column)?.itemId,
    titles: () => form.items.map(({ title }) => title),
    update: (next: FormDefinition) => {
      refs = workspace.run('build', [form.id, next, refs]) as FormItemRef[];
    },
    /** What a respondent meets, answering as given. */
    meets: (answers: Readonly<Record<string, string>>) => {
      workspace.world.drive.files
        .get(form.id)
        ?.permissions.push({ id: 'all', type: 'anyone', role: 'reader', view: 'published' });
      return workspace.respond(form.id, answers).response;
    },
  };
}

const FIRST = declared(ABOUT, MORE);
const NEEDED = {
  '個人での登録ですか、団体での登録ですか': '個人',
  'お名前（団体の場合は団体の名前）': '花',
  '教えられること・手伝えること': '土',
};
const changed = (section: FormSection, columns: FormSection['columns']): FormSection => ({ ...section, columns });

describe('a Form brought in line', () => {
  it('shows sections, questions and the link question in order', () => {
    expect(built(FIRST).titles()).toEqual([
      ...['はじめに', '個人での登録ですか、団体での登録ですか', 'お名前（団体の場合は団体の名前）', 'リンク番号'],
      ...['くわしく', '教えられること・手伝えること', '動ける曜日', 'オンラインでもできますか'],
    ]);
  });

  it('keeps every id when words and order change', () => {
    const one = built(FIRST);
    const before = ['kind', 'name', 'skills', 'days', 'online', 'link'].map(one.idOf);
    one.update(
      declared(
        changed(ABOUT, [{ column: 'name', title: '新しい題' }, 'kind']),
        changed(MORE, ['online', 'days', 'skills']),
      ),
    );
    expect(['kind', 'name', 'skills', 'days', 'online', 'link'].map(one.idOf)).toEqual(before);
    expect(one.titles()).toEqual([
      ...['はじめに', '新しい題', '個人での登録ですか、団体での登録ですか', 'リンク番号'],
      ...['くわしく', 'オンラインでもできますか', '動ける曜日', '教えられること・手伝えること'],
    ]);
  });

  it('puts a new question into its section', () => {
    const one = built(FIRST);
    one.update(declared(changed(ABOUT, ['kind', 'kana', 'name']), MORE));
    expect(one.titles().slice(1, 4)).toEqual([
      '個人での登録ですか、団体での登録ですか',
      'ふりがな',
      'お名前（団体の場合は団体の名前）',
    ]);
  });

  it('leaves a question that staff added where it stands', () => {
    const one = built(FIRST);
    const form = new Form(one.workspace.world.forms, one.form);
    form.addTextItem().setTitle('会報');
    form.moveItem(8, 3);
    one.update(declared(changed(ABOUT, ['name', 'kind']), MORE));
    expect(one.titles().slice(1, 4)).toEqual([
      'お名前（団体の場合は団体の名前）',
      '会報',
      '個人での登録ですか、団体での登録ですか',
    ]);
  });

  it('hides a question that is asked no longer, with its answers and its meaning', () => {
    const one = built(FIRST);
    const { answers: old } = one.meets({ ...NEEDED, 動ける曜日: ['平日'] as never });
    const days = one.idOf('days') ?? '';
    one.update(declared(ABOUT, changed(MORE, ['skills', 'online'])));
    expect(one.titles().slice(-2)).toEqual(['以前の質問', '動ける曜日']);
    expect(one.form.responses[0]?.answers[Number(days)]).toEqual(old[Number(days)]);
    expect(one.idOf('days')).toBe(days);
    expect(() => one.meets({ ...NEEDED, 動ける曜日: ['平日'] as never })).toThrow('表示されません');
    expect(one.meets(NEEDED).answers).not.toHaveProperty(days);
  });

  it('asks it again under its old id', () => {
    const one = built(FIRST);
    const days = one.idOf('days');
    one.update(declared(ABOUT, changed(MORE, ['skills', 'online'])));
    one.update(FIRST);
    expect(one.idOf('days')).toBe(days);
    expect(one.titles().slice(-4)).toEqual([
      '教えられること・手伝えること',
      '動ける曜日',
      'オンラインでもできますか',
      '以前の質問',
    ]);
    expect(one.meets({ ...NEEDED, 動ける曜日: ['平日'] as never }).answers).toHaveProperty(days ?? '');
  });

  it('makes a question of another kind anew', () => {
    const one = built(declared(changed(ABOUT, ['kind', 'name'])));
    const name = one.idOf('name');
    one.update(declared(changed(ABOUT, ['kind', { column: 'profile', title: 'お名前（団体の場合は団体の名前）' }])));
    expect(one.idOf('name')).toBe(name);
    expect(one.idOf('profile')).not.toBe(name);
  });

  it('writes nothing where nothing changed', () => {
    const methods: string[] = [];
    const one = built(FIRST, ({ method }) => void methods.push(method));
    methods.length = 0;
    one.update(FIRST);
    expect(
      methods.filter((method) => /^(add|move|setTitle|setHelp|setRequired|setChoice|create)/.test(method)),
    ).toEqual(['setTitle']);
  });

  it('knows each question by its number in links and in the Forms API', () => {
    const one = built(FIRST);
    const questions = one.refs().filter(({ column }) => !column.startsWith('section:'));
    for (const { column, itemId, entry, questionId } of questions) {
      const url = `https://docs.google.com/forms/d/e/${one.form.publishedId}/viewform?entry.${entry}=x`;
      expect(Object.keys(prefilledAnswers(one.form, url)), column).toEqual([itemId]);
      expect(questionId, column).not.toBe('');
    }
  });

  it('does without the Forms API where it is switched off', () => {
    const workspace = bareWorkspace({ bundle: BUNDLE, assume: { 'A-FORMS-API': 'off' } });
    const refs = workspace.run('build', ['', FIRST, []]) as FormItemRef[];
    expect(new Set(refs.map(({ questionId }) => questionId))).toEqual(new Set(['']));
  });
});
