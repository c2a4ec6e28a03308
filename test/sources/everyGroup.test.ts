import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { DERIVATIONS } from '../../src/disclosure/derivations.js';
import { GENERALISER_BY_NAME } from '../../src/disclosure/generalisers/generalisers.js';
import { INSTRUCTION_FIELDS } from '../../src/disclosure/instructions.js';
import { storedColumns } from '../../src/formats/columns.js';
import { RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import { type CellBroker, startCellBroker } from '../cells/cellBroker.js';
import { type Expected, expectedLevel, type Row, rowsOf, type Standing } from '../cells/expectedLevel.js';
import { OTHER_OFFICER, WAYS, type Way } from '../cells/groups.js';
import { type RuledField, ruledFields, typeOfKind } from '../cells/ruledFields.js';
import { generatedHoldings } from '../cells/world.js';
import { columnsAsked, type ForceCall, recordingForces } from '../recordingForces.js';

/*
 * One generated record of every kind with every column filled, everything selected, for every group that has an
 * operation: of a column that belongs to a field which the group's cell withholds, nothing is asked in the second round.
 * What connectors make of the columns is compared with this, in their own fields, in `http/asked.test.ts` and
 * `mongo/unjustified.test.ts`.
 */

const calls: ForceCall[] = [];
let world: CellBroker;
beforeAll(async () => {
  world = await startCellBroker(recordingForces((call) => calls.push(call)));
});
afterAll(() => world.stop());

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.');
const isUnder = (column: string, path: string): boolean => column === path || column.startsWith(`${path}.`);

/** The level of a field for a standing, straight from the table; where data choose between rows, the loosest. */
function levelOf(field: RuledField, rows: readonly Row[], standing: Standing): Expected {
  const existence = rows.find(({ category }) => category === 'EXISTENCE');
  if (existence === undefined) throw new Error('the table has no row of existence');
  const categories = [field.category, ...(field.others === null ? [] : [field.others])];
  const own = rows.filter(({ category }) => categories.includes(category));
  const levels = own.map((row) => expectedLevel(row, existence, standing));
  return levels.includes('F') ? 'F' : levels.includes('M') ? 'M' : 'N';
}

/** Lists of conditions that an order type joins into one, by the names that forces store them under. */
const JOINED: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  SHPO_SRO: ['prohibitions', 'requirements'],
  CAWN: ['prohibitedConduct'],
};

/** The field as it is stored: in each of the lists that are joined into its own. */
const asStored = (kind: RecordKind, field: RuledField): readonly RuledField[] =>
  JOINED[kind] !== undefined && isUnder(field.path, 'conditions')
    ? JOINED[kind].map((list) => ({ ...field, path: `${list}${field.path.slice('conditions'.length)}` }))
    : [field];

/** Names of the fields of a type, made ones included. */
function partsOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

/** Columns that the form in which a field goes out is made from. */
function readsOf(
  schema: GraphQLSchema,
  kind: RecordKind,
  field: RuledField,
  level: Expected,
  { group }: Standing,
): readonly string[] {
  if (level === 'N') return [];
  const name = field.path.split('.').at(-1) ?? '';
  const derived = DERIVATIONS.get(name)?.reads(kind) ?? [];
  const leaves = partsOf(schema, field.type);
  const generaliser = GENERALISER_BY_NAME.get(field.minimum as never);
  const made = generaliser?.reads({ kind, field: name, leaves, from: storedColumns(kind), group });
  return [
    ...derived.map((column) => join(parentOf(field.path), column)),
    ...(made?.own ?? []).map((column) => join(field.path, column)),
    ...(made?.unit ?? []).map((column) => join(parentOf(field.path), column)),
    ...(made?.record ?? []),
    ...(level === 'F' ? storedColumns(kind).filter((column) => isUnder(column, field.path)) : []),
  ];
}

/** Columns that nobody may ask for in the second round, for the standing. */
function withheldColumns(schema: GraphQLSchema, kind: RecordKind, standing: Standing): readonly string[] {
  const rows = rowsOf(kind);
  const fields = ruledFields(schema, typeOfKind(schema, kind))
    .flatMap((field) => asStored(kind, field))
    .map((field) => {
      return { field, level: levelOf(field, rows, standing) };
    });
  const needed = new Set(fields.flatMap(({ field, level }) => readsOf(schema, kind, field, level, standing)));
  const withheld = fields.filter(({ level }) => level === 'N').map(({ field }) => field.path);
  return storedColumns(kind).filter(
    (column) =>
      withheld.some((path) => isUnder(column, path)) &&
      !needed.has(column) &&
      !INSTRUCTION_FIELDS.includes(column as never),
  );
}

/** What the second round asks of records of the kind. */
async function secondRound(way: Way, kind: RecordKind): Promise<readonly string[]> {
  calls.length = 0;
  await world.ask(way, kind);
  const second = calls.flatMap((call) => {
    if (!('read' in call) || call.read.kind !== kind) return [];
    const asks = call.read.asks.filter(({ record }) => record !== undefined);
    return asks.length === 0 ? [] : [{ ...call, read: { kind, asks } }];
  });
  return columnsAsked(second).map((column) => column.split(' ').slice(2).join(' '));
}

let withheldInAll = 0;
let askedInAll = 0;

describe('of what the table withholds, no column is asked for', () => {
  it.each(
    [...WAYS, OTHER_OFFICER].map((way) => [way === OTHER_OFFICER ? 'PPU of another force' : way.group, way] as const),
  )('by %s', async (_name, way) => {
    const bornOn = way.group === 'YJS' ? '2010-06-01' : '1984-03-12';
    world.hold(generatedHoldings({ linked: true, bornOn, relevant: true, spent: false }));
    const standing: Standing = { group: way.group, linked: true, owning: way !== OTHER_OFFICER, authorised: true };
    const wrong: string[] = [];
    for (const kind of RECORD_KINDS) {
      const withheld = withheldColumns(world.schema, kind, standing);
      const asked = await secondRound(way, kind);
      withheldInAll += withheld.length;
      askedInAll += asked.length;
      wrong.push(...asked.filter((column) => withheld.includes(column)).map((column) => `${kind} ${column}`));
    }
    expect(wrong).toEqual([]);
  });

  it('is no empty promise: many columns are withheld, and many others asked for', () => {
    expect(withheldInAll).toBeGreaterThan(500);
    expect(askedInAll).toBeGreaterThan(500);
  });
});
