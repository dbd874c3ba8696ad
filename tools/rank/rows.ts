/** An evaluation set as rows of the registry, as if staff had typed it in. */
import type { ItemRows } from '../../src/domain/items-of/index.ts';
import { columnsOf, type Row, type TableKey } from '../../src/domain/schema/index.ts';
import { emptyValue } from '../../src/domain/values.ts';
import type { EvalExpert, EvalGrant, EvalGroup, EvalNeed, EvalSet } from './types.ts';

/** Rows of every table that the set fills. */
export function rowsOf(set: EvalSet): ItemRows {
  return {
    groups: set.groups.map(groupRow),
    seedSheets: set.groups.map(sheetRow),
    items: set.groups.flatMap((group) => [
      ...(group.needs ?? []).map((need) => needRow(group, need)),
      ...(group.offers ?? []).map((offer, index) => offerRow(group, offer, index)),
    ]),
    experts: set.experts.map(expertRow),
    grants: set.grants.map(grantRow),
  };
}

/** A complete row: what is not given is empty. */
function row<T extends TableKey>(table: T, given: Partial<Row<T>>): Row<T> {
  const empty = Object.fromEntries(columnsOf(table).map(([key, column]) => [key, emptyValue(column.type)]));
  return { ...empty, ...given } as Row<T>;
}

function groupRow(group: EvalGroup): Row<'groups'> {
  return row('groups', {
    id: group.id,
    name: group.name,
    kind: group.kind ?? '',
    area: group.area ?? '',
    fields: group.fields ?? [],
    activities: group.activities ?? '',
  });
}

function sheetRow(group: EvalGroup): Row<'seedSheets'> {
  return row('seedSheets', {
    id: `${group.id}-sheet`,
    group: group.id,
    strengths: group.strengths ?? [],
    issues: group.issues ?? [],
  });
}

function needRow(group: EvalGroup, need: EvalNeed): Row<'items'> {
  return row('items', {
    id: need.id,
    party: group.id,
    partyName: group.name,
    direction: '求む',
    kind: need.kind,
    title: need.text,
    target: need.target ?? '',
    whenText: need.when ?? '',
    budget: need.budget ?? '',
  });
}

function offerRow(group: EvalGroup, offer: { kind: string; text: string }, index: number): Row<'items'> {
  return row('items', {
    id: `${group.id}-offer-${index + 1}`,
    party: group.id,
    partyName: group.name,
    direction: '出せる',
    kind: offer.kind,
    title: offer.text,
  });
}

function expertRow(expert: EvalExpert): Row<'experts'> {
  return row('experts', {
    id: expert.id,
    kind: expert.kind ?? '',
    name: expert.name,
    skills: expert.skills ?? [],
    profile: expert.profile ?? '',
    areas: expert.areas ?? [],
    areaText: expert.areaText ?? '',
    days: expert.availability?.days ?? [],
    times: expert.availability?.times ?? [],
    availability: expert.availability?.text ?? '',
    fee: expert.fee ?? '',
    feeText: expert.feeText ?? '',
    online: expert.online ?? false,
    targets: expert.targets ?? [],
  });
}

const ANY_FIELD = '分野を問わない';

function grantRow(grant: EvalGrant): Row<'grants'> {
  return row('grants', {
    id: grant.id,
    name: grant.name,
    funder: grant.funder ?? '',
    fields: (grant.fields ?? []).filter((field) => field !== ANY_FIELD),
    anyField: grant.fields?.includes(ANY_FIELD) ?? false,
    eligible: grant.eligible ?? [],
    areas: grant.areas ?? [],
    maxAmount: grant.maxAmount ?? null,
    ratio: grant.ratio ?? '',
    deadline: grant.deadline ?? '',
    projects: grant.text ?? '',
    uses: grant.uses ?? [],
  });
}
