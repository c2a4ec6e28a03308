import { justifiedColumns } from '../disclosure/justifiedColumns.js';
import type { RecordDecision } from '../disclosure/RecordDecision.js';
import type { Nominal, RecordAsk, SourceRecord, Values } from '../model/Source.js';
import type { ForceCalls } from './ForceCalls.js';

/** What was read of a record, and what was asked of it. */
export interface Fetched {
  readonly ask: Pick<RecordAsk, 'columns' | 'elements'>;
  readonly values: Values;
}

const NOTHING: Fetched = { ask: { columns: [] }, values: {} };

/** Round two: exactly the columns of a record that its decisions justify. Null where the force no longer gives it. */
export async function fetchRecord(
  calls: ForceCalls,
  { force, kind, nominal, id }: SourceRecord,
  decided: RecordDecision,
): Promise<Fetched | null> {
  if (!decided.visible) return NOTHING;
  const { columns, elements } = justifiedColumns(kind, decided.fields, decided.lists);
  if (columns.length === 0 && Object.keys(elements).length === 0) return NOTHING;
  const ask = { columns, elements: withLists(decided, elements) };
  const [found] = await calls.read(force, kind, { nominal, record: id, ...ask });
  return found === undefined ? null : { ask, values: found.values };
}

/** Round two for the person core. */
export async function fetchNominal(
  calls: ForceCalls,
  { force, ref }: Nominal,
  decided: RecordDecision,
): Promise<Fetched | null> {
  const { columns, elements } = justifiedColumns(decided.facts.kind, decided.fields, decided.lists);
  if (columns.length === 0 && Object.keys(elements).length === 0) return NOTHING;
  const ask = { columns, elements: withLists(decided, elements) };
  const [found] = await calls.read(force, 'NOMINAL', { nominal: ref, ...ask });
  return found === undefined ? null : { ask, values: found.values };
}

/** A list that is decided element by element is only ever read by element, even where no element is justified. */
function withLists<E extends object>({ lists }: RecordDecision, elements: E): E {
  const none = lists.flatMap(({ field }) => field.lists.map(({ name }) => [name, {}] as const));
  return { ...Object.fromEntries(none), ...elements };
}
