import { type Format, isList } from '../../formats/Format.js';
import type { RecordKind } from '../../model/codes.js';
import { COUNT_FIELDS, UNIT_LISTS } from '../../model/countFields.js';
import { mongoFilter } from './mongoFilter.js';
import type { Pipeline } from './NativeStore.js';
import { fieldsOf, type JoinRead, NOTHING, type TableRead } from './planRead.js';

/** A field of a table that holds a date of which only the month is wanted. */
export interface DateField {
  readonly table: string;
  readonly field: string;
}

export interface Grouping {
  readonly read: TableRead;
  /** Fields that tell rows apart, and so are not grouped by. */
  readonly identity: readonly string[];
  /** `_id`s of rows that are not counted. */
  readonly leftOut: readonly unknown[];
  readonly months: readonly DateField[];
  readonly date: Format['conventions']['date'];
}

/** Under which name the rows of a join stand in the group. */
export const joinName = (place: number): string => `provisoJoin${place}`;

/** The joins of a table whose rows are parts of its own, in the order of their names. */
export const partsOf = ({ joins }: TableRead): readonly JoinRead[] =>
  [...joins.values()].filter(({ belongs }) => belongs);

/** The dates that a kind's quarter is read from, as far as they stand in no list inside a document. */
export function monthsOf({ kinds }: Format, kind: RecordKind): readonly DateField[] {
  const { table, places } = kinds[kind];
  const columns = COUNT_FIELDS.QUARTER[kind]?.columns ?? [];
  const owners = UNIT_LISTS[kind]?.map((list) => places[list] ?? null) ?? [{ list: places, from: { table } }];
  return owners.flatMap((owner) => {
    if (!isList(owner as never)) return [];
    const { list, from } = owner as { list: typeof places; from?: { table: string } };
    return columns.flatMap((column) => {
      const field = list[column];
      return typeof field === 'string' && from !== undefined ? [{ table: from.table, field }] : [];
    });
  });
}

/**
 * Groups rows that are alike in all fields that are read, and counts them. The parts of a row that stand in other
 * tables are joined to it first, by `$lookup`.
 */
export function groupPipeline({ read, identity, leftOut, months, date }: Grouping): Pipeline {
  const match = leftOut.length === 0 ? {} : { $nor: [mongoFilter({ ids: leftOut })] };
  const stages = rowStages(read, identity, months, date);
  const names = [...new Set(keptFields(read, identity).map((field) => field.split('.')[0] ?? field))];
  const joined = partsOf(read).map((_part, place) => joinName(place));
  const key = Object.fromEntries([...names, ...joined].map((name) => [name, `$${name}`]));
  return [{ $match: match }, ...stages, { $group: { _id: key, rows: { $sum: 1 } } }];
}

function keptFields(read: TableRead, identity: readonly string[]): readonly string[] {
  const ties = partsOf(read).map(({ is }) => is);
  return fieldsOf(read).filter((field) => !identity.includes(field) && !ties.includes(field));
}

function rowStages(
  read: TableRead,
  identity: readonly string[],
  months: readonly DateField[],
  date: Grouping['date'],
): Pipeline {
  const cut = months.filter(({ table }) => table === read.table);
  const parts = partsOf(read);
  const lookups = parts.map((part, place) => ({
    $lookup: {
      from: part.join.table,
      let: { tie: `$${part.is}` },
      pipeline: [
        { $match: { $expr: { $eq: [`$${part.join.where}`, '$$tie'] } } },
        ...rowStages(part.read, identityOf(part), months, date),
      ],
      as: joinName(place),
    },
  }));
  const kept = [...keptFields(read, identity), ...parts.map((_part, place) => joinName(place)), NOTHING];
  const project = { $project: { _id: 0, ...Object.fromEntries(kept.map((field) => [field, 1])) } };
  const set = Object.fromEntries(cut.map(({ field }) => [field, monthOf(`$${field}`, date)]));
  return [...(cut.length === 0 ? [] : [{ $set: set }]), ...lookups, project];
}

/** What tells the rows of a join apart, or places them. */
export const identityOf = ({ join: { where, order }, key }: JoinRead): readonly string[] =>
  [where, order, key].filter((field) => field !== undefined);

/**
 * The date to the month, in the format's own form. An instant that is not UTC stays whole: its month may be another
 * one; and so does whatever is no date, to be found out where it is read.
 */
function monthOf(field: string, date: Grouping['date']): object {
  const text = { $cond: [{ $eq: [{ $type: field }, 'string'] }, field, ''] };
  const [form, month] =
    date === 'ISO'
      ? [/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/, { $substrCP: [field, 0, 7] }]
      : [/^\d{2}\/\d{2}\/\d{4}( \d{2}:\d{2})?$/, { $concat: ['00/', { $substrCP: [field, 3, 7] }] }];
  return { $cond: [{ $regexMatch: { input: text, regex: form } }, month, field] };
}
