import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type DisclosureRules, type FieldRule } from '../../src/disclosure/FieldRule.js';
import { readRules } from '../../src/disclosure/readRules.js';
import { type Column, shapeOfKind, storedColumns } from '../../src/formats/columns.js';
import { isList, isPart, type Place, type Places } from '../../src/formats/Format.js';
import { FORMATS } from '../../src/formats/formats.js';
import { KINDS, type Kind } from '../../src/formats/kinds.js';
import { RECORD_KINDS } from '../../src/model/codes.js';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';

/** Fields that the broker fills: they have no column. */
const NOT_COLUMNS = ['id', 'sourceForce', 'recordKind', 'caveat', 'disclosure'];
/** Constant or always null for their kind. */
const FIXED = ['CAWN expiresAt', 'VOO orderKind'];
/** Columns that only decide: nobody is ever shown them. */
const DECIDING = ['STATEMENT intervieweeRef'];

let rules: DisclosureRules;
beforeAll(async () => {
  rules = readRules(await buildBrokerSchema());
});

function leavesOf(type: string, prefix: string): string[] {
  const fields: readonly FieldRule[] = [...(rules.types.get(type)?.fields.values() ?? [])];
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    if (field.derived || field.mark === 'made' || NOT_COLUMNS.includes(path)) return [];
    return rules.types.has(field.type) ? leavesOf(field.type, `${path}.`) : [path];
  });
}

const kinds = Object.keys(KINDS) as Kind[];

/** Columns of a kind that a format neither maps nor names as not held. */
function unmapped(shape: Readonly<Record<string, Column>>, places: Places, prefix: string): string[] {
  return Object.entries(shape).flatMap(([name, column]) => {
    const place: Place | undefined = places[name];
    if (place === undefined) return [`${prefix}${name}`];
    if (place === null || column.of === 'value') return [];
    const inner = isList(place) ? place.list : isPart(place) ? place.part : {};
    return unmapped(column.shape, inner, `${prefix}${name}.`);
  });
}

describe('the columns of formats', () => {
  it.each(RECORD_KINDS)('%s stores exactly what the schema does not compute', (kind) => {
    const fromSchema = leavesOf(rules.typeOfKind(kind).name, '').map((column) => `${kind} ${column}`);
    const stored = storedColumns(kind).map((column) => `${kind} ${column}`);
    const deciding = DECIDING.filter((column) => column.startsWith(`${kind} `));
    expect(stored.sort()).toEqual([...fromSchema.filter((column) => !FIXED.includes(column)), ...deciding].sort());
  });

  it('NOMINAL stores exactly the person core', () => {
    expect([...storedColumns('NOMINAL')].sort()).toEqual(leavesOf('Identity', '').sort());
  });

  it.each(Object.values(FORMATS))('$name maps every column of every kind, or names it as not held', (format) => {
    const missing = kinds.flatMap((kind) => unmapped(shapeOfKind(kind), format.kinds[kind].places, `${kind} `));
    expect(missing).toEqual([]);
  });

  it.each(Object.values(FORMATS))('$name maps nothing that is no column', (format) => {
    const strangers = kinds.flatMap((kind) =>
      Object.keys(format.kinds[kind].places).filter((name) => !Object.hasOwn(shapeOfKind(kind), name)),
    );
    expect(strangers).toEqual([]);
  });

  it('hold no column of one kind twice', () => {
    for (const kind of kinds) expect(new Set(storedColumns(kind)).size).toBe(storedColumns(kind).length);
  });
});
