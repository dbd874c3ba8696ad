/** Sentences, and the parts of a sentence that say what is *not* meant. */

/** A stretch of normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const END = /[。!?\n]/;

/** Splits normalised text into sentences, without their final mark. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !END.test(text.charAt(i))) continue;
    if (i > start) spans.push({ start, end: i });
    start = i + 1;
  }
  return spans;
}

/** Endings by which an offer excludes what stands before them. */
const EXCLUDES =
  /対象外|対象とな(?:りません|らない)|対象にな(?:りません|らない)|不可|お断り|(?:出来|応じられ|受けられ|扱い|行い|受け|致し|いたし|認められ|含み|含まれ)ません|(?:出来ない|扱わない|含まない|行わない|認めない)|除く|除きます|ご遠慮|できかね|いたしかね/;

/** 「〜ではなく」「〜以外」: what stands before is not what is meant, on either side. */
const INSTEAD = /(?:では|じゃ)(?:なく|なくて|ありません|ない)|以外/;

/** Where a clause may begin inside a sentence, seen from its end. */
const CLAUSE_START = /(?:、|ですが|ますが|けれども?|なお|ただし|但し|\(|・?また)/g;

/**
 * The spans of one sentence that are excluded. Offers exclude by 対象外, 不可
 * and the like; both sides by 「〜ではなく」. A need that says 「〜がない」 lacks
 * the thing, so that is no exclusion.
 */
export function excludedSpans(text: string, sentence: Span, side: 'need' | 'offer'): Span[] {
  const part = text.slice(sentence.start, sentence.end);
  const spans: Span[] = [];
  const instead = INSTEAD.exec(part);
  if (instead) spans.push(clauseBefore(part, instead.index));
  const excludes = side === 'offer' ? EXCLUDES.exec(part) : null;
  // 「〜以外は対象外」 says the opposite: only what is named is wanted.
  if (excludes && !instead) spans.push(listBefore(part, excludes.index));
  return spans.map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }));
}

/** The clause that ends at `end`: from the last comma or conjunction. */
function clauseBefore(part: string, end: number): Span {
  let start = 0;
  CLAUSE_START.lastIndex = 0;
  for (let found = CLAUSE_START.exec(part); found && found.index < end; found = CLAUSE_START.exec(part)) {
    if (found.index + found[0].length < end) start = found.index + found[0].length;
  }
  return { start, end };
}

const TURN = /ですが|ますが|けれども?|なお|ただし|但し|だが/g;

/** The list that ends at `end`: commas join its members, only a turn of thought begins it. */
function listBefore(part: string, end: number): Span {
  let start = 0;
  TURN.lastIndex = 0;
  for (let found = TURN.exec(part); found && found.index < end; found = TURN.exec(part)) {
    start = found.index + found[0].length;
  }
  return { start, end };
}
