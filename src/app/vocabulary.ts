import type { Report, ReportLine } from '../contract.ts';
import { TaneError } from '../domain/errors.ts';
import type { Item } from '../domain/item.ts';
import { sheetIdOf } from '../domain/layout.ts';
import { nameKey } from '../domain/names.ts';
import { lexiconWith } from '../matching/concepts/lexicon.ts';
import { type UnknownWord, unknownInItems } from '../matching/unknown-words.ts';
import { say } from '../messages/index.ts';
import type { Book } from './book.ts';
import { AREA_NAMES } from './import-run.ts';
import type { Ports } from './ports.ts';
import { action, line, report, section, typing } from './report.ts';
import { allItems, SUGGEST_TABLES } from './suggest.ts';
import { consult, transact } from './transact.ts';

/** Words offered at once, and rows shown for each. */
const MOST = 60;
const ROWS = 3;
/** Concepts named when a broader word is not known. */
const NEAREST = 5;

/** The words of the registry that nothing knows, those of the most parties first, with the rows they stand in. One read. */
export function vocabularyReport(ports: Ports, notice = ''): Report {
  return consult(ports, SUGGEST_TABLES, (book) => {
    const lexicon = lexiconWith(book.all('vocabulary'));
    const unknown = unknownInItems(allItems(book), lexicon, namesIn(book));
    const workbook = ports.workbook.url();
    const lines = unknown.slice(0, MOST).map((one) => lineOf(book, workbook, one));
    const count = unknown.length;
    return report('vocabulary', notice || say(count > 0 ? 'vocabulary.lead' : 'vocabulary.none'), {
      sections: section(say('vocabulary.unknown', { count }), lines),
      actions:
        count === 0
          ? []
          : [
              typing('same', say('vocabulary.same'), ['lines']),
              typing('broader', say('vocabulary.broader'), ['lines']),
              action('hollow', ['lines']),
            ],
    });
  });
}

/** The chosen words mean the same as those typed. */
export function addSame(ports: Ports, words: readonly string[], typed: string): Report {
  const same = listOf(typed);
  return write(ports, words, () => () => ({ same }));
}

/** The chosen words are kinds of those typed. @throws TaneError `vocabulary.notKnown` for a word that nothing knows */
export function addBroader(ports: Ports, words: readonly string[], typed: string): Report {
  return write(ports, words, (book) => {
    const broader = known(listOf(typed), book);
    return () => ({ broader });
  });
}

/** The chosen words mean nothing by themselves: a word unlike itself is passed over. */
export function addHollow(ports: Ports, words: readonly string[]): Report {
  return write(ports, words, () => (word) => ({ unlike: [word], note: say('vocabulary.hollow') }));
}

type Meaning = Partial<Record<'same' | 'broader' | 'unlike', readonly string[]>> & { readonly note?: string };

function write(ports: Ports, words: readonly string[], meaningIn: (book: Book) => (word: string) => Meaning): Report {
  transact(ports, { act: '語彙', tables: ['vocabulary'] }, (book) => {
    const mean = meaningIn(book);
    for (const word of words.map((one) => one.trim()).filter(Boolean)) {
      const { note = '', ...lists } = mean(word);
      const row = book.find('vocabulary', word);
      if (!row) book.add('vocabulary', { word, note, ...lists });
      // Somebody else wrote it down meanwhile: both meanings stay.
      else book.edit('vocabulary', word, joined(row, lists));
    }
  });
  return vocabularyReport(ports, say('vocabulary.done', { words: words.join('、') }));
}

function joined(row: Meaning, lists: Meaning): Meaning {
  const keys = ['same', 'broader', 'unlike'] as const;
  return Object.fromEntries(
    keys.map((key) => [key, [...new Set([...(row[key] ?? []), ...(lists[key] ?? [])])]] as const),
  );
}

const listOf = (typed: string): readonly string[] => typed.split(/[、,，;；\s]+/).filter(Boolean);

/** A broader word that nothing knows would be passed over in silence. */
function known(words: readonly string[], book: Book): readonly string[] {
  const lexicon = lexiconWith(book.all('vocabulary'));
  for (const word of words) {
    if (lexicon.knows(word)) continue;
    const near = lexicon.names.filter((name) => name.includes(word)).slice(0, NEAREST);
    throw new TaneError('vocabulary.notKnown', { word, near: near.join('、') || say('vocabulary.noNear') });
  }
  return words;
}

function lineOf(book: Book, workbook: string, { word, items }: UnknownWord): ReportLine {
  const rows = new Map(items.map((item) => [rowIdOf(item), item]));
  const links = [...rows].slice(0, ROWS).flatMap(([id, item]) => linkTo(book, workbook, id, item));
  return { ...line(say('vocabulary.word', { word, count: rows.size }), sentenceWith(word, items), word), links };
}

const TABLES = ['items', 'seedSheets', 'groups', 'experts', 'grants'] as const;

/** The id of the row an item was read from. */
const rowIdOf = ({ id }: Item): string => id.split(':')[0] ?? '';

function linkTo(book: Book, workbook: string, id: string, { party }: Item): NonNullable<ReportLine['links']> {
  const table = TABLES.find((one) => book.find(one, id));
  const row = table && book.placeOf(table, id);
  if (!table || row === undefined) return [];
  return [{ text: `${id} ${party.name}`, url: `${workbook}#gid=${sheetIdOf(table)}&range=A${row + 1}` }];
}

/** The line in which a word first stands. */
function sentenceWith(word: string, items: readonly Item[]): string {
  const lines = items.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(/[\n。]/)));
  return (
    lines
      .find((one) => one.includes(word))
      ?.trim()
      .slice(0, 80) ?? ''
  );
}

/** Names of people, bodies and places: words that no thesaurus is about. */
function namesIn(book: Book): readonly string[] {
  const [groups, experts, grants] = [book.all('groups'), book.all('experts'), book.all('grants')];
  const bodies = [...groups.map(({ name }) => name), ...grants.map(({ funder }) => funder)];
  const people = [...groups.map(({ representative }) => representative), ...experts.map(({ name }) => name)];
  const addresses = [...groups.map(({ address }) => address), ...experts.map(({ residence }) => residence)];
  const office = ['拠点名', '拠点略称', '近隣市町村', AREA_NAMES].map((key) => book.setting(key));
  const hearings = book.all('seedSheets').map(({ listener }) => listener);
  return [
    ...[...bodies, ...people].flatMap((name) => [name, nameKey(name)]),
    ...[...book.all('items').map(({ partyName }) => partyName), ...hearings],
    ...[...addresses, ...office].flatMap((text) => text.split(/[市区町村郡県都府\d０-９、,\s丁目番地号-]+/)),
  ];
}
