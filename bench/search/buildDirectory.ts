import { showPeople } from '../../src/cli/showPeople.js';
import { type Directory, DirectoryBuilder } from '../../src/matching/directory/Directory.js';
import { cpuSeconds } from './cpuSeconds.js';
import type { NationalPeople } from './national/NationalPeople.js';

export interface Built {
  readonly directory: Directory;
  /** Processor time of inventing and adding people, and of indexing them. */
  readonly addSeconds: number;
  readonly indexSeconds: number;
}

/** Makes a directory of a country, with a bar for what is done. */
export function buildDirectory(country: NationalPeople): Built {
  const { people } = country;
  const show = showPeople(people, process.stderr);
  const start = cpuSeconds();
  const builder = new DirectoryBuilder(people);
  for (let number = 0; number < people; number++) {
    builder.add(country.person(number));
    if (number % 1000 === 0) show(number / 2);
  }
  const added = cpuSeconds();
  const directory = builder.build((part) => show((people * (1 + part)) / 2));
  return { directory, addSeconds: added - start, indexSeconds: cpuSeconds() - added };
}
