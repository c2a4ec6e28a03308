import type { MutantCoverage } from '@stryker-mutator/api/core';
import type { DeclaredTest } from './testApi.js';

/** Coverage in which what runs before the tests of a scope counts for each of them, and not for the first alone. */
export function spreadCoverage(measured: MutantCoverage, tests: readonly DeclaredTest[]): MutantCoverage {
  const perTest: MutantCoverage['perTest'] = {};
  for (const { name, scopes } of tests) {
    const counts: Record<string, number> = {};
    for (const id of [name, ...scopes.map((scope) => scope.id)]) {
      for (const [mutant, count] of Object.entries(measured.perTest[id] ?? {})) {
        counts[mutant] = (counts[mutant] ?? 0) + count;
      }
    }
    perTest[name] = counts;
  }
  return { static: measured.static, perTest };
}
