import { readFileSync } from 'node:fs';
import { keyOf, type PlannedRun, packageAt, type TriedMutant, textOf } from './TriedMutant.js';

/** What became of mutants, and how many the runs were to try that the journals are of. */
interface Journals {
  readonly tried: readonly TriedMutant[];
  readonly planned: number;
}

/**
 * What became of every mutant of these journals; of one that several tell of, what the last one says. What was found of
 * a file that has another text by now does not count.
 */
export function readJournals(paths: readonly string[]): Journals {
  const latest = new Map<string, TriedMutant>();
  const texts = new Map<string, string>();
  let planned = 0;
  for (const path of paths) {
    for (const line of readFileSync(packageAt(path), 'utf8').split('\n').filter(Boolean)) {
      const told = JSON.parse(line) as TriedMutant | PlannedRun;
      if ('planned' in told) {
        planned += told.planned;
        continue;
      }
      const { file, text } = told;
      if (!texts.has(file)) texts.set(file, textOf(file));
      if (texts.get(file) === text) latest.set(keyOf(told), told);
    }
  }
  return { tried: [...latest.values()], planned };
}

const LIVING = ['Survived', 'NoCoverage'];

/** Whether no test failed with it. */
export const isLiving = ({ status }: TriedMutant): boolean => LIVING.includes(status);
