import type { RecordKind } from '../../src/model/codes.js';
import type { Values } from '../../src/model/Source.js';
import type { Holdings } from '../cells/CanonicalSource.js';
import { generatedHoldings, type Situation } from '../cells/world.js';

/** A child of the general run: nothing is tightened by what the records say. */
export const situationOf = (group: string, linked = true): Situation => ({
  linked,
  relevant: true,
  spent: false,
  bornOn: group === 'YJS' ? '2010-06-01' : '1984-03-12',
});

/** What makes a record behave as if it were not there (brief 4.6, 4.11). */
export const GONE: Readonly<Record<string, Values>> = {
  'disposed of': { disposedAt: '2026-11-21' },
  SECRET: { gsc: 'SECRET' },
  'TOP SECRET': { gsc: 'TOP_SECRET' },
};

/** The same holdings without some of the records. */
export const keeping = (holdings: Holdings, isKept: (kind: RecordKind) => boolean): Holdings => ({
  ...holdings,
  records: holdings.records.filter(({ kind }) => isKept(kind)),
});

/** The same holdings with other values in the records of some kinds. */
export const changing = (holdings: Holdings, isChanged: (kind: RecordKind) => boolean, values: Values): Holdings => ({
  ...holdings,
  records: holdings.records.map((record) =>
    isChanged(record.kind) ? { ...record, values: { ...record.values, ...values } } : record,
  ),
});

/** A second force's own records of the same person, under a reference of its own; registers are the first one's. */
export function elsewhere(situation: Situation, force: string): Holdings {
  const { nominals, records } = generatedHoldings(situation);
  const ref = `${force}-N-7`;
  return {
    nominals: nominals.map(({ values }) => ({ ref, values })),
    records: records.map((record) => ({ ...record, id: `${force}-${record.kind}`, nominal: ref })),
    registers: [],
  };
}
