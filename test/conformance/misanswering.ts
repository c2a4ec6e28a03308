import type { Misbehave, Misbehaviour } from './misbehave.js';

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

/** What may be wrong in whom a source finds, what it counts, and how it answers at all. */
export const MISANSWERING: readonly Misbehaviour[] = [
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
