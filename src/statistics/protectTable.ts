import type { AggregateQuery, AnsweredQuery } from '../model/aggregates.js';
import { acceptUnexposed, differsLittle, smallRest } from './acceptUnexposed.js';
import { type AtomSet, type Cube, nameOfSet, weightOf } from './Cube.js';
import { gridOf } from './gridOf.js';
import { holdLonelyCells } from './holdLonelyCells.js';
import { isSmall, rounded, SMALLEST_COUNT } from './smallNumbers.js';
import { releasedSets, tableOf } from './tableOf.js';

/** What may be told of a table. */
export interface ProtectedTable {
  /** Rounded counts by the key of the cell, in the order of the keys. */
  readonly rows: ReadonlyMap<string, number>;
  /** Null where it may not be told. */
  readonly total: number | null;
  /** How many numbers were held back: as small, to protect those, and because of what was told before. */
  readonly held: { readonly small: number; readonly secondary: number; readonly differencing: number };
}

/** Cells by key. */
type Cells = ReadonlyMap<string, AtomSet>;

/**
 * The cells of a table that may be told: none under five; none by which, with all totals of the table, one held back
 * could be worked out; and none by which anything small could be worked out from what the same asker was told before.
 * Pure: the same table after the same answers is told in the same way, and told again it stays as it was.
 * Source: Data Protection Act 2018 s.41; brief 2.4 `G_AGG`, 4.9 rule 6, 5.10.
 */
export function protectTable(query: AggregateQuery, cube: Cube, earlier: readonly AnsweredQuery[]): ProtectedTable {
  const { cells, all } = tableOf(query, cube);
  const large = filterCells(cells, (set) => weightOf(cube, set) >= SMALLEST_COUNT);
  const again = earlier.find((answered) => JSON.stringify(answered.query) === JSON.stringify(query));
  const byItself = withinTable(query, cube, cells, large);
  const afterOthers = afterEarlier(query, cube, earlier);

  let [shown, secondary] = [large, 0];
  for (let before = -1; before !== shown.size; ) {
    before = shown.size;
    const alone = byItself(shown);
    secondary += before - alone.size;
    const tellable = afterOthers([...alone.values()]);
    shown = filterCells(alone, (set, key) => tellable.has(set) && (again?.released.includes(key) ?? true));
  }
  const total = weightOf(cube, all);
  const mayTell = total >= SMALLEST_COUNT && (again?.total ?? true);
  const tellsTotal = mayTell && afterOthers([all], [...shown.values()]).has(all);
  const rows = new Map([...shown].map(([key, set]) => [key, rounded(weightOf(cube, set))]));
  const small = [...cells.values(), all].filter((set) => isSmall(weightOf(cube, set))).length;
  const withheld = large.size - shown.size + (total >= SMALLEST_COUNT && !tellsTotal ? 1 : 0);
  const held = { small, secondary, differencing: withheld - secondary };
  return { rows, total: tellsTotal ? rounded(total) : null, held };
}

const filterCells = (cells: Cells, keep: (set: AtomSet, key: string) => boolean): Cells =>
  new Map([...cells].filter(([key, set]) => keep(set, key)));

const inAnyOf = (sets: ReadonlySet<AtomSet>) => (set: AtomSet) => sets.has(set);

/** What may be told to somebody who knows every total of the table that is not small, asked for or not. */
function withinTable(query: AggregateQuery, cube: Cube, cells: Cells, large: Cells): (shown: Cells) => Cells {
  const counts = new Map([...cells].map(([key, set]) => [key, weightOf(cube, set)]));
  const grid = gridOf(query);
  const totals = coarserCells(query, cube).filter((set) => weightOf(cube, set) >= SMALLEST_COUNT);
  const rests = [...large.values()].flatMap((set) => {
    const found = totals.map((total) => smallRest(cube, total, set));
    return found.filter((rest) => rest !== null);
  });
  const targets = [...smallCells(query, cube), ...rests];
  return (shown) => {
    const kept = holdLonelyCells(grid, counts, new Set(shown.keys()));
    const offered = filterCells(shown, (_set, key) => kept.has(key));
    return filterCells(offered, inAnyOf(acceptUnexposed(cube, totals, targets, [...offered.values()])));
  };
}

/** The cells of every table that adds this one up over some of its dimensions. */
function coarserCells(query: AggregateQuery, cube: Cube): readonly AtomSet[] {
  const { groupBy } = query;
  return Array.from({ length: 2 ** groupBy.length - 1 }, (_, bits) =>
    groupBy.filter((_dimension, at) => ((bits >> at) & 1) === 1),
  ).flatMap((fewer) => [...tableOf(query, cube, fewer).cells.values()]);
}

/** The small cells of a table and of every coarser one: what nobody may work out. */
const smallCells = (query: AggregateQuery, cube: Cube): readonly AtomSet[] =>
  [...tableOf(query, cube).cells.values(), ...coarserCells(query, cube)].filter((set) => isSmall(weightOf(cube, set)));

/** What may be told to somebody who was told this before, and in the same answer that too. */
function afterEarlier(query: AggregateQuery, cube: Cube, earlier: readonly AnsweredQuery[]) {
  const known = earlier.flatMap((answered) => releasedSets(answered, cube));
  const names = new Set(known.map((set) => nameOfSet(cube, set)));
  const targets = [query, ...earlier.map((answered) => answered.query)].flatMap((one) => smallCells(one, cube));
  return (offered: readonly AtomSet[], beside: readonly AtomSet[] = []): ReadonlySet<AtomSet> => {
    const tellable = offered.filter(
      (set) => names.has(nameOfSet(cube, set)) || !known.some((other) => differsLittle(cube, set, other)),
    );
    return acceptUnexposed(cube, [...known, ...beside], targets, tellable);
  };
}
