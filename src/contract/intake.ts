/** 受付: what waits for a person. */

/** A row of 受付 that waits for a person. */
export interface IntakeView {
  readonly id: string;
  readonly at: string;
  readonly channel: string;
  readonly reasons: readonly string[];
  /** Whether it can be taken in by a button. */
  readonly ready: boolean;
}

/** One fact of it: what is registered, and what would be. */
export interface IntakeLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface IntakeDetail extends IntakeView {
  readonly state: string;
  /** What came in, word for word. */
  readonly content: string;
  readonly lines: readonly IntakeLine[];
  /** Registered parties that it may speak of. */
  readonly targets: readonly IntakeTarget[];
  /** Whether it can be merged into the party that was asked about. */
  readonly mergeable: boolean;
}

export interface IntakeTarget {
  readonly id: string;
  readonly name: string;
  /** How likely it is the same, in per cent; null where that was not reckoned. */
  readonly percent: number | null;
}
