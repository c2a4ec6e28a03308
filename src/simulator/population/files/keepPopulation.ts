import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveIntoPlace } from './PopulationFolder.js';
import { FORCES_FILE, type WriteOptions, writePopulation } from './writePopulation.js';

/** Which generator wrote a population. Raised with every change after which the same seed gives other bytes. */
export const POPULATION_VERSION = 1;

/** A population that stands in a folder of its own. */
export interface KeptPopulation {
  readonly folder: string;
  readonly forcesFile: string;
  /** It stood there already and was not written again. */
  readonly wasKept: boolean;
}

/**
 * The population of these options below a folder, under a name made of them: written once, and whole before it has the
 * name; whoever asks again gets the same files.
 */
export async function keepPopulation(below: string, options: Omit<WriteOptions, 'folder'>): Promise<KeptPopulation> {
  const { people, seed, forces, broken } = options;
  const folder = join(
    below,
    `${people}-people-seed-${seed}-forces-${forces.length}-broken-${broken}-v${POPULATION_VERSION}`,
  );
  const forcesFile = join(folder, FORCES_FILE);
  if (existsSync(forcesFile)) return { folder, forcesFile, wasKept: true };
  mkdirSync(below, { recursive: true });
  const unfinished = mkdtempSync(join(below, 'unfinished-'));
  try {
    await writePopulation({ ...options, folder: unfinished });
    moveIntoPlace(unfinished, folder);
  } catch (problem) {
    rmSync(unfinished, { recursive: true, force: true });
    throw problem;
  }
  return { folder, forcesFile, wasKept: false };
}
