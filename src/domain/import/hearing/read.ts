import { fiscalYearOf } from '../../calendar.ts';
import type { Doubt } from '../../intake.ts';
import type { Value } from '../../schema/index.ts';
import { momentsIn } from '../cells/dates.ts';
import type { Draft } from '../rows/builder.ts';
import type { Block } from '../source.ts';
import { isBlank, oneLine, plain, saysNone } from '../text.ts';
import { KINDS, type Token } from './labels.ts';
import { type Section, sectionsOf } from './layout.ts';
import { joined, LINES, NAMES, NEEDS, OFFERS, TEXTS } from './lines.ts';
import { partnersIn } from './partners.ts';

/** A hearing as read from a document, and why it cannot become a seed sheet ('' when it can). */
export interface HearingRead {
  readonly draft: Draft;
  readonly held: Doubt | undefined;
}

/** Reads the record of a hearing by its labels, whatever form it was written on. */
export function readHearing(blocks: readonly Block[]): HearingRead {
  const reader = new HearingReader();
  const sections = sectionsOf(blocks);
  for (const section of sections) reader.take(section);
  return reader.finish(sections);
}

class HearingReader {
  private readonly lists: Record<string, string[]> = {};
  private readonly texts: Record<string, string> = {};
  private readonly notes: string[] = [];
  private readonly doubts: Doubt[] = [];
  private date = '';
  private dateWords = '';
  private draftMark = false;
  /** Words without a label: the name of the group may stand among them. */
  private readonly titles: string[] = [];

  take(section: Section): void {
    const { tokens } = section;
    const lines = this.withoutSamples(section.lines);
    if (tokens.includes('previous')) this.keepPrevious(tokens, lines);
    else if (tokens.length === 0) this.unlabelled(lines);
    else if (tokens.includes('date') || tokens.includes('listener')) this.dateAndListener(tokens, lines);
    else if (tokens.includes('need')) this.sort(tokens, lines, NEEDS, 'needGoods');
    else if (tokens.includes('offer')) this.sort(tokens, lines, OFFERS, '');
    else if (tokens.includes('name')) this.texts.groupName ??= oneLine(lines.join(' '));
    else if (tokens.includes('partners')) this.partners(lines);
    else if (tokens.includes('speaker')) this.note('話した人', lines);
    else if (tokens.includes('note')) this.note('備考', lines);
    else this.plainSection(tokens, lines);
  }

  finish(sections: readonly Section[]): HearingRead {
    const values: Record<string, Value> = { ...this.texts, ...this.lists };
    const heardOn = this.date;
    values.heardOn = heardOn;
    values.fiscalYear = heardOn === '' ? null : fiscalYearOf(heardOn);
    values.note = this.notes.join('\n');
    if (heardOn !== '' && heardOn.length < 10) this.doubt('heardOn', 'import.hearing.partialDate', this.dateWords);
    const draft: Draft = { table: 'seedSheets', values, facts: { titles: this.titles }, doubts: this.doubts };
    return { draft, held: this.held(sections, heardOn) };
  }

  private held(sections: readonly Section[], heardOn: string): Doubt | undefined {
    const doubt = (column: string, code: string, text = ''): Doubt => ({ column, code, params: { text } });
    if (!sections.some(({ tokens }) => tokens.length > 0)) return doubt('', 'import.hearing.noLabels');
    if (this.draftMark) return doubt('', 'import.hearing.draft');
    if (!this.texts.groupName) return doubt('groupName', 'import.hearing.noGroup');
    return heardOn.length < 7 ? doubt('heardOn', 'import.hearing.noDate', this.dateWords) : undefined;
  }

  /** Words that the form itself gives as an example are nobody's. */
  private withoutSamples(lines: readonly string[]): readonly string[] {
    return lines.filter((line) => {
      if (!/^[(（【〔]\s*(記入例|記載例|例)\s*[)）】〕]/.test(line)) return true;
      this.notes.push(line);
      this.doubt('', 'import.hearing.sample', line);
      return false;
    });
  }

  private unlabelled(lines: readonly string[]): void {
    for (const line of lines) {
      if (/下書き|団体確認前|未確定/.test(line)) this.draftMark = true;
      const moments = momentsIn(line);
      const onlyDate = moments.length === 1 && plain(line).replace(moments[0]?.words ?? '', '').length <= 8;
      if (onlyDate && this.date === '') this.setDate(line);
      else if (!/共助マッチングの種/.test(line)) {
        this.notes.push(line);
        this.titles.push(line);
      }
    }
  }

  private dateAndListener(tokens: readonly Token[], lines: readonly string[]): void {
    const text = lines.join(' ');
    if (!tokens.includes('date')) {
      this.texts.listener = text;
      return;
    }
    const both = tokens.includes('listener');
    const words = this.setDate(text, both);
    if (!both) return;
    const rest = plain(text)
      .replace(words, '')
      .replace(/^[\s/・]+|[\s/・]+$/g, '');
    if (rest !== '') this.texts.listener = rest;
  }

  /** Returns the words that are the date. */
  private setDate(text: string, shared = false): string {
    const moment = momentsIn(text)[0];
    if (this.date === '') {
      this.date = moment?.date ?? '';
      this.dateWords = text.trim();
      const rest = plain(text)
        .replace(moment?.words ?? '', '')
        .replace(/[(（][日月火水木金土](曜日?)?[)）]/, '')
        .trim();
      if (rest !== '' && moment && !shared) this.notes.push(`日付: ${text.trim()}`);
    }
    return moment?.words ?? '';
  }

  private plainSection(tokens: readonly Token[], lines: readonly string[]): void {
    const token = tokens[0];
    const long = token && TEXTS[token];
    const list = token && LINES[token];
    if (long) this.texts[long] = [this.texts[long] ?? '', ...lines].filter((line) => line !== '').join('\n');
    else if (list) this.list(list, lines);
    else this.notes.push(...lines);
  }

  /** Sorts lines by the kind their label names; what can be given without a kind is taken as help by people, which is said. */
  private sort(
    tokens: readonly Token[],
    lines: readonly string[],
    columns: Partial<Record<Token, string>>,
    other: string,
  ): void {
    const kinds = tokens.filter((token) => KINDS.includes(token));
    const column = kinds.length === 1 && kinds[0] ? (columns[kinds[0]] ?? other) : other;
    if (column !== '') {
      this.list(column, lines);
      return;
    }
    for (const line of joined(lines)) {
      if (/(部屋|会場|会議室|調理室|場所|スペース|教室).*(貸|使え|空い)/.test(line)) this.list('offerPlace', [line]);
      else if (this.list('offerPeople', [line])) this.once('offerPeople', 'import.hearing.offerKind');
    }
  }

  /** Adds lines to a list, each without its bullet. Returns whether anything was said. */
  private list(column: string, lines: readonly string[]): boolean {
    const said = joined(lines).map((line) => line.replace(/^[・･●○◆*-]\s*/, '').trim());
    const list = this.lists[column] ?? [];
    this.lists[column] = list;
    const kept = said.filter((line) => !isBlank(line) && !saysNone(line));
    for (const line of kept) {
      if (/^[(（]解決[^)）]*[)）]$/.test(line)) this.notes.push(`${line}`);
      else list.push(line);
    }
    return kept.length > 0;
  }

  private partners(lines: readonly string[]): void {
    const { known, unknown } = partnersIn(lines.join('\n'));
    this.lists.partners = [...known];
    if (unknown.length === 0) return;
    this.note('希望する相手', lines);
    this.doubt('partners', 'import.hearing.partners', unknown.join('、'));
  }

  private keepPrevious(tokens: readonly Token[], lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.note(
      `前回（${tokens
        .filter((token) => token !== 'previous')
        .map((token) => NAMES[token] ?? '')
        .join('')}）`,
      lines,
    );
    this.once('', 'import.hearing.previous');
  }

  private note(label: string, lines: readonly string[]): void {
    if (lines.length > 0) this.notes.push(`${label}: ${lines.join('\n')}`);
  }

  private doubt(column: string, code: string, text = ''): void {
    this.doubts.push({ column, code, params: { text } });
  }

  private once(column: string, code: string): void {
    if (!this.doubts.some((one) => one.code === code)) this.doubt(column, code);
  }
}
