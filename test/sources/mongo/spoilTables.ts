import type { NativeRow } from '../../../src/formats/NativeTables.js';
import type { Tables } from '../simulatedForces.js';

/** What a careless system may hold in place of a value. None of it is a value of any format. */
const ODD: readonly unknown[] = [
  42.5,
  { deep: { er: 'x' } },
  [],
  ['x', { y: 1 }, null],
  'x'.repeat(100_000),
  true,
  '31/02/2020',
  { $ne: null },
  -1,
  '$names',
  JSON.parse('{"__proto__": {"polluted": true}}'),
];

/** A generator of whole numbers below a limit, the same for the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Replaces or removes one value somewhere in a row, however deep. */
function spoil(value: unknown, odd: unknown, throwDie: (below: number) => number): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const at = throwDie(value.length);
    return value.map((element, index) => (index === at ? spoil(element, odd, throwDie) : element));
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return odd;
  const names = Object.keys(value);
  const name = names[throwDie(names.length)] ?? '';
  if (throwDie(4) === 0) return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  return { ...value, [name]: spoil((value as NativeRow)[name], odd, throwDie) };
}

/**
 * Tables of which some rows are broken in some way, repeated, or about nobody; always the same for the same seed.
 * @param mayHold whether a server takes a row, so that what cannot be stored is not tried.
 */
export function spoilTables(tables: Tables, seed: number, mayHold: (row: NativeRow) => boolean = () => true): Tables {
  const throwDie = dice(seed);
  const spoiled = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.flatMap((row): NativeRow[] => {
      switch (throwDie(9)) {
        case 0: {
          const broken = spoil(row, ODD[throwDie(ODD.length)], throwDie) as NativeRow;
          return mayHold(broken) ? [broken] : [row];
        }
        case 1:
          return throwDie(4) === 0 ? [row, row] : [row];
        case 2:
          return throwDie(4) === 0 ? [] : [row];
        default:
          return [row];
      }
    }),
  ]);
  return Object.fromEntries(spoiled) as Tables;
}
