/**
 * An Item is anything that can be matched: one need or one offer of people,
 * goods, money, a place or information. Seed sheets, expert registrations,
 * grants and posts all yield Items; matching knows nothing else.
 */

/** ひと・もの・おかね・場所・情報. */
export type ResourceKind = 'people' | 'goods' | 'money' | 'place' | 'information';

/** 求む or 出せる. */
export type Side = 'need' | 'offer';

/** The kind of record an Item was read from; the app filters candidates by it. */
export type ItemSource = 'group' | 'expert' | 'grant' | 'item';

/**
 * How openly the item was said: written as a need or an offer, implied by a
 * strength (強み) or an issue (弱み・課題), or merely likely from what the party
 * does (活動内容).
 */
export type Strength = 'stated' | 'implied' | 'activity';

/** One field of text that matching reads. Texts are kept as they were typed: quotes are literal. */
export interface ItemText {
  /** Key of the schema column (such as `summary`, `skills`), for showing where a quote stands. */
  readonly field: string;
  readonly text: string;
  /** 1 for what the item is about, less for what only surrounds it. */
  readonly weight: number;
}

/** Where the item is needed or can be had. */
export interface ItemArea {
  /** The municipality of the party, when known. */
  readonly home: string | null;
  /** Municipalities served; 全国 and 〇〇県全域 are understood. Empty: not stated. */
  readonly reach: readonly string[];
  readonly text: string;
  /** The party also works at a distance. */
  readonly online: boolean;
}

/** When, in the writer's words; read by `readWhen`. */
export interface ItemTime {
  readonly text: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null when not stated. */
  readonly start: string | null;
  readonly end: string | null;
}

/** What the party pays (need) or asks for (offer), in the writer's words. */
export interface ItemFee {
  readonly text: string;
}

/** What only a grant says. */
export interface GrantTerms {
  /** 団体種別 or classes of applicant as written; empty: not stated. */
  readonly eligible: readonly string[];
  /** Allowed costs (対象経費) as written; empty: not stated. */
  readonly uses: readonly string[];
  readonly deadline: string | null;
  /** A 事前相談 is required. */
  readonly consultation: boolean;
  /** Last day for it, when stated. */
  readonly consultBy: string | null;
  readonly maxAmount: number | null;
  /** 助成率 as written. */
  readonly ratio: string;
  /** Years since founding that the funder asks for. */
  readonly minYears: number | null;
}

/** Who stands behind the item, as far as matching needs it. */
export interface ItemParty {
  readonly id: string;
  readonly name: string;
  /** 団体種別 as written (NPO法人, 自治会, 小学校 …); empty for persons. */
  readonly kind: string;
  readonly founded: string | null;
  /** Matches under way now: fairness spreads the load. */
  readonly load: number;
  /** Completed matches and mean satisfaction 0–1, when there is any. */
  readonly completed: number;
  readonly satisfaction: number | null;
}

/** Anything that can be matched. */
export interface Item {
  readonly id: string;
  readonly party: ItemParty;
  readonly source: ItemSource;
  readonly side: Side;
  readonly kind: ResourceKind;
  readonly strength: Strength;
  readonly texts: readonly ItemText[];
  /** Labels of the 20 fields of the NPO Act, or 分野を問わない. */
  readonly fields: readonly string[];
  /** For whom, as written. */
  readonly targets: readonly string[];
  readonly area: ItemArea;
  readonly time: ItemTime;
  /** For money wanted: how much. */
  readonly fee: ItemFee;
  readonly grant: GrantTerms | null;
  /** Valid until; null: 無期限 or not stated. */
  readonly expires: string | null;
  /** The party agreed to be suggested to others. */
  readonly suggestible: boolean;
}

/** What a caller must say of an item; the rest has honest defaults (“not stated”). */
export type ItemDraft = Pick<Item, 'id' | 'source' | 'side' | 'kind' | 'texts'> &
  Partial<Omit<Item, 'party' | 'area' | 'time'>> & {
    readonly party?: Partial<ItemParty>;
    readonly area?: Partial<ItemArea>;
    readonly time?: Partial<ItemTime>;
  };

const NO_PARTY: ItemParty = { id: '', name: '', kind: '', founded: null, load: 0, completed: 0, satisfaction: null };
const NO_AREA: ItemArea = { home: null, reach: [], text: '', online: false };
const NO_TIME: ItemTime = { text: '', start: null, end: null };

/** Completes a draft: whatever was not said is “not stated”, never a guess. */
export function makeItem(draft: ItemDraft): Item {
  return {
    strength: 'stated',
    fields: [],
    targets: [],
    fee: { text: '' },
    grant: null,
    expires: null,
    suggestible: true,
    ...draft,
    party: { ...NO_PARTY, ...draft.party },
    area: { ...NO_AREA, ...draft.area },
    time: { ...NO_TIME, ...draft.time },
  };
}
