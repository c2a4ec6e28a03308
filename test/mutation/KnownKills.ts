import type { Mutant } from '@stryker-mutator/api/core';
import { readJournals } from './readJournals.js';
import { keyOf, placeOf } from './TriedMutant.js';

/** Journals of earlier runs, parted by commas: what they say a test found is not tried again. */
const JOURNALS = (process.env.PROVISO_MUTATION_KNOWN ?? '').split(',').filter(Boolean);

/** Mutants of code that is the same as it was when a test found them. */
export class KnownKills {
  readonly #finders = new Map<string, string>();

  constructor() {
    for (const tried of readJournals(JOURNALS).tried) {
      if (tried.status === 'Killed') this.#finders.set(keyOf(tried), tried.foundBy ?? 'a test of an earlier run');
    }
  }

  /** The name of the test that found it, or undefined. */
  finderOf(mutant: Mutant): string | undefined {
    return this.#finders.get(keyOf(placeOf(mutant, 0)));
  }
}
