import { parseArgs } from 'node:util';

export interface SearchBenchOptions {
  /** People of the largest country; those before it have a tenth and a hundredth. */
  readonly people: number;
  /** People of the country in which other ways to search are measured beside. */
  readonly baseline: number;
  /** Questions of each kind. */
  readonly questions: number;
  /** How often all questions are asked; the quickest answer of each counts. */
  readonly rounds: number;
  readonly seed: number;
}

/** Reads the command line. Throws a TypeError or RangeError that names the option. */
export function parseSearchBenchOptions(args: readonly string[]): SearchBenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '1000000' },
      baseline: { type: 'string', default: '30000' },
      questions: { type: 'string', default: '300' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
    },
  });
  return {
    people: wholeNumber('people', values.people, 1000),
    baseline: wholeNumber('baseline', values.baseline, 0),
    questions: wholeNumber('questions', values.questions, 1),
    rounds: wholeNumber('rounds', values.rounds, 1),
    seed: wholeNumber('seed', values.seed, 0),
  };
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`--${name} must be a whole number from ${least} on`);
  return value;
}
