type Form = GoogleAppsScript.Forms.Form;

/**
 * Puts the items of a Form in order: ours as declared, each item added by hand
 * behind the one it stood behind, and last what is kept out of sight. `now` is
 * how they stand; returns how they stand then.
 */
export function arrange(
  form: Form,
  now: readonly string[],
  declared: readonly string[],
  last: readonly string[],
): readonly string[] {
  const wanted = wantedOrder(now, declared, last);
  const order = [...now];
  for (const [to, id] of wanted.entries()) {
    const from = order.indexOf(id);
    if (from === to) continue;
    form.moveItem(from, to);
    order.splice(to, 0, ...order.splice(from, 1));
  }
  return order;
}

function wantedOrder(now: readonly string[], declared: readonly string[], last: readonly string[]): readonly string[] {
  const followers = new Map<string, string[]>();
  let anchor = '';
  for (const id of now) {
    if (declared.includes(id)) anchor = id;
    else if (!last.includes(id)) followers.set(anchor, [...(followers.get(anchor) ?? []), id]);
  }
  const behind = (id: string) => followers.get(id) ?? [];
  return [...behind(''), ...declared.flatMap((id) => [id, ...behind(id)]), ...last];
}
