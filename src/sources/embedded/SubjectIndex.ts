import type { SubjectKey } from '../../model/Source.js';
import type { Findable } from '../finding/Findable.js';
import { type FindingOptions, findingKeys, lookupsFor } from '../finding/findingWays.js';

/** Finds nominals held in memory, every way that `findingWays` knows. */
export class SubjectIndex {
  readonly #options: FindingOptions;
  readonly #byKey = new Map<string, Findable[]>();

  constructor(nominals: readonly Findable[], options: FindingOptions) {
    this.#options = options;
    for (const nominal of nominals) for (const key of findingKeys(nominal)) this.#add(key, nominal);
  }

  /** References of the nominals that match any of the keys. */
  find(keys: readonly SubjectKey[]): ReadonlySet<string> {
    const lookups = keys.flatMap((key) => lookupsFor(key, this.#options));
    const found = lookups.flatMap(({ key, confirms }) => (this.#byKey.get(key) ?? []).filter(confirms));
    return new Set(found.map(({ ref }) => ref));
  }

  #add(key: string, nominal: Findable): void {
    const same = this.#byKey.get(key);
    if (same === undefined) this.#byKey.set(key, [nominal]);
    else same.push(nominal);
  }
}
