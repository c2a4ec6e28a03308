import { LEVELS, PROVENANCES } from '../model/codes.js';
import type { Cell } from './Policy.js';

const CELL = /^(F|M|I|N|F\/I)([◊†])?·(\w)$/u;

/**
 * Reads `F·s`, `F◊·D`, `F†·S` or `F/I·G` (brief 2.2); null when it is none of these, when it has two signs, or
 * when a sign would leave nobody more than the level without it gives: `N◊`, `N†`, `I†`.
 */
export function parseCell(text: string): Cell | null {
  const found = CELL.exec(text);
  if (found === null) return null;
  const [, written = '', sign, from = ''] = found;
  const owningForceOnly = written === 'F/I';
  const level = LEVELS.find((known) => known === (owningForceOnly ? 'F' : written));
  const provenance = PROVENANCES.find((known) => known === from);
  if (level === undefined || provenance === undefined) return null;
  if (sign !== undefined && (owningForceOnly || level === 'N' || (level === 'I' && sign === '†'))) return null;
  return { level, linkedOnly: sign === '◊', ownRequirementOnly: sign === '†', owningForceOnly, provenance };
}

/** A cell as it is written: `F◊·D`. */
export function writeCell(cell: Cell): string {
  const signs = `${cell.linkedOnly ? '◊' : ''}${cell.ownRequirementOnly ? '†' : ''}`;
  return `${cell.owningForceOnly ? 'F/I' : cell.level}${signs}·${cell.provenance}`;
}
