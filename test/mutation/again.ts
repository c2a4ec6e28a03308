import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentCopy } from './instrumentCopy.js';
import { JOURNAL } from './JournalReporter.js';
import { isLiving, readJournals } from './readJournals.js';
import { StaticTrials } from './StaticTrials.js';
import { context } from './Trial.js';
import { keyOf, packageAt, placeOf, type TriedMutant } from './TriedMutant.js';

/** Where what became of them this time is written. */
const AGAIN = process.env.PROVISO_MUTATION_AGAIN ?? 'reports/again.jsonl';

/** A mutant is taken to run for ever when it was reached so often. */
const HITS_AT_MOST = 5_000_000;

/**
 * Tries the mutants again that lived by the journals named, one after another, each in modules evaluated anew: no test has
 * to run first, so this is the way to see whether a new test finds them. Says how far it is.
 */
async function main(journals: readonly string[]): Promise<void> {
  const living = new Map(
    readJournals(journals)
      .tried.filter(isLiving)
      .map((tried) => [keyOf(tried), tried]),
  );
  const { folder, mutants } = await instrumentCopy([...new Set([...living.values()].map(({ file }) => file))]);
  const again = mutants.filter((mutant) => living.has(keyOf(placeOf(mutant, 0))));
  writeFileSync(packageAt(AGAIN), `${JSON.stringify({ planned: again.length })}\n`);
  process.chdir(folder);
  const trials = new StaticTrials();
  const shared = context();
  let found = 0;
  for (const [index, mutant] of again.entries()) {
    const before = living.get(keyOf(placeOf(mutant, 0)));
    if (before === undefined) continue;
    Object.assign(shared, { activeMutant: mutant.id, hitCount: 0, hitLimit: HITS_AT_MOST });
    const trial = await trials.run(join(folder, before.file));
    delete shared.activeMutant;
    const isFound = trial.failure !== undefined;
    const status = trial.problem !== null ? 'Timeout' : isFound ? 'Killed' : before.status;
    const tried: TriedMutant = { ...before, status, foundBy: trial.failure?.id ?? null };
    appendFileSync(packageAt(AGAIN), `${JSON.stringify(tried)}\n`);
    if (isFound) found += 1;
    process.stdout.write(`\r${index + 1} of ${again.length} tried again, ${found} found`);
  }
  process.stdout.write('\n');
  process.chdir('/');
  rmSync(folder, { recursive: true, force: true });
}

const named = process.argv.slice(2);
await main(named.length > 0 ? named : [JOURNAL]);
process.exit(0);
