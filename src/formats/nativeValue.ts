import type { ValueType } from './columns.js';
import type { CodeConvention, Conventions, Format } from './Format.js';
import type { NativeRow } from './NativeTables.js';
import { type EnumName, VOCABULARY } from './vocabulary.js';

/** A canonical value that a format has no way to write, by what it is and never by what it holds. */
export class UnwritableValue extends RangeError {
  /** Kind and column, once they are known. */
  readonly column: string | null;

  constructor(problem: string, column: string | null = null) {
    super(column === null ? problem : `${column}: ${problem}`);
    this.column = column;
  }
}

const words = (member: string): string => member.toLowerCase().replaceAll('_', ' ');
const camel = (member: string): string =>
  member.toLowerCase().replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
const snake = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

/** Ids of a code table: by enumeration, then by member, in the order of the vocabulary. */
const codeId = (list: number, member: number): number => (list + 1) * 100 + member + 1;

function codesOf(convention: CodeConvention, name: EnumName): ReadonlyMap<unknown, unknown> {
  const members: readonly string[] = VOCABULARY[name];
  switch (convention.as) {
    case 'WORDS':
      return new Map(members.map((member) => [member, camel(member)]));
    case 'TABLE': {
      const list = Object.keys(VOCABULARY).indexOf(name);
      return new Map(members.map((member, index) => [member, codeId(list, index)]));
    }
    case 'CODES':
      return new Map(Object.entries(convention.codes[name]).map(([code, member]) => [member, code]));
  }
}

/** The rows of the format's code table, with every member of every enumeration; empty for a format that has none. */
export function codeRows({ conventions: { code } }: Format): readonly NativeRow[] {
  if (code.as !== 'TABLE') return [];
  return Object.entries(VOCABULARY).flatMap(([name, members], list) =>
    members.map((member, index) => ({
      [code.id]: codeId(list, index),
      [code.list]: snake(name),
      [code.meaning]: words(member),
    })),
  );
}

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant of a whole minute, UTC. */
const WRITTEN_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}):00Z)?)?)?$/;

function slashed(value: string): string {
  const match = WRITTEN_DATE.exec(value);
  if (match === null) throw new UnwritableValue('a date that the format has no form for');
  const [, year, month = '00', day = '00', time] = match;
  return `${day}/${month}/${year}${time === undefined ? '' : ` ${time}`}`;
}

const PADDED_TO = 3;

function zeroPadded(value: number): string {
  if (value < 0 || value > 999_999_999) throw new UnwritableValue('a number that the format has no form for');
  return `${value}`.padStart(PADDED_TO, '0');
}

/** A number as the format writes it: sequence numbers of child rows too. */
export const nativeInteger = ({ integer }: Conventions, value: number): unknown =>
  integer === 'ZERO_PADDED' ? zeroPadded(value) : value;

/** Makes a canonical value native. @throws UnwritableValue */
export type ToNative = (value: unknown) => unknown;

const need = (holds: boolean, what: string): void => {
  if (!holds) throw new UnwritableValue(what);
};

/** How a format writes values of a type: what `convert` reads back as the same canonical value. */
export function nativeWriter(type: ValueType, conventions: Conventions): ToNative {
  switch (type) {
    case 'integer':
      return (value) => {
        need(Number.isSafeInteger(value), 'what is no whole number');
        return nativeInteger(conventions, value as number);
      };
    case 'boolean':
      return (value) => {
        need(typeof value === 'boolean', 'what is no truth value');
        return value === true ? conventions.boolean.true : conventions.boolean.false;
      };
    case 'date':
      return (value) => {
        if (typeof value !== 'string') throw new UnwritableValue('what is no date');
        return conventions.date === 'ISO' ? value : slashed(value);
      };
    case 'present':
      return () => undefined;
    case 'text':
    case 'pncId':
    case 'croNumber':
      return (value) => {
        need(typeof value === 'string' && value !== '', 'what is no text, or an empty one');
        return value;
      };
    default: {
      const codes = codesOf(conventions.code, type);
      return (value) => {
        const code = codes.get(value);
        need(code !== undefined, 'what is no member of its enumeration');
        return code;
      };
    }
  }
}
