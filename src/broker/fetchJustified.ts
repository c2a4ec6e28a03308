import { type JustifiedColumns, justifiedColumns } from '../disclosure/justifiedColumns.js';
import type { FieldDecision, RecordDecision } from '../disclosure/RecordDecision.js';
import type { Nominal, RecordAsk, Values } from '../model/Source.js';
import type { DecidedRecord } from './decidePerson.js';
import type { ForceCalls } from './ForceCalls.js';
import type { ReadKey } from './sharedReads.js';

/** What was read of a record, and what was asked of it. */
export interface Fetched {
  readonly ask: Pick<RecordAsk, 'columns' | 'elements'>;
  readonly values: Values;
}

const NOTHING: Fetched = { ask: { columns: [] }, values: {} };

/**
 * Round two: of each record exactly the columns that its decisions justify, in the order given. Null where the force no
 * longer gives it, nothing where nothing is justified.
 */
export async function fetchRecords(
  calls: ForceCalls,
  decidedRecords: readonly DecidedRecord[],
): Promise<readonly (Fetched | null)[]> {
  const justified = new Map<readonly FieldDecision[], Justified>();
  const alike = new Map<string, Justified>();
  const asked = decidedRecords.map(({ decided }): Justified | null => {
    if (!decided.visible) return null;
    // Records that were decided alike share their decisions, and so what is read of them.
    const known = justified.get(decided.fields) ?? sameAmong(alike, justifiedOf(decided));
    justified.set(decided.fields, known);
    return known.isNothing ? null : known;
  });
  const keys = decidedRecords.flatMap(({ record: { force, kind, nominal, id } }, index): ReadKey[] => {
    const ask = asked[index]?.ask;
    return ask === undefined ? [] : [{ force, kind, ask: { nominal, record: id, ...ask } }];
  });
  const found = await calls.readEach(keys);
  let next = 0;
  return asked.map((one) => {
    if (one === null) return NOTHING;
    const values = found[next++]?.[0]?.values;
    return values === undefined ? null : { ask: one.ask, values };
  });
}

/** Round two for the person core. */
export async function fetchNominal(
  calls: ForceCalls,
  { force, ref }: Nominal,
  decided: RecordDecision,
): Promise<Fetched | null> {
  const { ask, isNothing } = justifiedOf(decided);
  if (isNothing) return NOTHING;
  const [found] = await calls.read(force, 'NOMINAL', { nominal: ref, ...ask });
  return found === undefined ? null : { ask, values: found.values };
}

/** Those that say the same become one, so that whoever compares them later need not look inside. */
function sameAmong(alike: Map<string, Justified>, justified: Justified): Justified {
  const key = JSON.stringify(justified.ask);
  const known = alike.get(key) ?? justified;
  alike.set(key, known);
  return known;
}

interface Justified {
  readonly ask: JustifiedColumns;
  readonly isNothing: boolean;
}

function justifiedOf(decided: RecordDecision): Justified {
  const { columns, elements } = justifiedColumns(decided.facts.kind, decided.fields, decided.lists);
  const isNothing = columns.length === 0 && Object.keys(elements).length === 0;
  return { ask: { columns, elements: withLists(decided, elements) }, isNothing };
}

/** A list that is decided element by element is only ever read by element, even where no element is justified. */
function withLists<E extends object>({ lists }: RecordDecision, elements: E): E {
  const none = lists.flatMap(({ field }) => field.lists.map(({ name }) => [name, {}] as const));
  return { ...Object.fromEntries(none), ...elements };
}
