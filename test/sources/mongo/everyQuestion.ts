import { checkTables } from '../../../src/formats/checkTables.js';
import { storedColumns } from '../../../src/formats/columns.js';
import { FORMATS } from '../../../src/formats/formats.js';
import { NativeTables } from '../../../src/formats/NativeTables.js';
import { COUNT_DIMENSIONS, type CountRequest, UNIT_CLASSES } from '../../../src/model/Count.js';
import { RECORD_KINDS } from '../../../src/model/codes.js';
import { COUNT_FIELDS } from '../../../src/model/countFields.js';
import { listOf } from '../../../src/model/listOf.js';
import { compactText, plainWords } from '../../../src/model/plainWords.js';
import { NO_SEARCH, type SearchKey } from '../../../src/model/SearchKey.js';
import type { ElementColumns, ReadKind, SubjectKey, Values } from '../../../src/model/Source.js';
import type { Source } from '../../../src/sources/Source.js';
import { never, type Simulated, type Tables } from '../simulatedForces.js';

/** A question about a force, and how to put it. */
export interface Question {
  readonly name: string;
  readonly ask: (source: Source) => Promise<unknown>;
}

const KINDS: readonly ReadKind[] = ['NOMINAL', ...RECORD_KINDS];
const NOW = '2026-11-22T10:32:00.000Z';

/** The long form asks for parts of the columns of every kind, for nobody, and counts in every way. */
const IS_LONG = process.env.PROVISO_LONG === '1';
const SHORT = /whole|element by element/;
/** Kinds with columns that only say whether something is there. */
const WITH_PRESENCE: readonly ReadKind[] = ['STATEMENT', 'SHPO_SRO'];

/** A search for what is given, and nothing else. */
const searchOf = (given: Partial<SearchKey>): SearchKey => ({ ...NO_SEARCH, atMost: 3, ...given });

/** Every list of a kind whose elements could be decided one by one. */
const listsOf = (values: Values): readonly string[] =>
  Object.keys(values).filter((name) => listOf(values[name]).some((element) => element.key !== undefined));

/** Different columns for every second element, none of the last. */
function elementsOf(kind: ReadKind, values: Values): ElementColumns {
  const columnsOf = (list: string) => storedColumns(kind).filter((column) => column.startsWith(`${list}.`));
  return Object.fromEntries(
    listsOf(values).map((list) => {
      const keys = listOf(values[list]).map(({ key }) => String(key));
      const chosen = keys.slice(0, Math.max(1, keys.length - 1));
      return [
        list,
        Object.fromEntries(
          chosen.map((key, at) => [key, columnsOf(list).filter((_name, column) => (column + at) % 2 === 0)]),
        ),
      ];
    }),
  );
}

function readQuestions(refs: readonly string[]): readonly Question[] {
  return KINDS.flatMap((kind) => {
    const columns = storedColumns(kind);
    const read = (source: Source, asks: Parameters<Source['read']>[0]['asks']) => source.read({ kind, asks }, never());
    const all = (source: Source) =>
      read(
        source,
        refs.map((nominal) => ({ nominal, columns })),
      );
    const questions: Question[] = [
      { name: `${kind} of everybody, whole`, ask: all },
      {
        name: `${kind} of everybody, every third column`,
        ask: (source) =>
          Promise.all(
            [0, 1, 2].map((rest) =>
              read(
                source,
                refs.map((nominal) => ({ nominal, columns: columns.filter((_name, at) => at % 3 === rest) })),
              ),
            ),
          ),
      },
      {
        name: `${kind} element by element`,
        ask: async (source) => {
          const { records } = await all(source);
          const asks = records.map(({ nominal, id, values }) => ({
            nominal,
            record: id,
            columns,
            elements: elementsOf(kind, values),
          }));
          return { lists: records.map(({ values }) => listsOf(values)), answer: await read(source, asks) };
        },
      },
      { name: `${kind} of nobody`, ask: (source) => read(source, [{ nominal: 'NOBODY', columns }]) },
    ];
    return IS_LONG || WITH_PRESENCE.includes(kind) ? questions : questions.filter(({ name }) => SHORT.test(name));
  });
}

function findQuestions(force: string, refs: readonly string[]): readonly Question[] {
  const columns = [
    'pncId',
    'croNumber',
    'names.forenames',
    'names.surname',
    'dateOfBirth.date',
    'addresses.line',
    'addresses.postcode',
  ];
  const keysOf = (ref: string, { pncId, croNumber, ...values }: Values): SubjectKey[] => {
    const names = listOf(values.names).map(({ forenames, surname }) =>
      [forenames, surname].filter((part) => part !== null).join(' '),
    );
    const dates = listOf(values.dateOfBirth).map(({ date }) => String(date));
    return [
      { by: 'NOMINAL', force, value: ref },
      { by: 'PNC_ID', value: String(pncId) },
      { by: 'CRO_NUMBER', value: String(croNumber) },
      ...names.map((value) => ({ by: 'NAME', value, soundsAlike: false }) as const),
      ...names.flatMap((value) =>
        dates.map((dateOfBirth) => ({ by: 'NAME', value, dateOfBirth, soundsAlike: true }) as const),
      ),
      ...names.map((value) => ({ by: 'NAME', value, dateOfBirth: '1901-01-01', soundsAlike: true }) as const),
      ...names.map((name) =>
        searchOf({
          name: plainWords(name)
            .split(' ')
            .map((word) => [word]),
        }),
      ),
      ...dates.map((date) =>
        searchOf({
          name: [
            [
              plainWords(names[0] ?? '')
                .split(' ')
                .at(-1) ?? 'x',
            ],
          ],
          born: { from: date, to: date },
        }),
      ),
      ...listOf(values.addresses).map(({ postcode }) =>
        searchOf({
          name: [[plainWords(names[0] ?? '').split(' ')[0] ?? 'x']],
          postcode: compactText(String(postcode)),
        }),
      ),
      searchOf({ pncId: compactText(String(pncId)).slice(-6) }),
      searchOf({ ref: compactText(ref).slice(-5), atMost: 1 }),
      ...listOf(values.addresses).flatMap(({ line }) =>
        ['2026-11-22', '2015-03-02'].map((on) => ({ by: 'PREMISES', value: String(line), on }) as const),
      ),
    ];
  };
  const find = (source: Source, keys: readonly SubjectKey[]) => source.find({ keys, columns }, never());
  const everybody: SubjectKey[] = refs.map((value) => ({ by: 'NOMINAL', force, value }));
  return [
    { name: 'everybody, in the order stored', ask: (source) => find(source, everybody) },
    { name: 'nobody', ask: (source) => find(source, []) },
    {
      name: 'everybody by everything they can be found by',
      ask: async (source) => {
        const { nominals } = await find(source, everybody);
        const keys = nominals.flatMap(({ ref, values }) => keysOf(ref, values));
        const found = await Promise.all(
          keys.map(async (key) => (await find(source, [key])).nominals.map(({ ref }) => ref)),
        );
        return keys.map((key, at) => ({ key, found: found[at] }));
      },
    },
    ...['HARBOUR-TRUST', 'NOBODY'].map(
      (value): Question => ({
        name: `whom ${value} supervises`,
        ask: (source) => find(source, [{ by: 'SUPERVISOR', value }]),
      }),
    ),
  ];
}

const countQuestions = (): readonly Question[] =>
  RECORD_KINDS.flatMap((kind) => {
    const dimensions = COUNT_DIMENSIONS.filter((dimension) => COUNT_FIELDS[dimension][kind]);
    const all = { by: dimensions.map((dimension) => ({ dimension, except: [] })) };
    const short: Partial<CountRequest>[] = [all, { leaveOut: ['SPENT_OR_PROTECTED', 'CODE_C'] }];
    const long: Partial<CountRequest>[] = [
      {},
      ...dimensions.map((dimension) => ({ by: [{ dimension, except: [...UNIT_CLASSES].slice(2, 3) }] })),
      { ...all, now: '1990-01-01T00:00:00.000Z' },
    ];
    const different = IS_LONG ? [...short, ...long] : short;
    return different.map(
      (each, at): Question => ({
        name: `how many of ${kind} there are (${at})`,
        ask: async (source) => {
          const { cells, quarantined } = await source.count({ kind, by: [], leaveOut: [], now: NOW, ...each }, never());
          return { cells: cells.map((cell) => JSON.stringify(cell)).sort(), quarantined };
        },
      }),
    );
  });

/** Everything a source can be asked about a force with these tables. */
export function everyQuestion({ force, format }: Simulated, tables: Tables): readonly Question[] {
  const { nominals, registers } = checkTables(FORMATS[format], new NativeTables(tables), true);
  const consult = (register: 'MEETING' | 'INCIDENT' | 'ENCOMPASS_NOTICE', column: 'ref' | 'log' | 'organisation') => ({
    name: `${register} by ${column}`,
    ask: (source: Source) => {
      const values = [...new Set([...registers[register].map((entry) => String(entry[column])), 'nothing', ''])];
      return Promise.all(values.map((value) => source.consult({ register, column, value }, never())));
    },
  });
  return [
    ...readQuestions(nominals.map(({ id }) => id)),
    ...findQuestions(
      force,
      nominals.map(({ id }) => id),
    ),
    consult('MEETING', 'ref'),
    consult('INCIDENT', 'log'),
    consult('ENCOMPASS_NOTICE', 'ref'),
    consult('ENCOMPASS_NOTICE', 'organisation'),
    ...countQuestions(),
  ];
}
