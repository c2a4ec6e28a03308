import { storedColumns } from '../formats/columns.js';
import { RECORD_KINDS, type RecordKind } from '../model/codes.js';
import type { Nominal, ReadKind, RecordAsk, SourceRecord, SubjectKey } from '../model/Source.js';
import type { Known } from './Known.js';
import type { TestedSource } from './TestedSource.js';

/** People a force is tested with, at most, where not everybody is asked for. */
const PEOPLE_AT_MOST = 200;

/** A force that has been asked for all of some people: what the checks start from. */
export interface Acquaintance {
  /** The source as it is; a call to it may never be answered. */
  readonly bare: TestedSource;
  /** The same, but a call that is not answered rejects in the end. */
  readonly source: TestedSource;
  readonly known: Known;
  /** The person core of each, whole. */
  readonly people: readonly Nominal[];
  /** Their records, whole. */
  readonly records: ReadonlyMap<RecordKind, readonly SourceRecord[]>;
  /** A signal that nobody aborts. */
  readonly signal: AbortSignal;
  /** The person cores found by a key, with these columns. */
  find(keys: readonly SubjectKey[], columns?: readonly string[]): Promise<readonly Nominal[]>;
  read(kind: ReadKind, asks: readonly RecordAsk[]): Promise<readonly SourceRecord<ReadKind>[]>;
}

/** Asks a force for everything about the people that are known. Rejects where it does not answer. */
export async function getToKnow(bare: TestedSource, source: TestedSource, known: Known): Promise<Acquaintance> {
  const { signal } = new AbortController();
  const find: Acquaintance['find'] = async (keys, columns = []) =>
    (await source.find({ keys, columns }, signal)).nominals;
  const read: Acquaintance['read'] = async (kind, asks) => (await source.read({ kind, asks }, signal)).records;
  const keys = known.everybody ? known.people : known.people.slice(0, PEOPLE_AT_MOST);
  const people = await find(keys, storedColumns('NOMINAL'));
  const records = new Map<RecordKind, readonly SourceRecord[]>();
  for (const kind of RECORD_KINDS) {
    const columns = storedColumns(kind);
    const found = await read(
      kind,
      people.map(({ ref }) => ({ nominal: ref, columns })),
    );
    records.set(
      kind,
      found.filter((record): record is SourceRecord => record.kind === kind),
    );
  }
  return { bare, source, known, people, records, signal, find, read };
}

/** The records of every kind, with the kind's place in the order of the model. */
export const everyRecord = ({ records }: Acquaintance): readonly SourceRecord[] => [...records.values()].flat();

/** The reference as a key. */
export const byReference = ({ force, ref }: Nominal): SubjectKey => ({ by: 'NOMINAL', force, value: ref });
