import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { MatchError } from './MatchError.js';

const column = z.string().trim().min(1).max(200);
const columns = z.union([column.transform((name) => [name]), z.array(column).max(20)]);
const optional = columns.default([]);

const date = z.union([columns, z.strictObject({ year: optional, month: optional, day: optional })]);
const others = <T extends z.ZodType>(shape: T) => z.array(shape).max(20).default([]);

const fileShape = z.strictObject({
  id: column,
  forenames: optional,
  surname: optional,
  otherNames: others(z.strictObject({ forenames: optional, surname: optional })),
  dateOfBirth: date.default([]),
  otherDatesOfBirth: others(date),
  sex: optional,
  address: optional,
  postcode: optional,
  otherAddresses: others(z.strictObject({ address: optional, postcode: optional })),
  associates: others(columns),
  identifiers: z.union([z.record(z.string().min(1).max(100), columns), columns]).default({}),
});

/** The columns of a date: of one text, or of its parts. */
export type DateColumns =
  | readonly string[]
  | { readonly year: readonly string[]; readonly month: readonly string[]; readonly day: readonly string[] };

export interface NameColumns {
  readonly forenames: readonly string[];
  readonly surname: readonly string[];
}

export interface HomeColumns {
  readonly address: readonly string[];
  readonly postcode: readonly string[];
}

/** Which columns of one file say what. Several columns of one field are read as one text. */
export interface FileMap extends NameColumns, HomeColumns {
  readonly id: string;
  /** Former names, aliases and nicknames. */
  readonly otherNames: readonly NameColumns[];
  readonly dateOfBirth: DateColumns;
  readonly otherDatesOfBirth: readonly DateColumns[];
  readonly sex: readonly string[];
  /** Past and second homes. */
  readonly otherAddresses: readonly HomeColumns[];
  /** People with whom somebody is recorded, each a full name, forenames first. */
  readonly associates: readonly (readonly string[])[];
  /** By the kind of identifier. */
  readonly identifiers: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the map for the files given: a list `files` with an entry for each in order, or one for all; or an object keyed
 * by the files' names.
 * @throws MatchError MAP_UNREADABLE, MAP_INVALID
 */
export function readMatchMap(path: string, files: readonly string[]): FileMap[] {
  const entries = entriesFor(parseJson(path), files);
  return entries.map((entry, index) => {
    const parsed = fileShape.safeParse(entry);
    if (parsed.success) return fileMap(parsed.data);
    const [issue] = parsed.error.issues;
    const at = ['files', index, ...(issue?.path ?? [])].map(String).join('.');
    const unknown = issue?.code === 'unrecognized_keys' ? `unknown field ${issue.keys.join(', ')}` : null;
    const problem = entry === undefined ? 'there is no entry for this file' : (unknown ?? 'not a column, or columns');
    throw new MatchError('MAP_INVALID', `${path}, ${at}`, problem);
  });
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new MatchError(
      'MAP_UNREADABLE',
      path,
      error instanceof SyntaxError ? 'is not JSON' : 'there is no such file, or it may not be read',
    );
  }
}

function entriesFor(map: unknown, files: readonly string[]): unknown[] {
  const value = isObject(map) && 'files' in map ? map.files : map;
  if (Array.isArray(value)) return files.map((_, index) => (value.length === 1 ? value[0] : value[index]));
  if (!isObject(value)) return files.map(() => undefined);
  if ('id' in value) return files.map(() => value);
  return files.map((file, index) => value[file] ?? value[basename(file)] ?? value['ab'[index] ?? '']);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fileMap({ identifiers, ...fields }: z.infer<typeof fileShape>): FileMap {
  const kinds = Array.isArray(identifiers)
    ? identifiers.map((name, index): [string, string[]] => [`${index + 1}`, [name]])
    : Object.entries(identifiers);
  return { ...fields, identifiers: new Map(kinds) };
}
