/** Every number that decides a score, in one place; each says what it trades. */

export const WEIGHTS = {
  /** One shared concept against one shared pair of kanji: meaning before spelling. */
  concept: 2,
  /** How many items one concept of the thesaurus stands for when the rarity of a piece of writing is counted. */
  background: 1,
  /** A concept that sets no topic: for whom, when, what it costs. */
  weakConcept: 0.4,
  /** The place where something is to happen, against a place that is wanted. */
  venue: 0.1,
  /** A term that stands in several concepts speaks for each of them less: 1 shares it out, 0 does not. */
  ambiguous: 0.6,
  /** A piece of an ordinary word (体験, 仲間, 教えてくれる人), or of one that only says for whom or when. */
  hollowGram: 0.45,
  /** How much less a single kanji tells the more words share it (料, 会, 本): 1 as any piece of writing. */
  commonKanji: 1.3,
  /**
   * A piece of writing that occurs in the words of few concepts hints at them
   * (「銃」 → 射撃): what one hint is worth, how many hints add up, and in how
   * many concepts a piece may occur.
   */
  hint: 0.38,
  hintKanji: 1.4,
  hintShare: 0.4,
  hintMost: 0.8,
  hintLeast: 0.12,
  hintSpread: 20,
  hintOffer: 0.5,
  /** At most so much more for what is said more than once, on one side or as several answers to one word. */
  repeated: 0.2,
  /** What shows of which fields a text is: all that a party declares against one concept that it names, and a concept only hinted at. */
  declaredField: 1,
  hintedField: 0.5,
  /** A sentence that many parties write word for word says little about this one. */
  formula: 0.2,
  /** From how many parties on a sentence is such a formula. */
  formulaParties: 4,
  /** What the need says and the offer does not answer: asks for all of it against asks for some of it. */
  unmatchedNeed: 0.35,
  /** What the offer can do beyond the need: favours the specialist over the all-rounder. */
  unmatchedOffer: 0.24,
  /** Evidence that no pair should be judged without: keeps one stray word from scoring high. */
  prior: 4,
  /** 強み and 弱み were not written as an offer or a need. */
  implied: 0.4,
  /** What a party does every day it may also do for others, or need. */
  activity: 0.5,
  /** Below this many points a candidate is not shown. */
  threshold: 3,
  /** Where a reason is asked for, the strongest must be worth so much: traces of ordinary words bring nobody before staff. */
  reason: 5,
} as const;

/** Shares of the topic points taken away when a condition does not fit, and codes of the reasons. */
export const CAUTIONS = {
  /** A neighbouring municipality can be reached, with effort. */
  neighbour: 0.2,
  /** A place in the next town is rarely used. */
  neighbourPlace: 0.5,
  /** The work can be done at a distance, but nobody meets: one step down, as a neighbour is. */
  remote: 0.2,
  /** Weekday or time of day do not meet: often movable. */
  time: 0.2,
  /** A fee where there is no money for one: sometimes waived. */
  fee: 0.2,
  /** A fee where only costs are paid, or above the budget. */
  feeHigh: 0.06,
  /** For another age or group of people than the need names. */
  target: 0.2,
  /** The cost is not among those that the grant names. */
  uses: 0.2,
  /** The offer says that it is not for what the need asks, and fits by other words: rarely what is meant. */
  excluded: 0.4,
  /** Some of the costs are 対象外, others are not. */
  excludedCost: 0.1,
  /** Of the sum needed, what the grant pays by its maximum and its ratio and what the group has leave a gap. */
  amount: 0.2,
  /** The grant gives things, not money (現物): it may be the very thing. */
  goods: 0.1,
  /** Grants of another field than the group's. */
  field: 0.25,
  /** Each match under way, up to three: the next one goes to somebody else. */
  load: 0.03,
} as const;

/** Points added, on the scale of 0–100 that the topic fills. */
export const BONUSES = {
  /** A grant open to any field fits any need that it may pay for. */
  openField: 14,
  /** A grant of the group's own field, for money that the group says it needs. */
  field: 4,
  /** Offer and need speak of the same fields, if in other words: orders what little else tells apart. */
  sameField: 9,
  /** A place for those who look for one: any room nearby is a beginning. */
  place: 10,
  /** Matches completed before, and how content people were. */
  track: 2,
} as const;

/** Shares added when a condition fits, of what is there already: nothing is added to nothing. */
export const FITTING = {
  /** The grant's field of the NPO Act is the group's. */
  field: 0.5,
  /** The grant names the very cost. */
  uses: 0.1,
  /** The grant, with the group's own money, pays all that is needed: a little before one that leaves questions. */
  amount: 0.02,
  /** For the people that the need names. */
  target: 0.15,
} as const;

/** How well an offer of one kind answers a need of another; what is not here does not answer at all. */
export const KIND_FIT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  people: { people: 1, information: 0.8, place: 0.6, goods: 0.5 },
  goods: { goods: 1, place: 0.8, people: 0.4, information: 0.4 },
  place: { place: 1, goods: 0.5, information: 0.3, people: 0.2 },
  information: { information: 1, people: 0.9, place: 0.3, goods: 0.3 },
  money: { money: 1 },
};
