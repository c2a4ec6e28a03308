import { readTable, type TableRow } from '../formats/readTable.js';
import {
  type Group,
  LAWFUL_BASES,
  type LawfulBasis,
  OFFICE_CODES,
  RECIPIENT_GROUPS,
  USE_CASE_PURPOSES,
  type UseCasePurpose,
} from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';
import { isRealDate } from '../model/subjectIdentifiers.js';
import {
  type BasisRule,
  type EnquiryRules,
  type NamingRule,
  NEEDED_FIELDS,
  type PurposeRule,
  REFERENCE_FIELDS,
  type ReferenceField,
} from './EnquiryRules.js';

const GROUP_OF_CODE: ReadonlyMap<string, Group> = new Map(
  Object.entries({ ...RECIPIENT_GROUPS, ...OFFICE_CODES }).map(([group, code]) => [code, group as Group]),
);

const PURPOSE_COLUMNS = [
  'purpose',
  'asserted by',
  'reference is one of',
  'must name a subject',
  'must name a child',
  'must name record kinds',
  'must say whether heard',
  'must declare conflicts',
  'lasts hours',
];
const BASIS_COLUMNS = [
  'basis',
  'title',
  'for purposes',
  'relied on by',
  'needs',
  'stands alone',
  'in force from',
  'refused because',
];

/** A year: no enquiry outlives the review of the reasons it was opened for. */
const LONGEST_HOURS = 8760;

/**
 * Reads `purposes.csv` and `bases.csv` of a policy folder.
 * @throws StartupError naming file, line and column for an unknown code, a missing or duplicate row, a bad value.
 */
export function loadEnquiryRules(folder: URL): EnquiryRules {
  return {
    purposes: readRows(new URL('purposes.csv', folder), PURPOSE_COLUMNS, USE_CASE_PURPOSES, readPurpose),
    bases: readRows(new URL('bases.csv', folder), BASIS_COLUMNS, LAWFUL_BASES, readBasis),
  };
}

function readRows<Key extends UseCasePurpose | LawfulBasis, Rule>(
  file: URL,
  columns: readonly string[],
  keys: readonly Key[],
  read: (row: TableRow) => Rule,
): ReadonlyMap<Key, Rule> {
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1);
  const table = readTable(file);
  for (const column of table.columns) {
    if (!columns.includes(column)) throw new StartupError(`${name}:1:${column}`, 'is no column of this table');
  }
  for (const column of columns) {
    if (!table.columns.includes(column)) throw new StartupError(`${name}:1`, `column ${column} is missing`);
  }
  const [keyColumn = ''] = columns;
  const rules = new Map<Key, Rule>();
  for (const row of table.rows) {
    const key = keys.find((known) => known === row.cell(keyColumn));
    if (key === undefined) throw row.wrong(keyColumn, `is no ${keyColumn} of this service`);
    if (rules.has(key)) throw row.wrong(keyColumn, 'the row stands twice');
    rules.set(key, read(row));
  }
  const missing = keys.find((key) => !rules.has(key));
  if (missing !== undefined) throw new StartupError(`${name}:1:${keyColumn}`, `row ${missing} is missing`);
  return rules;
}

function readPurpose(row: TableRow): PurposeRule {
  const groups = readGroups(row, 'asserted by');
  if (groups.size === 0) throw row.wrong('asserted by', 'names no group');
  const hours = row.cell('lasts hours');
  if (!/^[1-9]\d{0,3}$/.test(hours) || Number(hours) > LONGEST_HOURS) {
    throw row.wrong('lasts hours', `is no whole number from 1 to ${LONGEST_HOURS}`);
  }
  return {
    references: readReferences(row, groups),
    subjects: readNaming(row, 'must name a subject', groups),
    children: readNaming(row, 'must name a child', groups),
    kindsNeeded: readYesNo(row, 'must name record kinds'),
    representationsNeededOf: readGroups(row, 'must say whether heard', groups),
    conflictsDeclared: readYesNo(row, 'must declare conflicts'),
    lifetimeHours: Number(hours),
  };
}

function readBasis(row: TableRow): BasisRule {
  const enabledFrom = row.cell('in force from');
  if (enabledFrom !== '' && enabledFrom !== 'always' && !isRealDate(enabledFrom)) {
    throw row.wrong('in force from', 'is neither empty, nor always, nor a date as YYYY-MM-DD');
  }
  const needs = row.cell('needs');
  return {
    purposes: new Set(readList(row, 'for purposes', USE_CASE_PURPOSES, words(row.cell('for purposes')))),
    groups: readGroups(row, 'relied on by'),
    needsOneOf: needs === '' ? [] : readList(row, 'needs', NEEDED_FIELDS, needs.split(' or ')),
    standsAlone: readYesNo(row, 'stands alone'),
    enabledFrom: enabledFrom || null,
    refusedBecause: row.cell('refused because') || null,
  };
}

/** `caseReference meetingId; PNP: caseReference`: the same for every group, but for the exceptions. */
function readReferences(row: TableRow, groups: ReadonlySet<Group>): PurposeRule['references'] {
  const column = 'reference is one of';
  const [general = '', ...exceptions] = row.cell(column).split(';');
  const read = (text: string): readonly ReferenceField[] => {
    const fields = readList(row, column, REFERENCE_FIELDS, words(text));
    if (fields.length === 0) throw row.wrong(column, `names none of ${REFERENCE_FIELDS.join(', ')}`);
    return fields;
  };
  const references = new Map([...groups].map((group) => [group, read(general)]));
  for (const exception of exceptions) {
    const [code = '', fields = ''] = exception.split(':');
    const group = GROUP_OF_CODE.get(code.trim());
    if (group === undefined || !groups.has(group)) throw row.wrong(column, 'excepts a group that may not assert it');
    references.set(group, read(fields));
  }
  return references;
}

function readNaming(row: TableRow, column: string, groups: ReadonlySet<Group>): NamingRule {
  const nobodyMay = row.cell(column) === 'nobody may';
  return { nobodyMay, neededOf: nobodyMay ? new Set() : readGroups(row, column, groups) };
}

function readGroups(row: TableRow, column: string, among?: ReadonlySet<Group>): ReadonlySet<Group> {
  const groups = words(row.cell(column)).map((code) => {
    const group = GROUP_OF_CODE.get(code);
    if (group === undefined) throw row.wrong(column, 'names no group');
    if (among !== undefined && !among.has(group)) throw row.wrong(column, 'names a group that may not assert it');
    return group;
  });
  return new Set(groups);
}

function readList<T extends string>(
  row: TableRow,
  column: string,
  known: readonly T[],
  given: readonly string[],
): readonly T[] {
  return given.map((word) => {
    const found = known.find((one) => one === word);
    if (found === undefined) throw row.wrong(column, `names none of ${known.join(', ')}`);
    return found;
  });
}

function readYesNo(row: TableRow, column: string): boolean {
  const text = row.cell(column);
  if (text !== 'yes' && text !== 'no') throw row.wrong(column, 'is neither yes nor no');
  return text === 'yes';
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
