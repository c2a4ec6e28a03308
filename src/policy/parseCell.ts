import { LEVELS, type Level, PROVENANCES, type Provenance } from '../model/codes.js';
import type { Cell } from './Policy.js';

const CELL = /^(F|M|I|N|F\/I)(◊)?(†)?·(\w)$/u;

/** Reads `F·s`, `F◊·D`, `F†·S` or `F/I·G` (brief 2.2); null when it is none of these. */
export function parseCell(text: string): Cell | null {
  const found = CELL.exec(text);
  if (found === null) return null;
  const [, level = '', linked, own, provenance = ''] = found;
  const owningForceOnly = level === 'F/I';
  const plain = owningForceOnly ? 'F' : level;
  if (!isOneOf(LEVELS, plain) || !isOneOf(PROVENANCES, provenance)) return null;
  return {
    level: plain as Level,
    linkedOnly: linked !== undefined,
    ownRequirementOnly: own !== undefined,
    owningForceOnly,
    provenance: provenance as Provenance,
  };
}

const isOneOf = (list: readonly string[], text: string): boolean => list.includes(text);
