/** What is wrong with rows that do not parse, by place and never by value. */
export interface BrokenPlace {
  readonly table: string;
  /** 0-based, in the table or in the answer that it came with; null where rows have no order. */
  readonly row: number | null;
  readonly field: string;
  readonly problem: string;
  /** So many rows have it: 1 where `row` says which. */
  readonly rows: number;
}

/** The rows of a force that are left out just now. */
export interface LeftOut {
  /** How many; null where the force's system cannot be read, so that nobody knows. */
  readonly rows: number | null;
  readonly places: readonly BrokenPlace[];
}
