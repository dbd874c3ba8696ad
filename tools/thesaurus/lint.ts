/** What a clerk may have got wrong in the thesaurus, in words a clerk can use. */
import type { Parsed, RawConcept, RawTerm } from './parse.ts';

/** Errors stop `npm run check`; warnings are worth a look. */
export interface LintReport {
  readonly errors: string[];
  readonly warnings: string[];
  readonly concepts: number;
  readonly terms: number;
}

/** Words so general that they match anywhere. */
const TOO_GENERAL = ['活動', '地域', '支援', '講座', '参加', '体験', '教室', '講師', '協力', '相談'];

/** Checks names, links and terms. */
export function lint(parsed: Parsed): LintReport {
  const byName = new Map(parsed.concepts.map((concept) => [concept.name, concept] as const));
  const owners = ownersOf(parsed.concepts);
  const errors = [...parsed.problems, ...duplicateNames(parsed.concepts)];
  const warnings: string[] = [];
  for (const concept of parsed.concepts) {
    errors.push(...checkLinks(concept, byName));
    warnings.push(...checkRelated(concept, byName));
    errors.push(...concept.terms.flatMap((term) => checkTerm(concept, term)));
  }
  errors.push(...unmarked(owners, byName));
  return { errors, warnings, concepts: byName.size, terms: owners.size };
}

type Owners = Map<string, { concept: RawConcept; term: RawTerm }[]>;

function ownersOf(concepts: readonly RawConcept[]): Owners {
  const owners: Owners = new Map();
  for (const concept of concepts) {
    for (const term of concept.terms) {
      const list = owners.get(term.key) ?? [];
      if (concept.weight === 2) continue;
      if (!list.some((owner) => owner.concept === concept)) list.push({ concept, term });
      owners.set(term.key, list);
    }
  }
  return owners;
}

const at = (concept: RawConcept): string => `${concept.file}:${concept.line}【${concept.name}】`;
const isTop = (concept: RawConcept): boolean => concept.file.startsWith('0');

function duplicateNames(concepts: readonly RawConcept[]): string[] {
  const seen = new Map<string, RawConcept>();
  return concepts.flatMap((concept) => {
    const first = seen.get(concept.name);
    seen.set(concept.name, first ?? concept);
    return first ? [`${at(concept)} 同じ名前の概念が ${first.file}:${first.line} にもあります。`] : [];
  });
}

function checkLinks(concept: RawConcept, byName: Map<string, RawConcept>): string[] {
  if (!isTop(concept) && concept.parents.length === 0) return [`${at(concept)} 「上位」がありません。`];
  const unknown = concept.parents.filter((name) => !byName.has(name));
  const errors = unknown.map((name) => `${at(concept)} 上位の「${name}」という概念はありません。`);
  if (goesRound(concept, byName)) errors.push(`${at(concept)} 上位をたどると自分に戻ります。`);
  return errors;
}

function goesRound(concept: RawConcept, byName: Map<string, RawConcept>): boolean {
  const open = [...concept.parents];
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === concept.name) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(byName.get(name)?.parents ?? []));
  }
  return false;
}

function checkRelated(concept: RawConcept, byName: Map<string, RawConcept>): string[] {
  return concept.related
    .filter((name) => !byName.has(name))
    .map((name) => `${at(concept)} 関連の「${name}」という概念はありません。`);
}

function checkTerm(concept: RawConcept, term: RawTerm): string[] {
  if (term.key === '') return [`${at(concept)} 空のことばがあります。`];
  if (concept.weight === 2) return [];
  if (TOO_GENERAL.includes(term.key)) return [`${at(concept)} 「${term.written}」は広すぎることばです。`];
  return term.key.length === 1 && !isTop(concept) && !/[\u4e00-\u9fff]/.test(term.key)
    ? [`${at(concept)} 「${term.written}」は1文字のかなです。`]
    : [];
}

/** A term in two concepts must be marked ※ in both, unless one is broader than the other. */
function unmarked(owners: Owners, byName: Map<string, RawConcept>): string[] {
  const errors: string[] = [];
  for (const list of owners.values()) {
    const bare = list.find((owner) => !owner.term.shared);
    if (list.length < 2 || !bare || allLinked(list, byName)) continue;
    errors.push(
      `「${bare.term.written}」が ${list.map((owner) => at(owner.concept)).join(' と ')} にあります。両方に※をつけるか、片方を消してください。`,
    );
  }
  return errors;
}

function allLinked(list: readonly { concept: RawConcept }[], byName: Map<string, RawConcept>): boolean {
  const [first, second] = list;
  if (list.length !== 2 || !first || !second) return false;
  return isAbove(first.concept, second.concept, byName) || isAbove(second.concept, first.concept, byName);
}

function isAbove(above: RawConcept, below: RawConcept, byName: Map<string, RawConcept>): boolean {
  return below.parents.some((name) => {
    const parent = byName.get(name);
    return name === above.name || (parent?.parents.includes(above.name) ?? false);
  });
}
