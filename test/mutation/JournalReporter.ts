import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MutantResult, MutantTestPlan } from '@stryker-mutator/api/core';
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report';
import { drawOrder } from './drawOrder.js';
import { type PlannedRun, packageAt, placeOf, type TriedMutant, textOf } from './TriedMutant.js';

/** Where the journal of a run is: a line for each mutant, as soon as it was tried. */
export const JOURNAL = process.env.PROVISO_MUTATION_JOURNAL ?? 'reports/mutants.jsonl';

/** Writes what became of each mutant at once, so that a run that is stopped has said what it found until then. */
export class JournalReporter implements Reporter {
  readonly #texts = new Map<string, string>();

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    drawOrder(mutantPlans as MutantTestPlan[]);
    for (const { mutant } of mutantPlans) {
      const { file } = placeOf(mutant, 0);
      if (!this.#texts.has(file)) this.#texts.set(file, textOf(file));
    }
    mkdirSync(dirname(packageAt(JOURNAL)), { recursive: true });
    const run: PlannedRun = { planned: mutantPlans.length };
    writeFileSync(packageAt(JOURNAL), `${JSON.stringify(run)}\n`);
  }

  onMutantTested(result: Readonly<MutantResult>): void {
    const place = placeOf(result, 1);
    const tried: TriedMutant = {
      ...place,
      text: this.#texts.get(place.file) ?? '',
      status: result.status,
      atLoad: result.static === true,
      foundBy: result.killedBy?.[0] ?? null,
    };
    appendFileSync(packageAt(JOURNAL), `${JSON.stringify(tried)}\n`);
  }
}
