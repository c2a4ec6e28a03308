import { type AtomSet, type Cube, weightOf } from './Cube.js';
import { plus, Reduction, type Row } from './Reduction.js';
import { isSmall, SMALLEST_COUNT } from './smallNumbers.js';

/**
 * The counts of sets that somebody is told, and the small sets whose count could be worked out from them exactly, by
 * adding and subtracting: any of `targets`, and any other that such a sum leaves alone. Rounding makes such sums inexact;
 * this does not rely on it.
 */
export class ToldCounts {
  readonly #weights: readonly number[];
  readonly #columnsOf: (set: AtomSet) => readonly number[];
  readonly #reduction: Reduction;
  /** What what is told leaves open of each target; a target that it leaves nothing open of is exposed, and is not here. */
  #open: readonly Row[];

  /** @param sets every set that may be told: atoms that are in the same of these are never told apart */
  constructor(cube: Cube, sets: readonly AtomSet[], targets: readonly AtomSet[]) {
    const { weights, columnsOf } = bundles(cube, [...sets, ...targets]);
    this.#weights = weights;
    this.#columnsOf = columnsOf;
    this.#reduction = new Reduction(weights.filter((weight) => weight >= SMALLEST_COUNT).length);
    this.#open = targets.map((set) => this.#rowOf(set));
  }

  /** Tells of sets, whatever that exposes: it is not counted as exposed anew by what is told later. */
  tell(sets: readonly AtomSet[]): void {
    const shortestFirst = sets.map((set) => this.#rowOf(set)).sort((a, b) => a.size - b.size);
    for (const row of shortestFirst) this.#reduction.add(this.#reduction.reduce(row));
    this.#open = this.#open.map((row) => this.#reduction.reduce(row)).filter(({ size }) => size > 0);
  }

  /** Tells of a set unless that exposes something; whether it was told. */
  tellSafely(set: AtomSet): boolean {
    const rest = this.#reduction.reduce(this.#rowOf(set));
    if (this.#reduction.isTail(rest)) {
      const { own, row, changed } = this.#reduction.preview(rest);
      const open = this.#open.map((target) => (target.has(own) ? plus(target, -(target.get(own) ?? 0), row) : target));
      const isExposed = (one: Row) => this.#isSmallSet(one) && this.#reduction.reduce(one).size > 0;
      if ([row, ...changed].some(isExposed) || open.some(({ size }) => size === 0)) return false;
      this.#open = open;
    }
    this.#reduction.add(rest);
    return true;
  }

  #rowOf(set: AtomSet): Row {
    return new Map(this.#columnsOf(set).map((column) => [column, 1]));
  }

  /** One to four records, and nothing that only might have been: what might have been is a matter of `targets`. */
  #isSmallSet(row: Row): boolean {
    let weight = 0;
    for (const [column, value] of row) {
      const more = this.#weights[column] ?? 0;
      weight += more;
      if (value !== 1 || more === 0 || weight >= SMALLEST_COUNT) return false;
    }
    return isSmall(weight);
  }
}

/** Atoms that are in the same sets, as one column each: large ones first. */
function bundles(cube: Cube, sets: readonly AtomSet[]) {
  const patterns = new Map<number, number[]>();
  sets.forEach((set, position) => {
    for (const index of set) {
      const pattern = patterns.get(index);
      if (pattern === undefined) patterns.set(index, [position]);
      else pattern.push(position);
    }
  });
  const byPattern = new Map<string, number[]>();
  for (const [index, pattern] of patterns) {
    const name = pattern.join(' ');
    const atoms = byPattern.get(name);
    if (atoms === undefined) byPattern.set(name, [index]);
    else atoms.push(index);
  }
  const weighed = [...byPattern.values()].map((atoms) => ({ atoms, weight: weightOf(cube, atoms) }));
  const large = weighed.filter(({ weight }) => weight >= SMALLEST_COUNT);
  const ordered = [...large, ...weighed.filter(({ weight }) => weight < SMALLEST_COUNT)];
  const columnOf = new Map(ordered.flatMap(({ atoms }, column) => atoms.map((index) => [index, column] as const)));
  return {
    weights: ordered.map(({ weight }) => weight),
    columnsOf: (set: AtomSet) => [...new Set(set.flatMap((index) => columnOf.get(index) ?? []))],
  };
}
