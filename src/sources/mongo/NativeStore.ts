/** What a filter compares with. Objects are never compared: an operator cannot come in as a value. */
export type Scalar = string | number | boolean | null;

/** Which documents. `any` of nothing is none; `all` of nothing is every one. */
export type Filter =
  | { readonly where: string; readonly oneOf: readonly Scalar[] }
  | { readonly where: string; readonly noneOf: readonly Scalar[] }
  | { readonly ids: readonly unknown[] }
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] };

/** A document as the server gives it: a native row, and the server's own `_id`. */
export interface NativeDocument {
  readonly _id: unknown;
  readonly [field: string]: unknown;
}

export type Pipeline = readonly Readonly<Record<string, unknown>>[];

/**
 * One force's collections, as far as the connector reads them. Every call names the fields it wants; none gives any
 * other. Rejects where the server is gone, refuses, or the signal aborts.
 */
export interface NativeStore {
  /** Documents in the order of their `_id`. */
  find(table: string, filter: Filter, fields: readonly string[], signal: AbortSignal): Promise<NativeDocument[]>;
  /** Every document in the order of `_id`, some at a time, never all in memory. */
  batches(table: string, fields: readonly string[], signal: AbortSignal): AsyncIterable<readonly NativeDocument[]>;
  /** @throws LackingOperator where the server does not know a stage or operator of the pipeline. */
  aggregate(table: string, pipeline: Pipeline, signal: AbortSignal): Promise<readonly Record<string, unknown>[]>;
  tables(signal: AbortSignal): Promise<ReadonlySet<string>>;
  ping(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** The server speaks the protocol but lacks what a pipeline needs; the caller has another way. */
export class LackingOperator extends Error {
  constructor() {
    super('the server lacks an operator of this pipeline');
    this.name = 'LackingOperator';
  }
}
