import { storedColumns } from '../formats/columns.js';
import type { ReadKind, Value, Values } from '../model/Source.js';
import { getToKnow } from './Acquaintance.js';
import type { Known } from './Known.js';
import type { TestedSource } from './TestedSource.js';

/** How much of a kind a force fills. */
export interface KindCoverage {
  readonly kind: ReadKind;
  /** Rows that were looked at. */
  readonly rows: number;
  /** Canonical columns in which none of them holds anything. */
  readonly unfilled: readonly string[];
}

/** What a force fills of each kind, as far as the people that are known show. */
export async function coverageOf(source: TestedSource, known: Known): Promise<readonly KindCoverage[]> {
  const { people, records } = await getToKnow(source, source, known);
  const kinds = [['NOMINAL', people] as const, ...records];
  return kinds.map(([kind, rows]) => {
    const filled = new Set(rows.flatMap(({ values }) => filledIn(values, '')));
    return { kind, rows: rows.length, unfilled: storedColumns(kind).filter((column) => !filled.has(column)) };
  });
}

/** Paths of the leaves that hold something, without positions in lists. */
function filledIn(value: Value | undefined, path: string): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one: Value) => filledIn(one, path));
  if (typeof value !== 'object') return [path];
  return Object.entries(value as Values).flatMap(([name, inner]) =>
    filledIn(inner, path === '' ? name : `${path}.${name}`),
  );
}
