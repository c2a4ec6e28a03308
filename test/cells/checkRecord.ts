import type { GraphQLSchema } from 'graphql';
import type { RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import type { Asked } from './cellBroker.js';
import { type Expected, expectedLevel, type Row, rowsOf, type Standing } from './expectedLevel.js';
import { type RuledField, ruledFields, typeOfKind } from './ruledFields.js';
import { along, isNothing, storedForm } from './storedForm.js';
import type { Situation } from './world.js';

/** What was found out about the cells of one kind in one answer. */
export interface Findings {
  /** Cells that the answer bears out, as `KIND|CATEGORY|FACET`. */
  readonly cells: readonly string[];
  readonly problems: readonly string[];
  /** Minimum and derived forms that were released, by field. */
  readonly forms: readonly { readonly field: string; readonly level: Expected; readonly form: unknown }[];
}

/**
 * Holds one record against the table: absent where its existence is; every field in full as stored, in its minimum form,
 * or not there at all, and the log saying the same.
 */
export function checkRecord(
  schema: GraphQLSchema,
  kind: RecordKind,
  stored: Values,
  { record, rows }: Asked,
  standing: Standing,
  situation: Situation,
): Findings {
  const table = rowsOf(kind);
  const existence = table.find(({ category }) => category === 'EXISTENCE');
  if (existence === undefined) throw new Error(`${kind} has no row for its existence`);
  const cells: string[] = [];
  const problems: string[] = [];
  const forms: Mutable['forms'] = [];
  const here = `${standing.group} ${kind}`;
  const isThere = expectedLevel(existence, existence, standing) !== 'N';
  if (isThere !== (record !== null)) problems.push(`${here}: the record is ${record === null ? 'absent' : 'there'}`);
  const fields = ruledFields(schema, typeOfKind(schema, kind));
  checkFields(schema, kind, fields, stored, { record, rows }, standing, situation, { cells, problems, forms });
  return { cells, problems, forms };
}

/** The person core as it is seen through records of one kind alone: each field at its category's cell in that kind. */
export function checkIdentity(
  schema: GraphQLSchema,
  kind: RecordKind,
  stored: Values,
  asked: Pick<Asked, 'record' | 'rows'>,
  standing: Standing,
  situation: Situation,
): Findings {
  const table = rowsOf(kind);
  const found: Mutable = { cells: [], problems: [], forms: [] };
  const isThrough = (field: RuledField) => table.some(({ category }) => category === field.category);
  const fields = ruledFields(schema, 'Identity').filter((field) => field.category !== 'REFERENCE' && isThrough(field));
  checkFields(schema, kind, fields, stored, asked, { ...standing, linked: false }, situation, found);
  return found;
}

interface Mutable {
  readonly cells: string[];
  readonly problems: string[];
  readonly forms: { field: string; level: Expected; form: unknown }[];
}

function checkFields(
  schema: GraphQLSchema,
  kind: RecordKind,
  fields: readonly RuledField[],
  stored: Values,
  { record, rows }: Pick<Asked, 'record' | 'rows'>,
  standing: Standing,
  situation: Situation,
  { cells, problems, forms }: Mutable,
): void {
  const table = rowsOf(kind);
  const existence = table.find(({ category }) => category === 'EXISTENCE');
  if (existence === undefined) return;
  const here = `${standing.group} ${kind}`;
  const logged = wordsByField(fields, rows);
  for (const field of fields) {
    const row = rowFor(table, field, situation);
    if (row === undefined) {
      problems.push(`${here}.${field.path}: no row`);
      continue;
    }
    const level = levelOf(field, row, existence, table, standing, situation);
    cells.push(`${kind}|${row.category}|${row.facet}`);
    if (situation.spent && isDisposal(field)) cells.push('CRIMINAL_HISTORY|SPENT_OR_PROTECTED|');
    if (record === null) continue;
    const got = along(record, field.path.split('.'));
    const said = logged.get(field) ?? new Set();
    const isNested = fields.some(({ path }) => field.path.startsWith(`${path}.`));
    if (!isNested || got.length > 0) {
      const wrong = [...said].filter(
        (word) => word !== level && !(standing.group === 'SUP' && JOINED.includes(field.path)),
      );
      if (wrong.length > 0 || (said.size === 0 && !isNested)) {
        problems.push(`${here}.${field.path}: expected ${level}, the log says ${[...said].join(' ') || 'nothing'}`);
      }
    }
    if (level === 'N' && !got.every(isNothing)) problems.push(`${here}.${field.path}: must not be there`);
    const isDerived = fields.some(({ derived, path }) => derived && `${field.path}.`.startsWith(`${path}.`));
    if (level === 'F' && !isDerived && !isMadeHere(field) && got.length > 0) {
      const held = storedForm(schema, field.type, along(stored, field.path.split('.')));
      const seen = storedForm(schema, field.type, got);
      if (JSON.stringify(seen) !== JSON.stringify(held)) {
        problems.push(`${here}.${field.path}: ${JSON.stringify(seen)} is not what is held, ${JSON.stringify(held)}`);
      }
    }
    if (level === 'M' || (level === 'F' && isDerived)) forms.push({ field: `${kind}.${field.path}`, level, form: got });
  }
}

/** Fields of the envelope that the broker makes. */
const isMadeHere = ({ path }: RuledField): boolean => ['id', 'sourceForce', 'recordKind'].includes(path);

/** What a supervisor's own requirement brings with it (brief 2.2 †). */
const OWN_REQUIREMENT = /^(requirements|supervisorReports|breaches)/;

/** Lists that join what is and what is not of the own requirement. */
const JOINED = ['conditions'];

/** Places of which no record says whose they are: they are nobody's own. */
const NAMES_NOBODY = ['placeOfArrest'];

const isDisposal = ({ path }: RuledField): boolean => /^(disposals|foreignConvictions)\./.test(path);

function levelOf(
  field: RuledField,
  row: Row,
  existence: Row,
  table: readonly Row[],
  standing: Standing,
  situation: Situation,
): Expected {
  if (field.facet === 'OWN_CASE') return 'N';
  const isOwnChild = row.kind === 'DVPN_DVPO' && field.path === 'linkedChildren';
  const linked = isOwnChild || (standing.linked && !NAMES_NOBODY.includes(field.path));
  const level = expectedLevel(row, existence, { ...standing, linked });
  const isHouseholdChild = standing.group === 'CSC' && ['childrenInHousehold', 'linkedChildren'].includes(field.path);
  if (isHouseholdChild) return expectedLevel(existence, existence, standing) === 'N' ? 'N' : 'F';
  if (row.cells[standing.group]?.includes('†')) return OWN_REQUIREMENT.test(field.path) ? 'F' : 'M';
  if (!(situation.spent && isDisposal(field))) return level;
  const spent = table.find(({ category }) => category === 'SPENT_OR_PROTECTED');
  const cap = spent === undefined ? 'N' : expectedLevel(spent, existence, standing);
  return 'FMN'.indexOf(cap) > 'FMN'.indexOf(level) ? cap : level;
}

/** The row that decides a field; the record itself says which of two in K3 and K11. */
function rowFor(table: readonly Row[], field: RuledField, { relevant }: Situation): Row | undefined {
  const rows = table.filter(({ category }) => category === field.category);
  const byData = relevant ? ['RISK_RELEVANT', 'CODE_P'] : ['NOT_RISK_RELEVANT', 'CODE_C'];
  const facet = field.facet === 'OWN_CASE' ? '' : field.facet;
  return rows.find((row) => byData.includes(row.facet)) ?? rows.find((row) => row.facet === facet);
}

/** What the log says of each field that it has anything to say of. */
function wordsByField(
  fields: readonly RuledField[],
  rows: Asked['rows'],
): ReadonlyMap<RuledField, ReadonlySet<string>> {
  const words = new Map<RuledField, Set<string>>();
  for (const row of rows) {
    const field = nearest(fields, row.fieldPath);
    if (field !== undefined) words.set(field, (words.get(field) ?? new Set()).add(wordOf(row)));
  }
  return words;
}

/** The field with a rule of its own that a logged path belongs to: the longest that it starts with. */
function nearest(fields: readonly RuledField[], logged: string): RuledField | undefined {
  const own = logged.slice(logged.indexOf('.') + 1);
  return fields
    .filter(({ path }) => own === path || own.startsWith(`${path}.`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

const wordOf = ({ decision }: { decision: string }): string => (decision === 'I_OPENED' ? 'M' : decision);
