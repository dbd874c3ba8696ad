/**
 * What Google's documentation leaves open, one switch a question, each with its
 * line in ../assumptions.md. The defaults are the unkind answers; the whole
 * suite is to run under each single variation.
 */
export interface SheetsSwitches {
  /** A-SHEETS-STRICT: an API write that breaks a strict validation rule fails its batch. */
  readonly strictRejectsApiWrites: boolean;
  /** A-SHEETS-FILTER-ORDER: `batchGetByDataFilter` answers in sheet order, not in the order of its filters. */
  readonly filtersAnswerInSheetOrder: boolean;
  /** A-SHEETS-READ-GRID: reading a range that starts past the grid fails instead of answering nothing. */
  readonly readPastGridFails: boolean;
  /** A-SHEETS-INSERT: inserted rows and columns take over formats and validation of their neighbour. */
  readonly insertCopiesValidation: boolean;
  /** A-SHEETS-ZERO: a `sheetId` of 0 is left out of the ranges in responses, as proto3 JSON does. */
  readonly zeroSheetIdOmitted: boolean;
}

export const UNKIND: SheetsSwitches = {
  strictRejectsApiWrites: true,
  filtersAnswerInSheetOrder: true,
  readPastGridFails: true,
  insertCopiesValidation: false,
  zeroSheetIdOmitted: true,
};
