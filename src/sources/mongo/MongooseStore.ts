import mongoose from 'mongoose';
import { storedColumns } from '../../formats/columns.js';
import type { Format } from '../../formats/Format.js';
import { KINDS, type Kind } from '../../formats/kinds.js';
import { nativeFieldsFor } from '../../formats/nativeFieldsFor.js';
import { FIND_KEYS, FIND_KEYS_FIELDS } from './findKeys.js';
import { mongoFault } from './mongoFault.js';
import { mongoFilter, projectionOf } from './mongoFilter.js';
import type { Filter, NativeDocument, NativeStore, Pipeline } from './NativeStore.js';

/** How long a server may work at one command, whoever waits for it. */
const MAX_TIME_MS = 30_000;
const BATCH = 500;

/** A force's collections, each a model that knows the fields of the format: a filter on any other throws. */
export class MongooseStore implements NativeStore {
  readonly #connection: mongoose.Connection;
  readonly #models: ReadonlyMap<string, mongoose.Model<NativeDocument>>;

  /** The connection is this store's own: it is closed with it. */
  constructor(connection: mongoose.Connection, format: Format) {
    this.#connection = connection;
    const models = [...fieldsByTable(format)].map(
      ([table, fields]) => [table, modelOf(connection, table, fields)] as const,
    );
    this.#models = new Map(models);
  }

  async find(table: string, filter: Filter, fields: readonly string[], signal: AbortSignal) {
    return this.#guard('find', signal, () => this.#query(table, filter, fields, signal).exec());
  }

  async *batches(table: string, fields: readonly string[], signal: AbortSignal) {
    const cursor = this.#query(table, { all: [] }, fields, signal).batchSize(BATCH).cursor();
    const next = () => this.#guard('find', signal, () => cursor.next() as Promise<NativeDocument | null>);
    try {
      let batch: NativeDocument[] = [];
      for (let document = await next(); document !== null; document = await next()) {
        batch.push(document);
        if (batch.length === BATCH) {
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
    } finally {
      await cursor.close();
    }
  }

  async aggregate(table: string, pipeline: Pipeline, signal: AbortSignal) {
    const stages = [...pipeline] as unknown as mongoose.PipelineStage[];
    return this.#guard('aggregate', signal, () =>
      this.#model(table).aggregate<Record<string, unknown>>(stages).option({ maxTimeMS: MAX_TIME_MS, signal }).exec(),
    );
  }

  async tables(signal: AbortSignal): Promise<ReadonlySet<string>> {
    const collections = await this.#guard('listCollections', signal, () => this.#connection.listCollections());
    return new Set(collections.map(({ name }) => name));
  }

  async ping(signal: AbortSignal): Promise<void> {
    await this.#guard('ping', signal, async () => this.#connection.db?.command({ ping: 1 }, { signal }));
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  #query(table: string, filter: Filter, fields: readonly string[], signal: AbortSignal) {
    return this.#model(table)
      .find(mongoFilter(filter, mongoose.trusted), projectionOf(fields))
      .sort({ _id: 1 })
      .setOptions({ sanitizeFilter: true, strictQuery: 'throw', maxTimeMS: MAX_TIME_MS, signal })
      .lean<NativeDocument[]>();
  }

  #model(table: string): mongoose.Model<NativeDocument> {
    const model = this.#models.get(table);
    if (model === undefined) throw new RangeError(`the format has no table ${table}`);
    return model;
  }

  /** Rejects at once when the signal aborts, whatever the driver is at, and tells only what `mongoFault` tells. */
  async #guard<T>(command: string, signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    if (signal.aborted) throw mongoFault(command, null, signal);
    let giveUp = (): void => undefined;
    const gone = new Promise<never>((_resolve, reject) => {
      giveUp = () => reject(mongoFault(command, null, signal));
    });
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await Promise.race([call(), gone]);
    } catch (error) {
      throw mongoFault(command, error, signal);
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }
}

/** Every native field that the format knows, by table, and those of the keys for finding. */
function fieldsByTable(format: Format): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = new Map<string, Set<string>>([[FIND_KEYS, new Set(FIND_KEYS_FIELDS)]]);
  for (const kind of Object.keys(KINDS) as Kind[]) {
    for (const [table, fields] of Object.entries(nativeFieldsFor(format, kind, storedColumns(kind)))) {
      const known = tables.get(table) ?? new Set();
      for (const field of fields) known.add(field);
      tables.set(table, known);
    }
  }
  return tables;
}

function modelOf(connection: mongoose.Connection, table: string, fields: ReadonlySet<string>) {
  const leaves = [...fields].filter((field) => ![...fields].some((other) => other.startsWith(`${field}.`)));
  const whatever = { type: mongoose.Schema.Types.Mixed };
  const definition = Object.fromEntries([['_id', whatever], ...leaves.map((field) => [field, whatever])]);
  const schema = new mongoose.Schema<NativeDocument>(definition, {
    collection: table,
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strictQuery: 'throw',
  });
  return connection.model<NativeDocument>(table, schema);
}
