import type { ValueType } from './columns.js';
import type { Conventions } from './Format.js';
import { parseCroNumber, parsePncId } from './identifiers.js';
import type { NativeTables } from './NativeTables.js';
import { parseDate } from './parseDate.js';
import { type EnumName, VOCABULARY } from './vocabulary.js';

export type Scalar = string | number | boolean;

/** A native value made canonical, or what is wrong with it. Problems never repeat the value. */
export type Converted = { readonly value: Scalar } | { readonly problem: string };

export interface ConvertContext {
  readonly conventions: Conventions;
  readonly tables: NativeTables;
  readonly simulation: boolean;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
const snake = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

const MEMBERS = new Map<EnumName, Map<string, string>>(
  Object.entries(VOCABULARY).map(([name, members]) => [
    name as EnumName,
    new Map(members.map((member) => [plain(member), member])),
  ]),
);

/** Spellings of members that were met, up to so many for each enumeration: a force has one, or a few. */
const SPELLINGS_AT_MOST = 500;
const SPELLINGS = new Map<EnumName, Map<string, Converted>>();

function memberOf(name: EnumName, words: unknown): Converted {
  if (typeof words !== 'string') return { problem: `unknown code of ${name}` };
  const spellings = SPELLINGS.get(name) ?? new Map<string, Converted>();
  SPELLINGS.set(name, spellings);
  const known = spellings.get(words);
  if (known !== undefined) return known;
  const value = MEMBERS.get(name)?.get(plain(words));
  if (value === undefined) return { problem: `unknown code of ${name}` };
  const converted: Converted = { value };
  if (spellings.size < SPELLINGS_AT_MOST) spellings.set(words, converted);
  return converted;
}

function convertCode(name: EnumName, native: unknown, { conventions: { code }, tables }: ConvertContext): Converted {
  switch (code.as) {
    case 'WORDS':
      return memberOf(name, native);
    case 'TABLE': {
      const rows = tables.rowsWhere(code.table, code.id, native);
      return memberOf(name, rows.find(({ row }) => row[code.list] === snake(name))?.row[code.meaning]);
    }
    case 'CODES': {
      const codes = code.codes[name];
      const known = typeof native === 'string' && Object.hasOwn(codes, native);
      return memberOf(name, known ? codes[native] : undefined);
    }
  }
}

function convertInteger(native: unknown, { conventions }: ConvertContext): Converted {
  if (conventions.integer === 'ZERO_PADDED')
    return typeof native === 'string' && /^\d{1,9}$/.test(native)
      ? { value: Number(native) }
      : { problem: 'not a zero-padded whole number' };
  return Number.isSafeInteger(native) ? { value: native as number } : { problem: 'not a whole number' };
}

function convertBoolean(native: unknown, { conventions: { boolean } }: ConvertContext): Converted {
  if (native === boolean.true) return { value: true };
  return native === boolean.false ? { value: false } : { problem: 'not a truth value' };
}

const orProblem = (value: string | null, problem: string): Converted => (value === null ? { problem } : { value });

/** Makes a native value that is not empty canonical: ISO 8601 dates, members of the schema's enumerations. */
export function convert(type: ValueType, native: unknown, context: ConvertContext): Converted {
  switch (type) {
    case 'integer':
      return convertInteger(native, context);
    case 'boolean':
      return convertBoolean(native, context);
    case 'present':
      return { value: true };
    case 'text':
      return typeof native === 'string' ? { value: native } : { problem: 'not text' };
    case 'date':
      return orProblem(
        typeof native === 'string' ? parseDate(native, context.conventions.date) : null,
        `not a date of the form ${context.conventions.date}`,
      );
    case 'pncId':
      return orProblem(typeof native === 'string' ? parsePncId(native, context) : null, 'not a PNC ID');
    case 'croNumber':
      return orProblem(typeof native === 'string' ? parseCroNumber(native, context) : null, 'not a CRO number');
    default:
      return convertCode(type, native, context);
  }
}
