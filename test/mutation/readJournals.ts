import { readFileSync } from 'node:fs';
import { type TriedMutant, textOf } from './TriedMutant.js';

/**
 * What became of every mutant of these journals; of one that several tell of, what the last one says. What was found of
 * a file that has another text by now does not count.
 */
export function readJournals(paths: readonly string[]): readonly TriedMutant[] {
  const latest = new Map<string, TriedMutant>();
  const texts = new Map<string, string>();
  for (const path of paths) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const tried = JSON.parse(line) as TriedMutant;
      const { file, text, line: at, column, endLine, endColumn, mutator, replacement } = tried;
      if (!texts.has(file)) texts.set(file, textOf(file));
      if (texts.get(file) !== text) continue;
      latest.set([file, at, column, endLine, endColumn, mutator, replacement].join('|'), tried);
    }
  }
  return [...latest.values()];
}

const LIVING = ['Survived', 'NoCoverage'];

/** Whether no test failed with it. */
export const isLiving = ({ status }: TriedMutant): boolean => LIVING.includes(status);
