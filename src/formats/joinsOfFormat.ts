import type { Format, Join, Place, Places } from './Format.js';

/** A join of a format, with the table it starts from. */
export interface TableJoin {
  readonly from: string;
  readonly join: Join;
  /** The joined rows belong to the row they are joined to: lists, not look-ups. */
  readonly belongs: boolean;
}

function joinsOf(table: string, places: Places): TableJoin[] {
  return Object.values(places).flatMap((place) => joinsOfPlace(table, place));
}

function joinsOfPlace(table: string, place: Place): TableJoin[] {
  if (place === null || typeof place === 'string') return [];
  if ('firstOf' in place) return place.firstOf.flatMap((each) => joinsOfPlace(table, each));
  const join = 'from' in place ? place.from : undefined;
  const belongs = 'each' in place || 'list' in place;
  const own = join === undefined ? [] : [{ from: table, join, belongs }];
  const inner = 'list' in place ? place.list : 'part' in place ? place.part : {};
  return [...own, ...joinsOf(join?.table ?? table, inner)];
}

/** Every join of a format. */
export const joinsOfFormat = ({ kinds }: Format): readonly TableJoin[] =>
  Object.values(kinds).flatMap(({ table, places }) => joinsOf(table, places));

/** Every table a format knows; a data file may hold no other. */
export function tableNames(format: Format): ReadonlySet<string> {
  const { code } = format.conventions;
  return new Set([
    ...Object.values(format.kinds).map(({ table }) => table),
    ...joinsOfFormat(format).map(({ join }) => join.table),
    ...(code.as === 'TABLE' ? [code.table] : []),
  ]);
}
