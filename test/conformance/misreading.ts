import { changingRecords, type Misbehaviour, setInLists, setWhereAsked } from './misbehave.js';

/** What may be wrong in the records that are read. */
export const MISREADING: readonly Misbehaviour[] = [
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
];
