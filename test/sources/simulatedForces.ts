import { readFile } from 'node:fs/promises';
import { FORMATS, type FormatName } from '../../src/formats/formats.js';
import type { NativeRow } from '../../src/formats/NativeTables.js';
import { EmbeddedSource } from '../../src/sources/embedded/EmbeddedSource.js';

export type Tables = Record<string, NativeRow[]>;

/** Each simulated force with its format and its data file in `forces/`. */
export const SIMULATED = [
  { force: 'NMR', format: 'nested', file: 'nmr.json' },
  { force: 'SLW', format: 'relational', file: 'slw.json' },
  { force: 'ARV', format: 'legacy', file: 'arv.json' },
] as const satisfies readonly { force: string; format: FormatName; file: string }[];
export type Simulated = (typeof SIMULATED)[number];

/** A copy of a force's native tables, to be changed at will. */
export async function nativeTables({ file }: Simulated): Promise<Tables> {
  const root = new URL('../../../forces/', import.meta.url);
  return JSON.parse(await readFile(new URL(file, root), 'utf8')) as Tables;
}

export const openSource = ({ force, format }: Simulated, tables: Tables): EmbeddedSource =>
  new EmbeddedSource({ force, name: force, format: FORMATS[format], tables, simulation: true });

export const never = (): AbortSignal => new AbortController().signal;
