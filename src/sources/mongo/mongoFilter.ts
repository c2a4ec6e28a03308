import type { Filter } from './NativeStore.js';

type MongoFilter = Record<string, unknown>;

/** A filter in the server's words. `trust` marks each operator as written here, not brought in by a value. */
export function mongoFilter(filter: Filter, trust: (operator: object) => object = (operator) => operator): MongoFilter {
  if ('ids' in filter) return { _id: trust({ $in: filter.ids }) };
  if ('oneOf' in filter) return { [filter.where]: trust({ $in: filter.oneOf }) };
  if ('noneOf' in filter) return { [filter.where]: trust({ $nin: filter.noneOf }) };
  const inner = 'all' in filter ? filter.all : filter.any;
  if (inner.length === 0) return 'all' in filter ? {} : { _id: trust({ $in: [] }) };
  const parts = inner.map((each) => mongoFilter(each, trust));
  return 'all' in filter ? { $and: parts } : { $or: parts };
}

/** The projection that gives these fields and the `_id`. */
export const projectionOf = (fields: readonly string[]): Record<string, 1> =>
  Object.fromEntries(['_id', ...fields].map((field) => [field, 1 as const]));
