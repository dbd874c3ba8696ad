/** Numbers that follow each other, as ranges from and before. */
export function rangesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === number) last[1] += 1;
    else ranges.push([number, number + 1]);
  }
  return ranges;
}
