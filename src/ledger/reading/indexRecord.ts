import type { IntentBody } from '../../model/LedgerEntry.js';
import type { LoggedAccess } from '../../model/LoggedAccess.js';
import { accessTerms } from './accessTerms.js';
import type { MemoryIndex } from './MemoryIndex.js';
import type { OpenedRecord } from './OpenedRecord.js';
import { hashTerm } from './SegmentIndex.js';
import type { StoredEntry } from './StoredEntry.js';

/** What indexing needs to know of entries before those it has. */
export interface Earlier {
  readonly indexKey: Buffer;
  /** Told of every entry, in order. */
  note(entry: StoredEntry): void;
  /** An intent by its index; null where there is none. Notes in `periods` whether its details could be read. */
  intent(index: number, periods: Map<string, boolean>): Promise<StoredEntry | null>;
  /** The intent of a request in the segment before, by the request's id; null where there is none. */
  intentOfRequest(requestId: string): Promise<number | null>;
}

/** Adds the entries of the record that comes next in a segment to its index. */
export async function indexRecord(
  index: MemoryIndex,
  opened: OpenedRecord,
  place: { readonly offset: number; readonly next: number },
  earlier: Earlier,
): Promise<void> {
  const { record } = opened;
  for (const [period, isThere] of opened.periods) index.periods.set(period, isThere);
  index.addRecord(record.firstIndex, record.entries.length, place.offset);
  for (let at = record.firstIndex; at < record.firstIndex + record.entries.length; at++) {
    const stored = opened.entry(at);
    earlier.note(stored);
    if (stored.type === 'INTENT') addAccess(index, earlier.indexKey, accessOf(stored, null));
    if (stored.type === 'OUTCOME') await addOutcome(index, stored, earlier);
  }
  index.offset = place.next;
}

async function addOutcome(index: MemoryIndex, outcome: StoredEntry, earlier: Earlier): Promise<void> {
  const intentIndex =
    outcome.opened?.type === 'OUTCOME' ? outcome.opened.intentIndex : await erasedIntentOf(index, outcome, earlier);
  if (intentIndex === null || intentIndex >= outcome.index) return;
  const intent = await earlier.intent(intentIndex, index.periods);
  if (intent?.type !== 'INTENT') return;
  index.addOutcome(intentIndex, outcome.index);
  addAccess(index, earlier.indexKey, accessOf(intent, outcome));
}

/** An outcome whose details are erased says no more which intent it belongs to: the request's id does. */
async function erasedIntentOf(index: MemoryIndex, outcome: StoredEntry, earlier: Earlier): Promise<number | null> {
  const here = await index.accessesOf(hashTerm(earlier.indexKey, `request:${outcome.requestId}`));
  const open = here.filter((intent) => !index.hasOutcome(intent));
  return open.at(-1) ?? (await earlier.intentOfRequest(outcome.requestId));
}

function addAccess(index: MemoryIndex, key: Buffer, access: LoggedAccess): void {
  const hashes = [...accessTerms(access)].map((term) => index.hashes.of(key, term));
  index.addAccess(access.intentIndex, Date.parse(access.at), hashes);
}

/** The access that an intent and its outcome are. */
export function accessOf(intent: StoredEntry, outcome: StoredEntry | null): LoggedAccess {
  return {
    requestId: intent.requestId,
    intentIndex: intent.index,
    at: intent.at,
    intent: intentOf(intent),
    outcome: outcome && {
      index: outcome.index,
      at: outcome.at,
      ...outcomeOf(outcome),
      text: outcome.text,
    },
  };
}

export const intentOf = ({ opened }: StoredEntry): IntentBody | null =>
  opened?.type === 'INTENT' ? opened.intent : null;

const outcomeOf = ({ opened }: StoredEntry) =>
  opened?.type === 'OUTCOME' ? { body: opened.outcome, detail: opened.detail } : { body: null, detail: null };
