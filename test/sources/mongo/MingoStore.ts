import { aggregate } from 'mingo';
import { FIND_KEYS, type FindKeysDocument } from '../../../src/sources/mongo/findKeys.js';
import { mongoFilter, projectionOf } from '../../../src/sources/mongo/mongoFilter.js';
import type { Filter, NativeDocument, NativeStore, Pipeline } from '../../../src/sources/mongo/NativeStore.js';
import type { FindKeysKeeper } from '../../../src/sources/mongo/scanForce.js';
import type { Tables } from '../simulatedForces.js';

const BATCH = 7;

/** One thing the store was asked: of which table, by which pipeline. */
export interface Asked {
  readonly table: string;
  readonly pipeline: Pipeline;
}

/**
 * MongoDB's query language over tables in memory, by an implementation that nobody here has written: it knows the
 * operators that FerretDB lacks, and so shows what a whole MongoDB would answer. It is no server.
 */
export class MingoStore implements NativeStore {
  readonly asked: Asked[] = [];
  readonly #collections = new Map<string, NativeDocument[]>([[FIND_KEYS, []]]);

  constructor(tables: Tables) {
    for (const [table, rows] of Object.entries(tables))
      this.#collections.set(
        table,
        rows.map((row, _id) => ({ ...row, _id })),
      );
  }

  /** Keeps what nominals can be found by in a collection beside the others. */
  readonly keeper: FindKeysKeeper = {
    take: async (documents: readonly FindKeysDocument[]) => {
      this.#collections.get(FIND_KEYS)?.push(...documents);
    },
    finish: async () => {},
  };

  async find(table: string, filter: Filter, fields: readonly string[], signal: AbortSignal) {
    const project = { $project: projectionOf(fields) };
    return this.aggregate(table, [{ $match: mongoFilter(filter) }, { $sort: { _id: 1 } }, project], signal) as Promise<
      NativeDocument[]
    >;
  }

  async *batches(table: string, fields: readonly string[], signal: AbortSignal) {
    const all = await this.find(table, { all: [] }, fields, signal);
    for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
  }

  async aggregate(table: string, pipeline: Pipeline, signal: AbortSignal) {
    signal.throwIfAborted();
    this.asked.push({ table, pipeline });
    const collectionResolver = (name: string) => structuredClone(this.#collections.get(name) ?? []);
    const found = aggregate(collectionResolver(table), pipeline as never, { collectionResolver } as never);
    return structuredClone(found) as Record<string, unknown>[];
  }

  async tables() {
    return new Set(this.#collections.keys());
  }

  async ping() {}
  async close() {}
}
