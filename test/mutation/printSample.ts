import { readJournals } from './readJournals.js';
import type { TriedMutant } from './TriedMutant.js';

/** Standard deviations within which 95 of 100 samples lie. */
const Z = 1.96;

/**
 * For a run that was stopped before its end: the score that what it tried, in an order drawn by its seed, stands for, with
 * the interval (Wilson) in which the score of all lies with 95 % confidence. Mutants that no test reaches are all known
 * from the beginning and are counted, not estimated. Says nothing of a run that is whole.
 */
export function printSample(journal: string): void {
  const { tried, planned } = readJournals([journal]);
  if (tried.length >= planned) return;
  const untested = count(tried, 'NoCoverage');
  const killed = count(tried, 'Killed');
  const sample = killed + count(tried, 'Survived');
  const reachable = (planned - untested) / planned;
  const [low, high] = wilson(killed, sample).map((share) => percent(share * reachable));
  const score = percent((killed / sample) * reachable);
  console.log(
    `${journal}: a sample of ${sample} of the ${planned - untested} mutants that tests reach; ${untested} more are untested`,
  );
  console.log(`score of all ${planned}: ${score}, with 95 % confidence between ${low} and ${high}`);
}

const count = (tried: readonly TriedMutant[], wanted: string): number =>
  tried.filter(({ status }) => status === wanted).length;
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function wilson(hits: number, sample: number): readonly [number, number] {
  const share = hits / sample;
  const middle = share + Z ** 2 / (2 * sample);
  const half = Z * Math.sqrt((share * (1 - share)) / sample + Z ** 2 / (4 * sample ** 2));
  const scale = 1 + Z ** 2 / sample;
  return [(middle - half) / scale, (middle + half) / scale];
}
