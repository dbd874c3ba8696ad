/**
 * The code tree of a packed text: each character is a path of bits, short
 * for frequent ones. It is written as the length of each character's path, in
 * the order of characters (a canonical Huffman code).
 */

/** Characters with the lengths of their paths. */
export interface Lengths {
  readonly chars: readonly string[];
  readonly lengths: readonly number[];
}

/** Children of each node: a node again, or a character as its bitwise complement. Node 0 is the root. */
export function treeOf({ chars, lengths }: Lengths): number[] {
  const order = chars.map((_, symbol) => symbol).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const tree: number[] = [0, 0];
  let code = 0;
  let length = 0;
  for (const symbol of order) {
    const next = lengths[symbol] ?? 0;
    code *= 2 ** (next - length);
    length = next;
    plant(tree, code, length, symbol);
    code++;
  }
  return tree;
}

function plant(tree: number[], code: number, length: number, symbol: number): void {
  let node = 0;
  for (let bit = length - 1; bit >= 0; bit--) {
    const at = node * 2 + (Math.floor(code / 2 ** bit) % 2);
    if (bit === 0) tree[at] = ~symbol;
    else {
      if (!tree[at]) {
        tree[at] = tree.length / 2;
        tree.push(0, 0);
      }
      node = tree[at] ?? 0;
    }
  }
}
