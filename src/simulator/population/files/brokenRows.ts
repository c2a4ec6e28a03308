import { FORMATS } from '../../../formats/formats.js';
import type { NativeRow } from '../../../formats/NativeTables.js';
import { RowWriter } from '../../../formats/RowWriter.js';
import type { PopulatedForce } from '../places/inventedForces.js';
import { tableFile } from './renderBlock.js';

/** A row that no loader may accept, as a line of a file. */
export interface BrokenLine {
  readonly file: string;
  readonly line: string;
}

/** What can be wrong with a row of a crime report, one after the other. */
const FAULTS: readonly ((row: Record<string, unknown>, id: string, recordedAt: string) => void)[] = [
  () => undefined,
  (row, _id, recordedAt) => {
    for (const [field, value] of Object.entries(row)) if (value === recordedAt) row[field] = 'yesterday';
  },
  (row, id) => {
    for (const [field, value] of Object.entries(row)) if (value === id) delete row[field];
  },
];

/**
 * So many crime reports that cannot be right, spread over the forces: about a nominal that is not there, and every other
 * time with a date that is none, or without an id. They stand beside the sound rows and change none of them.
 */
export function brokenRows(forces: readonly PopulatedForce[], count: number): readonly BrokenLine[] {
  return Array.from({ length: count }, (_row, index) => {
    const { code, format } = forces[index % forces.length] as PopulatedForce;
    const id = `${code.toLowerCase()}-crime-broken-${index + 1}`;
    const rows: [string, NativeRow][] = [];
    const values = { offenceTitle: 'Theft', crimeReference: '2019-04-01' };
    new RowWriter(FORMATS[format]).write('CRIME_REPORT', { id, nominal: `${code}-N-NOBODY`, values }, (table, row) =>
      rows.push([table, row]),
    );
    const [table, row] = rows[0] as [string, NativeRow];
    const broken = { ...row };
    (FAULTS[index % FAULTS.length] as (typeof FAULTS)[number])(broken, id, values.crimeReference);
    return { file: tableFile(code, table), line: JSON.stringify(broken) };
  });
}
