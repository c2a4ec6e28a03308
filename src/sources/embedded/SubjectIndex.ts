import { isSearch, type LookupKey, type SubjectKey } from '../../model/Source.js';
import { bestFits, type WeighSought } from '../finding/bestFits.js';
import type { Findable } from '../finding/Findable.js';
import { type FindingOptions, findingKeys, lookupsFor } from '../finding/findingWays.js';
import type { IndexPeople, PeopleIndex } from './PeopleIndex.js';

/** Whom an index found. */
export interface FoundRefs {
  readonly refs: ReadonlySet<string>;
  /** Whether more fit a search than it wants. */
  readonly more: boolean;
}

/** What searches are answered from, and by what those who fit weigh. */
export interface SearchWays {
  readonly indexPeople: IndexPeople;
  readonly weigh: WeighSought;
}

/** Finds nominals held in memory, every way that `findingWays` knows, and by what somebody says of a person. */
export class SubjectIndex {
  readonly #options: FindingOptions;
  readonly #byKey = new Map<string, Findable[]>();
  readonly #search: PeopleIndex;
  readonly #weigh: WeighSought;

  constructor(nominals: readonly Findable[], options: FindingOptions, { indexPeople, weigh }: SearchWays) {
    this.#options = options;
    this.#weigh = weigh;
    for (const nominal of nominals) for (const key of findingKeys(nominal)) this.#add(key, nominal);
    this.#search = indexPeople(nominals);
  }

  /** References of the nominals that match any of the keys. */
  find(keys: readonly SubjectKey[]): FoundRefs {
    const searches = keys.filter(isSearch).map((key) => {
      const { nominals, more } = this.#search.candidates(key);
      const fits = bestFits(key, nominals, this.#weigh);
      return { ...fits, more: more || fits.more };
    });
    const found = keys.flatMap((key) => (isSearch(key) ? [] : this.#lookUp(key)));
    const refs = [...found, ...searches.flatMap(({ best }) => best)].map(({ ref }) => ref);
    return { refs: new Set(refs), more: searches.some(({ more }) => more) };
  }

  #lookUp(key: LookupKey): readonly Findable[] {
    return lookupsFor(key, this.#options).flatMap(({ key: kept, confirms }) =>
      (this.#byKey.get(kept) ?? []).filter(confirms),
    );
  }

  #add(key: string, nominal: Findable): void {
    const same = this.#byKey.get(key);
    if (same === undefined) this.#byKey.set(key, [nominal]);
    else same.push(nominal);
  }
}
