import { behavesAsNoRecord } from '../model/behavesAsNoRecord.js';
import type { CountBy, CountCell, CountDimension, CountKeys, CountRequest, UnitClass } from '../model/Count.js';
import type { RecordKind } from '../model/codes.js';
import { COUNT_FIELDS, UNIT_LISTS } from '../model/countFields.js';
import { isRiskRelevant } from '../model/isRiskRelevant.js';
import { listOf } from '../model/listOf.js';
import { outcomeGroupOf } from '../model/outcomeGroups.js';
import { quarterOf } from '../model/quarters.js';
import type { Value, Values } from '../model/Source.js';

/** Columns that say which class a unit is of, relative to the unit. */
const CLASS_COLUMNS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  CRIMINAL_HISTORY: ['riskRelevant', 'offences.offenceGroup', 'rehabilitationStatus', 'filterStatus'],
  INTELLIGENCE: ['handlingCode'],
};

/** The columns that have to be read to count so, and no others. */
export function countColumns({ kind, by, leaveOut }: CountRequest): readonly string[] {
  const asksClass = leaveOut.length > 0 || by.some(({ except }) => except.length > 0);
  const ofUnit = [
    ...by.flatMap(({ dimension }) => COUNT_FIELDS[dimension][kind]?.columns ?? []),
    ...(asksClass ? (CLASS_COLUMNS[kind] ?? []) : []),
  ];
  const lists = UNIT_LISTS[kind];
  const placed = lists === undefined ? ofUnit : lists.flatMap((list) => atList(list, ofUnit));
  return [...new Set(['gsc', 'disposedAt', ...placed])];
}

/** Where nothing of the elements is asked, that they are there is still counted. */
const atList = (list: string, columns: readonly string[]): string[] =>
  [...columns, ...(columns.length === 0 ? ['key'] : [])].map((column) => `${list}.${column}`);

/** The values that so many records of a force have alike. */
export interface AlikeRecords {
  readonly values: Values;
  readonly records: number;
}

/** Counts the units of these records by the values they have, as `countAlike` does. */
export const countUnits = (records: readonly Values[], request: CountRequest): readonly CountCell[] =>
  countAlike(
    records.map((values) => ({ values, records: 1 })),
    request,
  );

/**
 * Counts the units of these records by the values they have. Records that behave as no record are not counted (brief
 * 4.6, 4.11); a unit that has several values of a dimension is in one cell that names them all.
 */
export function countAlike(alike: readonly AlikeRecords[], request: CountRequest): readonly CountCell[] {
  const { kind, by, leaveOut, now } = request;
  const counts = new Map<string, { keys: CountKeys; count: number }>();
  for (const { values: record, records } of alike) {
    if (behavesAsNoRecord(record, now)) continue;
    for (const unit of unitsOf(kind, record)) {
      const classes = classesOf(kind, unit);
      if (leaveOut.some((one) => classes.includes(one))) continue;
      const keys = keysOf(kind, unit, by, classes);
      const name = JSON.stringify(keys);
      const cell = counts.get(name) ?? { keys, count: 0 };
      cell.count += records;
      counts.set(name, cell);
    }
  }
  return [...counts.values()];
}

const unitsOf = (kind: RecordKind, record: Values): readonly Values[] =>
  UNIT_LISTS[kind]?.flatMap((list) => listOf(record[list])) ?? [record];

function classesOf(kind: RecordKind, unit: Values): readonly UnitClass[] {
  if (kind === 'INTELLIGENCE') return [unit.handlingCode === 'P' ? 'CODE_P' : 'CODE_C'];
  if (kind !== 'CRIMINAL_HISTORY') return [];
  const relevance = isRiskRelevant(unit) ? 'RISK_RELEVANT' : 'NOT_RISK_RELEVANT';
  const isSpent = unit.rehabilitationStatus === 'SPENT' || unit.filterStatus === 'PROTECTED';
  return isSpent ? [relevance, 'SPENT_OR_PROTECTED'] : [relevance];
}

function keysOf(kind: RecordKind, unit: Values, by: readonly CountBy[], classes: readonly UnitClass[]): CountKeys {
  const read = by.filter(({ except }) => !except.some((one) => classes.includes(one)));
  return Object.fromEntries(read.map(({ dimension }) => [dimension, valuesOf(dimension, kind, unit)]));
}

/** The values of a dimension, sorted, each once. */
function valuesOf(dimension: CountDimension, kind: RecordKind, unit: Values): readonly string[] {
  const columns = COUNT_FIELDS[dimension][kind]?.columns ?? [];
  const stored = columns.flatMap((column) => textsAt(unit, column.split('.')));
  switch (dimension) {
    case 'QUARTER':
      return stored.flatMap((date) => quarterOf(date) ?? []);
    case 'OUTCOME_GROUP':
      return [outcomeGroupOf(kind, unit)].filter((group) => group !== null);
    case 'ORDER_TYPE':
      return columns.length === 0 ? [kind] : stored;
    case 'OFFENCE_GROUP':
    case 'CONDITION_CODE':
      return [...new Set(stored)].sort();
  }
}

function textsAt(value: Value | undefined, steps: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap((element) => textsAt(element, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return textsAt((value as Values)[step], rest);
}
