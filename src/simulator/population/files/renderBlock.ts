import { FORMATS } from '../../../formats/formats.js';
import { type RowSink, RowWriter } from '../../../formats/RowWriter.js';
import { type GeneratedPerson, generateBlock, type PopulationOptions } from '../generatePeople.js';
import { Roster } from '../records/Roster.js';
import { type Holdings, recordsOf } from '../records/recordsOf.js';
import { LineBuffer } from './LineBuffer.js';

/** Part of a file of a population, by its name inside the folder, `nmr/crimes.ndjson`: whole lines. */
export interface FilePart {
  readonly file: string;
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** Numbers of made-up rows, such as those of addresses, that a block has for itself. */
const NUMBERS_OF_A_BLOCK = 1_000_000;

export const TRUTH_FILE = 'truth.ndjson';
export const tableFile = (force: string, table: string): string => `${force.toLowerCase()}/${table}.ndjson`;

/**
 * Everything that is written of one block of people: the rows of every force in its own format, and the truth. The same
 * block gives the same lines, whoever asks and in whatever order.
 */
export function renderBlock(options: PopulationOptions, block: number): readonly FilePart[] {
  const files = new Map<string, LineBuffer>();
  const lines = (file: string): LineBuffer => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const fresh = new LineBuffer();
    files.set(file, fresh);
    return fresh;
  };
  const writers = new Map(
    options.forces.map(({ code, format }) => [code, new ForceWriter(code, format, block, lines)]),
  );
  const areas = new Map(options.forces.map(({ code, area }) => [code, area]));
  const roster = new Roster();
  for (const generated of generateBlock(options, block)) {
    const holdings = recordsOf(generated, areas, options.seed, roster);
    for (const { force, ref, values } of generated.person.appearances)
      writers.get(force)?.write('NOMINAL', { id: ref, values });
    for (const { force, kind, id, nominal, values } of holdings.records)
      writers.get(force)?.write(kind, { id, nominal, values });
    for (const { force, register, id, values } of holdings.entries) writers.get(force)?.write(register, { id, values });
    lines(TRUTH_FILE).add(JSON.stringify(truthOf(generated, holdings)));
  }
  return [...files].map(([file, each]) => ({ file, lines: each.bytes() })).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Rows of one force, as lines of its tables. */
class ForceWriter {
  readonly #writer: RowWriter;
  readonly #sink: RowSink;

  constructor(force: string, format: keyof typeof FORMATS, block: number, lines: (file: string) => LineBuffer) {
    this.#writer = new RowWriter(FORMATS[format], block * NUMBERS_OF_A_BLOCK + 1);
    const tables = new Map<string, LineBuffer>();
    this.#sink = (table, row) => {
      const known = tables.get(table) ?? lines(tableFile(force, table));
      tables.set(table, known);
      known.add(JSON.stringify(row));
    };
  }

  write(...[kind, written]: [Parameters<RowWriter['write']>[0], Parameters<RowWriter['write']>[1]]): void {
    this.#writer.write(kind, written, this.#sink);
  }
}

/** Who a person is and where they are recorded: for measuring, and never read by the product. */
function truthOf({ person }: GeneratedPerson, { records }: Holdings): object {
  const { id, household, culture, sex, forenames, surnames, birthDate, relationships, pncId, croNumber } = person;
  return {
    id,
    household,
    culture,
    sex,
    forenames,
    surnames,
    birthDate,
    relationships,
    pncId,
    croNumber,
    nominals: person.appearances.map(({ force, ref, distortions }) => ({ force, ref, distortions })),
    records: records.map(({ force, kind, id: record, nominal }) => ({ force, kind, id: record, nominal })),
  };
}
