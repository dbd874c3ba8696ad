/** What the readers of registry rows share. */
import type { ItemParty } from '../item.ts';
import { municipalityIn } from '../municipality.ts';
import type { Row } from '../schema/index.ts';

/** Everything known of the parties besides their own rows. */
export interface PartyFacts {
  /** Municipality assumed where a group names none: that of the office. */
  readonly home: string | null;
  readonly load: ReadonlyMap<string, number>;
  readonly completed: ReadonlyMap<string, number>;
  /** Mean satisfaction, 0–1. */
  readonly satisfaction: ReadonlyMap<string, number>;
}

/** A group as a party to matching. */
export function partyOfGroup(group: Row<'groups'>, facts: PartyFacts): ItemParty {
  return { ...party(group.id, group.name, facts), kind: group.kind, founded: group.founded || null };
}

/** An expert or a funder: eligibility does not ask for their kind. */
export function party(id: string, name: string, facts: PartyFacts): ItemParty {
  return {
    id,
    name,
    kind: '',
    founded: null,
    load: facts.load.get(id) ?? 0,
    completed: facts.completed.get(id) ?? 0,
    satisfaction: facts.satisfaction.get(id) ?? null,
  };
}

/** The municipality of a group: what it says, or where it lives, or that of the office. */
export function homeOf(group: Row<'groups'>, facts: PartyFacts): string | null {
  return municipalityIn(group.area) ?? municipalityIn(group.address) ?? facts.home;
}

/** Lines without the empty ones. */
export const nonEmpty = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

/** A room that is wanted; not 「会場で使う机」, which is a thing. */
const PLACE =
  /(?:場所|会場|部屋|和室|一室|スペース|空間|置き場|空き地|空き家|空き店舗|広場|教室|体育館|集会所|ホール|会議室|調理室|厨房|駐車場|倉庫|物置|運動場|グラウンド|校庭|プール|舞台|ステージ|スタジオ|工房|畑|軒先|一角|片隅|隅っこ)(?:を|が|は|、|。|$|で(?!使)|に(?!使|置|敷|並))|(?:集まれる|使える|入れる|借りられる|置ける|停められる|泊まれる|練習できる|もらえる|できる|広い|静かな)(?:所|ところ|場)|置かせて|貸してくれる(?:所|ところ)|(?:所|ところ)(?:は|が)(?:ない|あり|ほし|欲し)/;

/** 必要なもの is asked as 「道具、場所など」: whether its words ask for a place. */
export function wantsPlace(text: string): boolean {
  return PLACE.test(text);
}
