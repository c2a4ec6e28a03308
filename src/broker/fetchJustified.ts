import { type JustifiedColumns, justifiedColumns } from '../disclosure/justifiedColumns.js';
import type { FieldDecision, RecordDecision } from '../disclosure/RecordDecision.js';
import type { Nominal, Values } from '../model/Source.js';
import type { DecidedRecord } from './decidePerson.js';
import type { ForceCalls } from './ForceCalls.js';
import type { ReadKey } from './sharedReads.js';

/**
 * Round two: of each record exactly the columns that its decisions justify, in the order given. Null where the force no
 * longer gives it, nothing where nothing is justified.
 */
export async function fetchRecords(
  calls: ForceCalls,
  decidedRecords: readonly DecidedRecord[],
): Promise<readonly (Values | null)[]> {
  const justified = new Map<readonly FieldDecision[], Justified>();
  const keys = decidedRecords.map(({ record: { force, kind, nominal, id }, decided }): ReadKey | null => {
    if (!decided.visible) return null;
    // Records that were decided alike share their decisions, and so what is read of them.
    const known = justified.get(decided.fields) ?? justifiedOf(decided);
    justified.set(decided.fields, known);
    return known.isNothing ? null : { force, kind, ask: { nominal, record: id, ...known.ask } };
  });
  const found = await calls.readEach(keys.filter((key) => key !== null));
  let next = 0;
  return keys.map((key) => (key === null ? {} : (found[next++]?.[0]?.values ?? null)));
}

/** Round two for the person core. */
export async function fetchNominal(
  calls: ForceCalls,
  { force, ref }: Nominal,
  decided: RecordDecision,
): Promise<Values | null> {
  const { ask, isNothing } = justifiedOf(decided);
  if (isNothing) return {};
  const [found] = await calls.read(force, 'NOMINAL', { nominal: ref, ...ask });
  return found?.values ?? null;
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
