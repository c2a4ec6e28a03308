import { readFile } from 'node:fs/promises';
import type { FormatName } from '../../src/formats/formats.js';
import type { NativeRow } from '../../src/formats/NativeTables.js';

/** A force to be served: its code, its layout, and its native tables. */
export interface InventedForce {
  readonly code: string;
  readonly format: FormatName;
  readonly tables: Readonly<Record<string, readonly NativeRow[]>>;
}

const SHIPPED = [
  { code: 'NMR', format: 'nested', file: 'nmr.json' },
  { code: 'SLW', format: 'relational', file: 'slw.json' },
  { code: 'ARV', format: 'legacy', file: 'arv.json' },
] as const;

/** People whom each force beside those shipped holds. */
const PEOPLE = 25;

/** The three forces that are shipped, who know the person asked about, and so many others who know other people. */
export async function inventedForces(count: number): Promise<readonly InventedForce[]> {
  const root = new URL('../../../forces/', import.meta.url);
  const shipped = await Promise.all(
    SHIPPED.map(async ({ code, format, file }) => {
      const tables = JSON.parse(await readFile(new URL(file, root), 'utf8')) as InventedForce['tables'];
      return { code, format, tables };
    }),
  );
  const others = Array.from({ length: count - shipped.length }, (_force, index) => otherForce(index));
  return [...shipped, ...others];
}

const letter = (index: number): string => String.fromCharCode(65 + (index % 26));

function otherForce(index: number): InventedForce {
  const code = `Z${letter(Math.floor(index / 26))}${letter(index)}`;
  const refs = Array.from({ length: PEOPLE }, (_person, person) => `${code}-N-${String(person).padStart(6, '0')}`);
  const nominals = refs.map((nominalRef, person) => ({
    nominalRef,
    identifiers: { pnc: `1990/${String(index * PEOPLE + person + 1).padStart(7, '0')}S` },
    names: [{ given: `Given${letter(person)}`, family: `Family${letter(index)}${letter(person)}`, kind: 'current' }],
    birthDates: [{ born: `19${60 + (person % 40)}-01-${String((index % 28) + 1).padStart(2, '0')}`, isVerified: true }],
    sex: 'male',
  }));
  const crimes = refs.map((nominalRef, person) => ({
    docId: `${code}-C-${person}`,
    nominalRef,
    meta: { subjectRole: 'suspect', basis: 'allegation', marking: 'official' },
    refs: { crime: `${code}/${person}/26` },
    dates: { reported: '2026-10-07' },
    progress: { state: 'open' },
  }));
  return { code, format: 'nested', tables: { nominals, crimes } };
}
