import type { FindKeysDocument } from './findKeys.js';
import { loadCodes } from './loadCodes.js';
import type { MongoForce } from './MongoForce.js';
import { Quarantine } from './Quarantine.js';
import { scanOrphans } from './scanOrphans.js';
import { scanPeople } from './scanPeople.js';
import { scanRegisters } from './scanRegisters.js';
import { scanStrays } from './scanStrays.js';

/** Sees to what sound nominals can be found by. */
export interface FindKeysKeeper {
  /** What some of them are to be found by. */
  take(documents: readonly FindKeysDocument[], quarantine: Quarantine): Promise<void>;
  /** All of them have been taken. */
  finish(): Promise<void>;
}

/**
 * Reads everything a force holds once, some people at a time, and parts the sound rows from the broken by the rules of
 * `checkTables`. What it has seen comes back as the force to ask from now on.
 * @throws TooManyBroken, or what the store throws.
 */
export async function scanForce(
  { format, store, simulation }: Pick<MongoForce, 'format' | 'store' | 'simulation'>,
  keeper: FindKeysKeeper,
  signal: AbortSignal,
): Promise<MongoForce> {
  const codes = await loadCodes(format, store, signal);
  const force = { format, store, simulation, codes, quarantine: new Quarantine() };
  await scanPeople(force, keeper, signal);
  await scanStrays(force, signal);
  await scanRegisters(force, signal);
  await scanOrphans(force, signal);
  await keeper.finish();
  return force;
}
