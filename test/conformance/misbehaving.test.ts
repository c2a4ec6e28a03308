import { beforeAll, describe, expect, it } from '@jest/globals';
import { findingInWords } from '../../src/conformance/Finding.js';
import type { Known } from '../../src/conformance/Known.js';
import { FIRST_CHECK, runConformance } from '../../src/conformance/runConformance.js';
import type { TestedSource } from '../../src/conformance/TestedSource.js';
import type { Value, Values } from '../../src/model/Source.js';
import { nativeTables, openSource, SIMULATED } from '../sources/simulatedForces.js';
import { knownOf } from './knownOf.js';

let sound: TestedSource;
let known: Known;
beforeAll(async () => {
  const tables = await nativeTables(SIMULATED[1]);
  sound = openSource(SIMULATED[1], tables);
  known = knownOf('SLW', 'relational', tables);
});

/** The calls of a source, bound to it. */
const callsOf = (source: TestedSource): TestedSource => ({
  force: source.force,
  find: (request, signal) => source.find(request, signal),
  read: (request, signal) => source.read(request, signal),
  consult: (request, signal) => source.consult(request, signal),
  count: (request, signal) => source.count(request, signal),
  check: (signal) => source.check(signal),
});

type Misbehave = (source: TestedSource) => Partial<TestedSource>;

const changingRecords =
  (change: (values: Values) => Values): Misbehave =>
  (source) => ({
    async read(request, signal) {
      const answer = await source.read(request, signal);
      const isChanged = request.kind === 'SHPO_SRO';
      return {
        ...answer,
        records: answer.records.map((one) => (isChanged ? { ...one, values: change(one.values) } : one)),
      };
    },
  });

const setWhereAsked = (column: string, value: Value): Misbehave =>
  changingRecords((values) => (Object.hasOwn(values, column) ? { ...values, [column]: value } : values));

const setInLists = (list: string, change: (element: Values, index: number) => Values): Misbehave =>
  changingRecords((values) =>
    Array.isArray(values[list]) ? { ...values, [list]: (values[list] as Values[]).map(change) } : values,
  );

const findingMore =
  (by: string): Misbehave =>
  (source) => ({
    async find(request, signal) {
      const answer = await source.find(request, signal);
      if (!request.keys.some((key) => key.by === by)) return answer;
      const stranger = {
        force: 'SLW',
        ref: 'SLW-N-9',
        values: { pncId: '1999/0000001S', croNumber: null, names: [], dateOfBirth: [] },
      };
      return { ...answer, nominals: [...answer.nominals, stranger] };
    },
  });

const MISBEHAVIOURS: readonly (readonly [string, Misbehave, string, string])[] = [
  [
    'leaves a column out',
    changingRecords(({ madeAt: _madeAt, ...values }) => values),
    'gives every column that is asked for in its canonical form, and no other',
    'SHPO_SRO 1, madeAt: was asked for and is not there',
  ],
  [
    'gives a column beside',
    changingRecords((values) => ({ ...values, court: null })),
    'gives any one column without the others',
    'SHPO_SRO 1, court: was not asked for',
  ],
  [
    'gives a column of its own',
    changingRecords((values) => ({ ...values, 'Callum Rudd': null })),
    'gives no column where none is asked for',
    'SHPO_SRO 1, (a column of its own): was not asked for',
  ],
  [
    'gives a native date',
    setWhereAsked('madeAt', '14/09/2015'),
    'gives every column that is asked for in its canonical form, and no other',
    'SHPO_SRO 1, madeAt: is no date of ISO 8601',
  ],
  [
    'gives a code of its own',
    setWhereAsked('status', 'LIVE'),
    'gives every column that is asked for in its canonical form, and no other',
    'SHPO_SRO 1, status: is no member of OrderStatus',
  ],
  [
    'gives a number as text',
    setWhereAsked('visorRecorded', 'Y'),
    'gives every column that is asked for in its canonical form, and no other',
    'SHPO_SRO 1, visorRecorded: is neither true nor false',
  ],
  [
    'gives an empty text',
    setWhereAsked('court', ''),
    'gives every column that is asked for in its canonical form, and no other',
    'SHPO_SRO 1, court: is an empty text instead of null',
  ],
  [
    'gives elements without keys',
    setInLists('prohibitions', ({ key: _key, ...element }) => element),
    'gives every column that is asked for in its canonical form, and no other',
    'SHPO_SRO 1, prohibitions.0.key: is missing or no text',
  ],
  [
    'tells elements apart by nothing',
    setInLists('prohibitions', (element) => ({ ...element, key: '1' })),
    'gives every column that is asked for in its canonical form, and no other',
    'SHPO_SRO 1, prohibitions.1.key: stands twice in its list',
  ],
  [
    'reads lists whole',
    (source) => ({
      read: ({ kind, asks }, signal) =>
        source.read({ kind, asks: asks.map(({ elements: _elements, ...ask }) => ask) }, signal),
    }),
    'gives of a list that is asked for by element those elements and those columns alone',
    'NOMINAL 1, names.1: is an element that was not asked for',
  ],
  [
    'asks every ask the first one’s columns',
    (source) => ({
      read: ({ kind, asks }, signal) =>
        source.read({ kind, asks: asks.map((ask) => ({ ...ask, columns: asks[0]?.columns ?? [] })) }, signal),
    }),
    'gives each of several asks in one call its own columns',
    'CRIME_REPORT 2, recordedAt: was asked for and is not there',
  ],
  [
    'gives every record for one',
    (source) => ({
      read: ({ kind, asks }, signal) =>
        source.read({ kind, asks: asks.map(({ record: _record, ...ask }) => ask) }, signal),
    }),
    'gives by its id one record, and of no other nominal',
    'CRIME_REPORT 1: is not given alone',
  ],
  [
    'calls itself otherwise',
    () => ({ force: 'NMR' }),
    'gives its own force code with everything',
    'the force calls itself by another code',
  ],
  [
    'changes its ids',
    (source) => {
      let times = 0;
      return {
        async read(request, signal) {
          const answer = await source.read(request, signal);
          times += 1;
          return {
            ...answer,
            records: answer.records.map((one) => (one.kind === 'VOO' ? { ...one, id: `${one.id}-${times}` } : one)),
          };
        },
      };
    },
    'gives the same answer to the same question, ids included',
    'VOO 1: is given differently the second time',
  ],
  [
    'gives two records one id',
    (source) => ({
      async read(request, signal) {
        const answer = await source.read(request, signal);
        return { ...answer, records: [...answer.records, ...answer.records] };
      },
    }),
    'gives every nominal and every record of a kind an id of its own',
    'ARREST 2: has no id of its own',
  ],
  [
    'does not read person cores',
    (source) => ({
      async read(request, signal) {
        const answer = await source.read(request, signal);
        return request.kind === 'NOMINAL' ? { ...answer, records: [] } : answer;
      },
    }),
    'reads the person core of a nominal as it finds it',
    'NOMINAL 1: is read differently',
  ],
  [
    'finds too many by PNC ID',
    findingMore('PNC_ID'),
    'finds by PNC ID whoever has it, and nobody else',
    'NOMINAL 1: somebody else is found who does not have what was asked for',
  ],
  [
    'finds too many by CRO number',
    findingMore('CRO_NUMBER'),
    'finds by CRO number whoever has it, and nobody else',
    'NOMINAL 1: somebody else is found who does not have what was asked for',
  ],
  [
    'finds too many by name',
    findingMore('NAME'),
    'finds by any recorded name, whatever its case and spaces, and nobody else',
    'NOMINAL 1: somebody else is found who does not have what was asked for',
  ],
  [
    'finds too many by nothing',
    findingMore('SUPERVISOR'),
    'finds nobody by no key, by empty ones, and by wildcards',
    'NOMINAL: an empty key by SUPERVISOR finds somebody',
  ],
  [
    'does not compare dates of birth',
    (source) => ({
      find: ({ keys, ...rest }, signal) =>
        source.find(
          {
            ...rest,
            keys: keys.map((key) => (key.by === 'NAME' ? { by: 'NAME', value: key.value, soundsAlike: false } : key)),
          },
          signal,
        ),
    }),
    'finds nobody by a name with a date of birth that is not claimed',
    'NOMINAL 1, dateOfBirth.date: is not compared',
  ],
  [
    'searches by the whole identifier alone',
    (source) => ({
      find: ({ keys, ...rest }, signal) =>
        source.find(
          { ...rest, keys: keys.filter((key) => key.by !== 'SEARCH' || (key.pncId?.length ?? 12) === 12) },
          signal,
        ),
    }),
    'finds by search whoever has the beginning or end of an identifier',
    'NOMINAL 1: is not found',
  ],
  [
    'compares days as they stand',
    (source) => ({
      async find(request, signal) {
        const answer = await source.find({ ...request, columns: ['dateOfBirth.date', ...request.columns] }, signal);
        const isOther = (date: unknown) =>
          request.keys.some((key) => key.by === 'SEARCH' && key.born !== null && String(date) < key.born.from);
        const nominals = answer.nominals.filter(
          ({ values }) => !(values.dateOfBirth as { date: string }[]).every(({ date }) => isOther(date)),
        );
        return { ...answer, nominals };
      },
    }),
    'finds by search whoever has the name with the date of birth, and with day and month exchanged',
    'NOMINAL 1: is not found',
  ],
  [
    'hears names in their order alone',
    (source) => ({
      find: ({ keys, ...rest }, signal) =>
        source.find(
          { ...rest, keys: keys.filter((key) => key.by !== 'SEARCH' || key.name.length < 2 || key.born !== null) },
          signal,
        ),
    }),
    'finds by search whoever has the words of a name in another order',
    'NOMINAL 1: is not found',
  ],
  [
    'needs a whole name',
    (source) => ({
      find: ({ keys, ...rest }, signal) =>
        source.find({ ...rest, keys: keys.filter((key) => key.by !== 'SEARCH' || key.name.length !== 1) }, signal),
    }),
    'finds by search whoever has one word of a name with the year of birth or the area of an address',
    'NOMINAL 1: is not found',
  ],
  [
    'gives everybody for a search that says nothing',
    findingMore('SEARCH'),
    'finds nobody by a search that says nothing, or what nobody has',
    'NOMINAL: an empty search finds somebody',
  ],
  [
    'is deaf to premises',
    (source) => ({
      find: ({ keys, ...rest }, signal) =>
        source.find({ ...rest, keys: keys.filter(({ by }) => by !== 'PREMISES') }, signal),
    }),
    'finds by the address whoever lives there, and whoever has a domestic violence notice about it',
    'NOMINAL 1: is not found',
  ],
  [
    'is deaf to supervisors',
    (source) => ({
      find: ({ keys, ...rest }, signal) =>
        source.find({ ...rest, keys: keys.filter(({ by }) => by !== 'SUPERVISOR') }, signal),
    }),
    'finds by the organisation that supervises a requirement whoever has such an order',
    'NOMINAL 1: is not found',
  ],
  [
    'answers whom it does not know',
    (source) => ({
      async read(request, signal) {
        const answer = await source.read(request, signal);
        return request.kind === 'VOO' && request.asks.length === 0
          ? { ...answer, records: [{ force: 'SLW', kind: 'VOO', id: 'x', nominal: 'x', values: {} }] }
          : answer;
      },
    }),
    'gives nothing about a nominal that it does not have',
    'VOO: records are given where none are asked for',
  ],
  [
    'knows every column',
    (source) => ({
      read: ({ kind, asks }, signal) =>
        source.read(
          {
            kind,
            asks: asks.map((ask) => ({ ...ask, columns: ask.columns.filter((column) => column !== 'noSuchColumn') })),
          },
          signal,
        ),
    }),
    'refuses a column that the kind does not have',
    'CRIME_REPORT: answers as if it had been there',
  ],
  [
    'counts one too few',
    (source) => ({
      async count(request, signal) {
        const answer = await source.count(request, signal);
        return { ...answer, cells: answer.cells.slice(1) };
      },
    }),
    'counts as many records of each kind as it gives',
    'CRIME_REPORT: the count differs from the records that are given',
  ],
  [
    'counts in halves',
    (source) => ({
      async count(request, signal) {
        const answer = await source.count(request, signal);
        return { ...answer, cells: answer.cells.map((cell) => ({ ...cell, count: cell.count / 2 })) };
      },
    }),
    'counts in whole numbers above nothing, under the dimensions asked for alone',
    'CRIME_REPORT: a count is no whole number above nothing',
  ],
  [
    'loses register entries',
    (source) => ({
      async consult(request, signal) {
        const answer = await source.consult(request, signal);
        return { ...answer, entries: [] };
      },
    }),
    'gives of a register the entries that have the value, whole and in canonical form',
    'INCIDENT, log: an entry is not found',
  ],
  [
    'gives whole registers',
    (source) => ({
      async consult(request, signal) {
        const answer = await source.consult(request, signal);
        return { ...answer, entries: [{ force: 'SLW', register: request.register, values: {} }] };
      },
    }),
    'gives of a register nothing for a value that no entry has',
    'MEETING: entries are given',
  ],
  [
    'hides its quarantine',
    (source) => ({
      async count(request, signal) {
        const answer = await source.count(request, signal);
        return { ...answer, quarantined: 3 };
      },
    }),
    'says with every answer how many rows it leaves out, and always the same',
    'different calls give different numbers of rows',
  ],
  [
    'cannot be asked',
    () => ({ check: () => Promise.reject(new Error('Callum Rudd')) }),
    'can be asked',
    'check() rejects',
  ],
  [
    'does not hear that it is given up on',
    (source) => ({ find: (request) => source.find(request, new AbortController().signal) }),
    'refuses a call that was given up on before it was made',
    'find() answers all the same',
  ],
  [
    'throws a personal value',
    (source) => ({
      count: () => {
        throw new Error(`Callum Rudd of ${source.force}`);
      },
    }),
    'counts as many records of each kind as it gives',
    'a call is answered with Error',
  ],
];

describe('a source that misbehaves', () => {
  it.each(MISBEHAVIOURS)('%s, and is told so', async (_what, misbehave, check, words) => {
    const calls = callsOf(sound);
    const results = await runConformance({ ...calls, ...misbehave(calls) }, known);
    const result = results.find(({ name }) => name === check);
    expect(result?.status).toBe('FAILED');
    expect(result?.findings.map(findingInWords)).toContain(words);
    expect(JSON.stringify(results)).not.toMatch(/Rudd|Callum/);
  });

  it('never answers one call, and is told so without end', async () => {
    const calls = callsOf(sound);
    const count = () => new Promise<never>(() => undefined);
    const results = await runConformance({ ...calls, count }, known, { patienceMs: 20 });
    expect(
      results.filter(({ status }) => status === 'FAILED').map(({ findings }) => findings.map(findingInWords)),
    ).toEqual([
      ['count() goes on'],
      ['a call is answered with NoAnswerError'],
      ['a call is answered with NoAnswerError'],
      ['a call is answered with NoAnswerError'],
      ['a call is answered with NoAnswerError'],
    ]);
  });

  it('gives nothing at all, and nothing more is asked', async () => {
    const calls = callsOf(sound);
    const results = await runConformance({ ...calls, find: () => Promise.reject(new TypeError('Callum')) }, known);
    expect(results.map(({ name, status, findings }) => [name, status, findings.map(findingInWords)])).toEqual([
      [FIRST_CHECK, 'FAILED', ['a call is answered with TypeError']],
    ]);
  });

  it('loses people, and is told so', async () => {
    const more = { by: 'NOMINAL', force: 'SLW', value: 'SLW-N-1' } as const;
    const [first] = await runConformance(sound, { ...known, people: [...known.people, more] });
    expect(first).toMatchObject({ name: FIRST_CHECK, status: 'FAILED' });
  });
});
