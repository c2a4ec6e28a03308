import type { Format } from '../../formats/Format.js';
import { joinsOfFormat } from '../../formats/joinsOfFormat.js';
import { FIND_KEYS } from './findKeys.js';

/** An index by one field, ascending. */
export interface FieldIndex {
  readonly table: string;
  readonly field: string;
}

/** The registers' columns that gates look up by. */
const LOOKED_UP = { MEETING: ['ref'], INCIDENT: ['log'], ENCOMPASS_NOTICE: ['ref', 'organisation'] } as const;

/** The indexes that the connector's queries use: ids, nominals, joins, what registers are looked up by, and keys. */
export function indexesOf(format: Format): readonly FieldIndex[] {
  const kinds = Object.values(format.kinds).flatMap(({ table, id, nominal }) =>
    [id, nominal].filter((field) => field !== null).map((field) => ({ table, field })),
  );
  const joins = joinsOfFormat(format).map(({ join: { table, where } }) => ({ table, field: where }));
  const registers = Object.entries(LOOKED_UP).flatMap(([register, columns]) => {
    const { table, places } = format.kinds[register as keyof typeof LOOKED_UP];
    return columns
      .map((column) => places[column])
      .flatMap((field) => (typeof field === 'string' ? [{ table, field }] : []));
  });
  const all = [...kinds, ...joins, ...registers, { table: FIND_KEYS, field: 'keys' }];
  return [...new Map(all.map((index) => [JSON.stringify(index), index])).values()];
}
