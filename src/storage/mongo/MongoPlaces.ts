import type mongoose from 'mongoose';
import type { AccessPlace, AccessPlaces, PlacesWanted } from '../../model/AccessPlace.js';
import { failed, isDuplicate } from './mongoFailure.js';

interface PlaceDocument {
  /** `<origin>#<index of the intent>`. */
  readonly _id: string;
  readonly origin: string;
  readonly n: number;
  readonly at: Date;
  readonly keys: readonly string[];
  readonly also: readonly string[];
}

/**
 * The index of accesses in MongoDB. It can be made anew from the logs, so a write is acknowledged once one server has it.
 * Nothing but hashes under a key, and where the access stands.
 */
export class MongoPlaces implements AccessPlaces {
  readonly #collection: mongoose.Collection<PlaceDocument>;

  private constructor(collection: mongoose.Collection<PlaceDocument>) {
    this.#collection = collection;
  }

  /** Makes the index that `find` reads by, where it is not there. @throws BrokerError INTERNAL */
  static async open(connection: mongoose.Connection, collection: string): Promise<MongoPlaces> {
    const places = connection.collection<PlaceDocument>(collection);
    try {
      await places.createIndex({ keys: 1, at: -1, n: -1 });
    } catch (cause) {
      throw failed('the index of accesses cannot be read', cause);
    }
    return new MongoPlaces(places);
  }

  async add(places: readonly AccessPlace[]): Promise<void> {
    if (places.length === 0) return;
    const documents = places.map(({ origin, intentIndex, at, keys, also }) => ({
      _id: `${origin}#${intentIndex}`,
      origin,
      n: intentIndex,
      at: new Date(at),
      keys,
      also,
    }));
    try {
      await this.#collection.insertMany(documents, { ordered: false, writeConcern: { w: 1 } });
    } catch (cause) {
      if (!isDuplicate(cause)) throw failed('the index of accesses could not be written', cause);
    }
  }

  async find({ keys, others, from, to, notIn }: PlacesWanted, most: number) {
    const times = {
      ...(from === null ? {} : { $gte: new Date(from) }),
      ...(to === null ? {} : { $lt: new Date(to) }),
    };
    const filter = {
      keys: { $in: keys },
      origin: { $ne: notIn },
      ...(Object.keys(times).length === 0 ? {} : { at: times }),
      ...(others.length === 0
        ? {}
        : { $and: others.map((anyOf) => ({ $or: [{ keys: { $in: anyOf } }, { also: { $in: anyOf } }] })) }),
    };
    try {
      const found = this.#collection.find(filter as never, { projection: { origin: 1, n: 1, at: 1 } });
      const documents = await found.sort({ at: -1, n: -1 }).limit(most).toArray();
      return documents.map(({ origin, n, at }) => ({ origin, intentIndex: n, at: at.toISOString() }));
    } catch (cause) {
      throw failed('the index of accesses cannot be read', cause);
    }
  }
}
