import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Level, RecordKind } from '../../../src/model/codes.js';

/** One cell as it is written, taken apart by looking at it. */
export interface NaiveCell {
  readonly level: Level;
  /** ◊ */
  readonly linkedOnly: boolean;
  /** † */
  readonly ownRequirementOnly: boolean;
  /** F/I */
  readonly owningForceOnly: boolean;
}

/** Cells by `kind/row/facet/group`; the facet is empty where a row has none. */
export type NaiveTable = ReadonlyMap<string, NaiveCell>;

/** K1 to K12, in the brief's order. */
export const KINDS_IN_ORDER: readonly RecordKind[] = [
  'CRIME_REPORT',
  'ARREST',
  'CRIMINAL_HISTORY',
  'FORENSIC',
  'STATEMENT',
  'RISK_ASSESSMENT',
  'SHPO_SRO',
  'CAWN',
  'DVPN_DVPO',
  'VOO',
  'INTELLIGENCE',
  'MANAGEMENT',
];

const MATRIX = new URL('../../../../policy/matrix/', import.meta.url);

/** From the package's root, where the brief's own table lies beside it. */
const BRIEF_TABLE = new URL('../../../../../shared/domain/matrix.json', import.meta.url);

/** The tables of brief 2.3 as the policy folder holds them, read here once more from the text. */
export function readMatrixTables(): NaiveTable {
  const table = new Map<string, NaiveCell>();
  for (const kind of KINDS_IN_ORDER) {
    const lines = readFileSync(new URL(`${kind}.csv`, MATRIX), 'utf8')
      .trim()
      .split(/\r?\n/);
    const heads = fieldsOfLine(lines[0] ?? '');
    for (const line of lines.slice(1)) {
      const fields = fieldsOfLine(line);
      const [row = '', facet = ''] = fields;
      for (let column = 3; column < heads.length; column += 1) {
        table.set(`${kind}/${row}/${facet}/${heads[column]}`, cellOf(fields[column] ?? ''));
      }
    }
  }
  return table;
}

function fieldsOfLine(line: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === ',' && !isQuoted) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  fields.push(field);
  return fields;
}

function cellOf(text: string): NaiveCell {
  const [said = ''] = text.split('·');
  const level = said[0];
  if (level !== 'F' && level !== 'M' && level !== 'I' && level !== 'N') throw new Error('a cell has no level');
  return {
    level,
    linkedOnly: said.includes('◊'),
    ownRequirementOnly: said.includes('†'),
    owningForceOnly: said === 'F/I',
  };
}

interface BriefRow {
  readonly kind: string;
  readonly category: string;
  readonly facet: string | null;
  readonly note: string | null;
  readonly cells: Readonly<
    Record<string, { readonly level: string; readonly linkedOnly: boolean; readonly ownRequirementOnly: boolean }>
  >;
}

/** The rows of the brief's own table, or null where it does not lie beside this package. */
export function readBriefTable(): readonly BriefRow[] | null {
  const file = fileURLToPath(BRIEF_TABLE);
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly BriefRow[] }).rows;
}
