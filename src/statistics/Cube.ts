import { COUNT_DIMENSIONS, type CountDimension, type CountKeys, type ForceCount } from '../model/Count.js';
import type { ForceCode, RecordKind } from '../model/codes.js';
import { hasSeveral } from '../model/countFields.js';

/** Records that no query can tell apart: of one force and kind, with the same values in every dimension. */
export interface Atom {
  readonly force: ForceCode;
  /** Null stands for whatever a force holds that could not be counted. */
  readonly kind: RecordKind | null;
  readonly keys: CountKeys;
  /** How many there are: true and unrounded. */
  readonly weight: number;
}

/** Everything that may be counted, as finely as this query and the earlier ones need it. */
export interface Cube {
  readonly atoms: readonly Atom[];
  /** The dimensions that each force's counts have. A force that did not answer is not here. */
  readonly given: ReadonlyMap<ForceCode, ReadonlySet<CountDimension>>;
}

/** Places of atoms in the cube, ascending. */
export type AtomSet = readonly number[];

export const weightOf = ({ atoms }: Cube, set: AtomSet): number =>
  set.reduce((sum, index) => sum + (atoms[index]?.weight ?? 0), 0);

/** A set of atoms by those in it that hold anybody. */
export const nameOfSet = ({ atoms }: Cube, set: AtomSet): string =>
  set.filter((index) => (atoms[index]?.weight ?? 0) > 0).join(' ');

/**
 * The cube of these counts. An order with conditions A and B is under both, so that the count of A and the count of B
 * do not tell how many have both: values that no record has by themselves are kept at weight 0, because the asker cannot
 * know that there are none. What a force may hold beyond its answer stands as one atom of weight 1, the least that
 * needs protection.
 */
export function cubeOf(counts: readonly ForceCount[], given: Cube['given'], forces: readonly ForceCode[]): Cube {
  const atoms = new Map<string, Atom>();
  const add = (atom: Atom) => {
    const name = nameOf(atom);
    if (!atoms.has(name)) atoms.set(name, atom);
  };
  for (const { force, kind, cells } of counts) {
    if (!given.has(force)) continue;
    for (const { keys, count } of cells) add({ force, kind, keys, weight: count });
  }
  const seen = valuesSeen([...atoms.values()]);
  for (const atom of [...atoms.values()]) for (const keys of alone(atom, seen)) add({ ...atom, keys, weight: 0 });
  for (const force of forces) add({ force, kind: null, keys: {}, weight: 1 });
  return { atoms: [...atoms.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)), given };
}

const nameOf = ({ force, kind, keys }: Atom): string =>
  JSON.stringify([force, kind, COUNT_DIMENSIONS.map((dimension) => keys[dimension] ?? null)]);

function valuesSeen(atoms: readonly Atom[]): ReadonlyMap<CountDimension, ReadonlySet<string>> {
  const seen = new Map<CountDimension, Set<string>>();
  for (const { keys } of atoms) {
    for (const [dimension, values] of Object.entries(keys) as [CountDimension, readonly string[]][]) {
      const known = seen.get(dimension) ?? new Set();
      for (const value of values) known.add(value);
      seen.set(dimension, known);
    }
  }
  return seen;
}

/** The keys of an atom with none or one of the values seen in each dimension of which a record can have several. */
function alone({ kind, keys }: Atom, seen: ReturnType<typeof valuesSeen>): readonly CountKeys[] {
  let found: readonly CountKeys[] = [keys];
  for (const dimension of COUNT_DIMENSIONS) {
    if (kind === null || keys[dimension] === undefined || !hasSeveral(dimension, kind)) continue;
    const choices = [[], ...[...(seen.get(dimension) ?? [])].map((value) => [value])];
    found = found.flatMap((one) => choices.map((values) => ({ ...one, [dimension]: values })));
  }
  return found;
}
