/** Whether an offer reaches the place of a need. */
import type { Item } from '../../domain/item.ts';

/** Municipalities and those next to them. */
export type Neighbours = Readonly<Record<string, readonly string[]>>;

/** `near`: in the next municipality; `remote`: only at a distance; `far`: not at all; `unknown`: not stated. */
export type Reach = 'here' | 'near' | 'remote' | 'far' | 'unknown';

const NATIONWIDE = /全国|日本全国|どこでも|地域を問わ|制限なし/;
const PREFECTURE = /^(.{2,3}[都道府県])(?:全域|内全域|内|全体|下)?$/;

/** Compares the areas of a need and of an offer. */
export function reachOf(need: Item, offer: Item, neighbours: Neighbours): Reach {
  if (offer.kind === 'information' && offer.source !== 'expert') return 'here';
  const place = need.area.home ?? need.area.reach[0] ?? null;
  if (place === null) return 'unknown';
  const served = offer.area.reach.length ? offer.area.reach : offer.area.home ? [offer.area.home] : [];
  if (served.length === 0) return offer.area.online ? 'remote' : 'unknown';
  if (served.some((area) => covers(area, place))) return 'here';
  // An expert's list of areas is complete; a group's home is only where it lives.
  const open = offer.source !== 'expert' && offer.source !== 'grant';
  if (open && served.some((area) => (neighbours[place] ?? []).includes(area))) return 'near';
  return offer.area.online ? 'remote' : 'far';
}

/** 全国 and 〇〇県全域 cover every municipality: one registry lies in one prefecture. */
function covers(area: string, place: string): boolean {
  return area === place || NATIONWIDE.test(area) || PREFECTURE.test(area);
}
