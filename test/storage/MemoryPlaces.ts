import type { AccessPlace, AccessPlaces, PlacesWanted } from '../../src/model/AccessPlace.js';
import { BrokerError } from '../../src/model/BrokerError.js';

/** An index of accesses in memory. */
export class MemoryPlaces implements AccessPlaces {
  isGone = false;
  readonly places = new Map<string, AccessPlace>();

  async add(places: readonly AccessPlace[]): Promise<void> {
    this.#needThere();
    for (const place of places) {
      const id = `${place.origin}#${place.intentIndex}`;
      if (!this.places.has(id)) this.places.set(id, place);
    }
  }

  async find({ keys, others, from, to, notIn }: PlacesWanted, most: number) {
    this.#needThere();
    const fits = (place: AccessPlace) =>
      place.origin !== notIn &&
      place.keys.some((key) => keys.includes(key)) &&
      others.every((anyOf) => [...place.keys, ...place.also].some((term) => anyOf.includes(term))) &&
      (from === null || place.at >= from) &&
      (to === null || place.at < to);
    return [...this.places.values()]
      .filter(fits)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, most)
      .map(({ origin, intentIndex, at }) => ({ origin, intentIndex, at }));
  }

  #needThere(): void {
    if (this.isGone) throw new BrokerError('INTERNAL', 'the index of accesses cannot be read');
  }
}
