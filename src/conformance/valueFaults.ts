import { type Column, type Shape, shapeOfKind } from '../formats/columns.js';
import type { Kind } from '../formats/kinds.js';
import { type ByKey, type Selection, selectColumns } from '../formats/Selection.js';
import { VOCABULARY } from '../formats/vocabulary.js';
import type { ElementColumns, Value, Values } from '../model/Source.js';
import { canonicalCroNumber, canonicalPncId } from '../model/subjectIdentifiers.js';

/** What is wrong with a value, by its canonical path. */
export interface ValueFault {
  readonly column: string;
  readonly problem: string;
}

const DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z)?)?)?$/;

/**
 * Compares the values of a row with what was asked of it: exactly those columns, lists as lists, elements with a key of
 * their own and none but those named, dates in ISO 8601, identifiers and members of enumerations in canonical form.
 */
export function valueFaults(
  kind: Kind,
  columns: readonly string[],
  elements: ElementColumns,
  values: Values,
): readonly ValueFault[] {
  return objectFaults(shapeOfKind(kind), selectColumns(kind, columns, elements), values, '');
}

function objectFaults(shape: Shape, selection: Selection, values: Values, path: string): ValueFault[] {
  const given = Object.keys(values).filter((name) => values[name] !== undefined);
  const beside = given
    .filter((name) => !selection.has(name))
    .map((name) => ({ column: `${path}${known(shape, name)}`, problem: 'was not asked for' }));
  const asked = [...selection].flatMap(([name, chosen]) => {
    const column = shape[name];
    const value = values[name];
    if (column === undefined) return [];
    if (value === undefined) return [{ column: `${path}${name}`, problem: 'was asked for and is not there' }];
    return columnFaults(column, chosen, value, `${path}${name}`);
  });
  return [...beside, ...asked];
}

/** A name that the kind does not have may itself tell something, and is not repeated. */
const known = (shape: Shape, name: string): string => (Object.hasOwn(shape, name) ? name : '(a column of its own)');

function columnFaults(column: Column, chosen: true | Selection | ByKey, value: Value, path: string): ValueFault[] {
  if (column.list) {
    if (!Array.isArray(value)) return [{ column: path, problem: 'is no list' }];
    return column.of === 'shape'
      ? elementFaults(column.shape, chosen, value, path)
      : value.flatMap((one: Value, index) => scalarFaults(column.type, one, `${path}.${index}`));
  }
  if (column.of === 'value') return scalarFaults(column.type, value, path);
  if (value === null) return [];
  if (!isValues(value)) return [{ column: path, problem: 'is no object' }];
  return chosen instanceof Map ? objectFaults(column.shape, chosen, value, `${path}.`) : [];
}

function elementFaults(
  shape: Shape,
  chosen: true | Selection | ByKey,
  list: readonly Value[],
  path: string,
): ValueFault[] {
  const seen = new Set<string>();
  return list.flatMap((element, index) => {
    const at = `${path}.${index}`;
    if (!isValues(element)) return [{ column: at, problem: 'is no object' }];
    const { key, ...values } = element;
    if (typeof key !== 'string' || key === '') return [{ column: `${at}.key`, problem: 'is missing or no text' }];
    if (seen.has(key)) return [{ column: `${at}.key`, problem: 'stands twice in its list' }];
    seen.add(key);
    const selection = chosen === true ? undefined : chosen instanceof Map ? chosen : chosen.byKey.get(key);
    if (selection === undefined) return [{ column: at, problem: 'is an element that was not asked for' }];
    return objectFaults(shape, selection, values, `${at}.`);
  });
}

const isValues = (value: Value): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function scalarFaults(type: string, value: Value, path: string): ValueFault[] {
  const problem = value === null ? null : problemOf(type, value);
  return problem === null ? [] : [{ column: path, problem }];
}

function problemOf(type: string, value: Value): string | null {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value) ? null : 'is no whole number';
    case 'boolean':
    case 'present':
      return typeof value === 'boolean' ? null : 'is neither true nor false';
  }
  if (typeof value !== 'string') return 'is no text';
  switch (type) {
    case 'text':
      return value === '' ? 'is an empty text instead of null' : null;
    case 'date':
      return DATE.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'is no date of ISO 8601';
    case 'pncId':
      return canonicalPncId(value) === value ? null : 'is no PNC ID in its long form';
    case 'croNumber':
      return canonicalCroNumber(value) === value ? null : 'is no CRO number in its long form';
    default:
      return membersOf(type).includes(value) ? null : `is no member of ${type}`;
  }
}

const membersOf = (type: string): readonly string[] => VOCABULARY[type as keyof typeof VOCABULARY];
