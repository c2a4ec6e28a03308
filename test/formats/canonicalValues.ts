import fc from 'fast-check';
import { type Column, type Shape, shapeOfKind, type ValueType } from '../../src/formats/columns.js';
import { type Format, isList, isPart, type Place, type Places } from '../../src/formats/Format.js';
import type { Kind } from '../../src/formats/kinds.js';
import { VOCABULARY } from '../../src/formats/vocabulary.js';
import type { Value, Values } from '../../src/model/Source.js';

const TEXT = fc.stringMatching(/^[A-Za-zŁé’{} .,/-]{1,24}$/);
const DAY = fc
  .integer({ min: -20_000, max: 20_700 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const DATE = fc.oneof(
  DAY,
  DAY.map((day) => day.slice(0, 7)),
  DAY.map((day) => day.slice(0, 4)),
  fc.tuple(DAY, fc.integer({ min: 0, max: 1439 })).map(([day, minute]) => {
    const time = new Date(minute * 60_000).toISOString().slice(11, 16);
    return `${day}T${time}:00Z`;
  }),
);

function scalar(type: ValueType): fc.Arbitrary<Value> {
  switch (type) {
    case 'text':
      return TEXT;
    case 'integer':
      return fc.integer({ min: 0, max: 99_999 });
    case 'boolean':
      return fc.boolean();
    case 'date':
      return DATE;
    case 'present':
      return fc.constant(null);
    case 'pncId':
      return fc
        .tuple(fc.integer({ min: 1950, max: 2026 }), fc.integer({ min: 0, max: 9_999_999 }))
        .map(([year, serial]) => `${year}/${`${serial}`.padStart(7, '0')}S`);
    case 'croNumber':
      return fc
        .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 10, max: 99 }))
        .map(([serial, year]) => `${`${serial}`.padStart(6, '0')}/${year}S`);
    default:
      return fc.constantFrom(...VOCABULARY[type]);
  }
}

/** By what elements of a list are told apart: a column of theirs, or nothing but their place. */
function keyColumn(place: Place): string | null {
  if (!isList(place) || place.key === undefined) return null;
  const column = Object.entries(place.list).find(([, inner]) => inner === place.key);
  return column?.[0] ?? null;
}

function column({ list, ...what }: Column, place: Place): fc.Arbitrary<Value> {
  if (place === null) return fc.constant(list ? [] : null);
  if (what.of === 'value') {
    const one = scalar(what.type);
    return list ? fc.array(one, { maxLength: 3 }) : fc.option(one);
  }
  const inner = isList(place) ? place.list : isPart(place) ? place.part : {};
  const one = shape(what.shape, inner);
  if (!list) return fc.option(one);
  const key = keyColumn(place);
  return fc.array(one, { maxLength: 3 }).map((elements) =>
    elements.map((element, index) => {
      const own = `N${index + 1}`;
      return { key: key === null ? `${index + 1}` : own, ...element, ...(key === null ? {} : { [key]: own }) };
    }),
  );
}

const shape = (columns: Shape, places: Places): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(Object.entries(columns).map(([name, each]) => [name, column(each, places[name] ?? null)])),
  );

/** Whatever a format can hold of a kind. */
export const canonicalValues = (format: Format, kind: Kind): fc.Arbitrary<Values> =>
  shape(shapeOfKind(kind), format.kinds[kind].places);

/**
 * Values as they compare: without keys that a format gives by place, without what is only said to be present, and null
 * for an object of nothing.
 */
export function comparable(value: Value | undefined): Value {
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value ?? null;
  const parts = Object.entries(value as Values)
    .filter(
      ([name]) =>
        !['key', 'held', 'transcriptHeld'].includes(name) || (name === 'held' && 'handle' in (value as Values)),
    )
    .map(([name, part]) => [name, comparable(part)] as const);
  return parts.some(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
    ? Object.fromEntries(parts)
    : null;
}
