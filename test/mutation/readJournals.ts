import { readFileSync } from 'node:fs';
import type { TriedMutant } from './TriedMutant.js';

/** What became of every mutant of these journals; of one that several tell of, what the last one says. */
export function readJournals(paths: readonly string[]): readonly TriedMutant[] {
  const latest = new Map<string, TriedMutant>();
  for (const path of paths) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const tried = JSON.parse(line) as TriedMutant;
      const { file, line: at, column, endLine, endColumn, mutator, replacement } = tried;
      latest.set([file, at, column, endLine, endColumn, mutator, replacement].join('|'), tried);
    }
  }
  return [...latest.values()];
}

const LIVING = ['Survived', 'NoCoverage'];

/** Whether no test failed with it. */
export const isLiving = ({ status }: TriedMutant): boolean => LIVING.includes(status);
