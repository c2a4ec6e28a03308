import type { BrokenPlace, LeftOut } from '../model/LeftOut.js';
import { NotScanned } from './mongo/NotScanned.js';

/** What connectors say of the rows that they leave out: each broken field, or how many rows have the same. */
interface LeavesOut {
  readonly quarantined: number;
  readonly quarantine: readonly (Pick<BrokenPlace, 'table' | 'field' | 'problem'> &
    Partial<Pick<BrokenPlace, 'row' | 'rows'>>)[];
}

/** What is left out of a force just now, whatever its connector. */
export function leftOutOf(source: LeavesOut): LeftOut {
  try {
    const { quarantined, quarantine } = source;
    const places = quarantine.map(({ table, field, problem, row = null, rows = 1 }) => {
      return { table, row, field, problem, rows };
    });
    return { rows: quarantined, places };
  } catch (fault) {
    if (fault instanceof NotScanned) return { rows: null, places: [] };
    throw fault;
  }
}
