import { FORMATS } from '../../../formats/formats.js';
import { codeRows } from '../../../formats/nativeValue.js';
import { PEOPLE_IN_A_BLOCK, type PopulationOptions } from '../generatePeople.js';
import { codeNumber, phoneOf } from '../records/Roster.js';
import { brokenRows } from './brokenRows.js';
import { PopulationFolder } from './PopulationFolder.js';
import { tableFile } from './renderBlock.js';
import { renderBlocks } from './renderBlocks.js';

export interface WriteOptions extends PopulationOptions {
  /** A folder that is empty or not there yet. */
  readonly folder: string;
  /** Rows that cannot be right, to be written beside the sound ones. */
  readonly broken: number;
  /** Told how many people are done. */
  readonly onProgress?: (people: number) => void;
}

/** Lists the forces, for the loader; beside it, each force has a folder of tables. */
export const FORCES_FILE = 'forces.json';

/**
 * Writes a population: the forces file, a folder of tables for each force in its own format, and the truth. The same
 * options give the same bytes. Holds a few blocks at a time, however many people there are.
 * @returns bytes written
 * @throws RangeError for options out of bounds and a folder that is not empty
 */
export async function writePopulation(options: WriteOptions): Promise<number> {
  const { forces, folder: path, broken, onProgress, people, seed } = options;
  const folder = new PopulationFolder(path);
  const encoder = new TextEncoder();
  for (const { code, format } of forces)
    for (const row of codeRows(FORMATS[format])) {
      const { conventions } = FORMATS[format];
      const table = conventions.code.as === 'TABLE' ? conventions.code.table : '';
      folder.append({ file: tableFile(code, table), lines: encoder.encode(`${JSON.stringify(row)}\n`) });
    }
  let done = 0;
  for await (const parts of renderBlocks({ seed, people, forces })) {
    for (const part of parts) folder.append(part);
    done = Math.min(people, done + PEOPLE_IN_A_BLOCK);
    onProgress?.(done);
  }
  for (const { file, line } of brokenRows(forces, broken)) folder.append({ file, lines: encoder.encode(`${line}\n`) });
  folder.flush();
  folder.put(FORCES_FILE, `${JSON.stringify(forcesFileOf(options), null, 2)}\n`);
  return folder.bytes;
}

/** The forces file of a population: simulated, and embedded until somebody serves or seeds them elsewhere. */
const forcesFileOf = ({ forces }: PopulationOptions): object => ({
  simulation: true,
  forces: forces.map(({ code, name, area, format }) => ({
    code,
    name,
    organisation: `${code}-POLICE`,
    area,
    contact: `${name.replace(/ (Police|Constabulary)$/, '')} Public Protection Desk, ${phoneOf(codeNumber(code))}`,
    connector: 'embedded',
    format,
    data: `${code.toLowerCase()}/`,
  })),
});
