import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { MutationTestingPlanReadyEvent, Reporter } from '@stryker-mutator/api/report';
import { type TriedMutant, textOf } from './TriedMutant.js';

const FOLDER = 'reports';

/** Where the journal of a run is: a line for each mutant, as soon as it was tried. */
export const JOURNAL = process.env.PROVISO_MUTATION_JOURNAL ?? `${FOLDER}/mutants.jsonl`;

/** Writes what became of each mutant at once, so that a run that is stopped has said what it found until then. */
export class JournalReporter implements Reporter {
  readonly #texts = new Map<string, string>();

  onMutationTestingPlanReady({ mutantPlans }: MutationTestingPlanReadyEvent): void {
    const files = new Set(mutantPlans.map(({ mutant }) => mutant.fileName));
    for (const file of files) this.#texts.set(file, textOf(file));
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(JOURNAL, '');
  }

  onMutantTested(result: Readonly<MutantResult>): void {
    const { fileName, location, mutatorName, replacement, status, killedBy } = result;
    const tried: TriedMutant = {
      file: relative('', fileName),
      text: this.#texts.get(fileName) ?? '',
      line: location.start.line,
      column: location.start.column,
      endLine: location.end.line,
      endColumn: location.end.column,
      mutator: mutatorName,
      replacement: replacement.replaceAll(/\s+/g, ' ').slice(0, 120),
      status,
      atLoad: result.static === true,
      foundBy: killedBy?.[0] ?? null,
    };
    appendFileSync(JOURNAL, `${JSON.stringify(tried)}\n`);
  }
}
