import type { SearchKey } from '../../model/SearchKey.js';
import type { Findable } from '../finding/Findable.js';
import { type Probe, searchProbes, searchTokens } from '../finding/searchTokens.js';
import type { Candidates, PeopleIndex } from './PeopleIndex.js';

/** Nominals by the tokens that searches look under, made when the first search comes. */
export class SearchIndex implements PeopleIndex {
  readonly #nominals: readonly Findable[];
  #byToken: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(nominals: readonly Findable[]) {
    this.#nominals = nominals;
  }

  /** Everybody who fits the search, and others who share some of it. */
  candidates(key: SearchKey): Candidates {
    const found = new Set<number>();
    for (const probe of searchProbes(key)) for (const place of this.#meeting(probe)) found.add(place);
    return { nominals: [...found].flatMap((place) => this.#nominals[place] ?? []), more: false };
  }

  #meeting([first, ...others]: Probe): readonly number[] {
    const rest = others.map((tokens) => this.#any(tokens));
    return [...this.#any(first ?? [])].filter((place) => rest.every((places) => places.has(place)));
  }

  #any(tokens: readonly string[]): Set<number> {
    const index = this.#index();
    return new Set(tokens.flatMap((token) => index.get(token) ?? []));
  }

  #index(): ReadonlyMap<string, readonly number[]> {
    if (this.#byToken !== null) return this.#byToken;
    const byToken = new Map<string, number[]>();
    for (const [place, nominal] of this.#nominals.entries()) {
      for (const token of searchTokens(nominal)) {
        const same = byToken.get(token);
        if (same === undefined) byToken.set(token, [place]);
        else same.push(place);
      }
    }
    this.#byToken = byToken;
    return byToken;
  }
}
