import fc from 'fast-check';

/** The seed of every property; another one by `TANE_SEED`. A failure prints seed and path. */
export const SEED = Number(process.env.TANE_SEED ?? 20260701);

/** Checks that something holds for all values drawn; prints the seed and the smallest counterexample when it does not. */
export function property<T>(values: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 300): void {
  fc.assert(
    fc.property(values, (value) => holds(value)),
    { seed: SEED, numRuns },
  );
}

/** Text as a hostile or a careless person writes it. */
export const HOSTILE: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '=1+1',
          '+81',
          '-',
          '@SUM(A1)',
          '\t',
          '\n',
          '\r\n',
          '\u0000',
          '\u200d',
          '\u202e',
          '\ufeff',
          '{{name}}',
          '"',
          "'",
        ],
        ...[
          '、',
          ',',
          '　',
          ' ',
          '○',
          '２３０名',
          '髙﨑',
          '👨‍👩‍👧',
          '\ud83d',
          'あ',
          '令和8年4月10日',
          '2026/4/10',
          '#REF!',
          'TRUE',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
