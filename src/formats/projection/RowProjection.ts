/**
 * What is wanted of one native row, as data that can be sent to a records system. Paths are dotted and lead through
 * nested documents, never through a list. What lies on the way to a wanted field is kept where it is there, empty if need be.
 */
export interface RowProjection {
  /** Fields wanted as they are stored. */
  readonly fields: readonly string[];
  /** Fields of which only whether they hold anything is wanted: `true` stands for what they hold. */
  readonly marks?: readonly string[];
  /** Nested documents of which no field is wanted, only that they are there: an empty document stands for each. */
  readonly documents?: readonly string[];
  /** Nested arrays of documents. */
  readonly lists?: readonly ListProjection[];
  /** Rows of other tables. */
  readonly joins?: readonly JoinProjection[];
}

/** Of which elements of a list what is wanted: of `each` the same, or of those named in `only`. */
export interface ElementProjection {
  /** The field that tells elements apart; without one they are told apart by position, from 1. */
  readonly key?: string;
  readonly each?: RowProjection;
  /** By element key. Elements that are not named here are not wanted. */
  readonly only?: Readonly<Record<string, RowProjection>>;
  /** What holds the place of elements that are not named, where position tells them apart. */
  readonly others?: RowProjection;
}

export interface ListProjection extends ElementProjection {
  readonly at: string;
}

/** The rows of `table` whose `where` equals this row's `is`, in the order of `order` or as stored. */
export interface JoinProjection extends ElementProjection {
  readonly table: string;
  readonly where: string;
  readonly is: string;
  readonly order?: string;
  /** `is` holds several values with this between. */
  readonly split?: string;
  /** Only the first of the rows. */
  readonly first?: boolean;
}

/** What is wanted of the rows of one table, and where each has its id and the nominal it is about. */
export interface TableProjection {
  readonly table: string;
  readonly id: string;
  /** Null for what is not a record. */
  readonly nominal: string | null;
  readonly row: RowProjection;
}
