import { FolderKeyRing } from '../keys/FolderKeyRing.js';
import type { KeyRing } from '../keys/KeyRing.js';
import { DamagedLogError } from './DamagedLogError.js';
import { IndexBook } from './IndexBook.js';
import { intentOf } from './indexRecord.js';
import type { LedgerReader, LoggedEntry } from './LedgerReader.js';
import { listAccesses } from './listAccesses.js';
import { ReadSession } from './ReadSession.js';
import type { StoredEntry } from './StoredEntry.js';
import { NO_LIMITS, SEARCH_LIMITS, type SearchLimits, type SearchParts, searchAccesses } from './searchAccesses.js';

export interface ReaderOptions {
  /** The ledger's own. */
  readonly folder: string;
  readonly keysFolder: string;
  /** Keeps the indexes of sealed segments beside them; default: only in memory, and made anew when they are needed again. */
  readonly writeIndexes?: boolean;
  /** Default: the keys in `keysFolder`. */
  readonly keys?: KeyRing;
  readonly limits?: SearchLimits;
}

/** Reads a ledger, also while another process or thread writes it. Nothing is read until it is asked. */
export function openLedgerReader(options: ReaderOptions): LedgerReader {
  const { folder, keysFolder, writeIndexes = false, limits = SEARCH_LIMITS } = options;
  const keys = options.keys ?? new FolderKeyRing(keysFolder);
  const book = new IndexBook({ folder, keys, writeIndexes });
  const parts = async (upTo: number): Promise<SearchParts> => {
    const segments = await book.segments();
    await needAll(book, segments, upTo);
    return { book, segments, session: new ReadSession(book, segments, keys) };
  };
  return {
    async search(filter, page) {
      return await searchAccesses(await parts(page.upTo), filter, page, limits);
    },
    async findRequest(requestId, upTo) {
      const page = { after: null, first: 1, upTo };
      const { accesses } = await searchAccesses(await parts(upTo), { requestId }, page, NO_LIMITS);
      return accesses[0] ?? null;
    },
    async entry(index) {
      const { session } = await parts(0);
      const entry = await session.entry(index);
      return entry === null ? null : await withRequester(entry, session);
    },
    async *accesses(filter, upTo = Number.POSITIVE_INFINITY) {
      yield* listAccesses(await parts(upTo), filter, upTo);
    },
    close: () => book.close(),
  };
}

/** Throws a `DamagedLogError` where fewer entries can be read than are said to be durable. */
async function needAll(book: IndexBook, segments: SearchParts['segments'], upTo: number): Promise<void> {
  const last = segments.at(-1);
  if (upTo >= Number.MAX_SAFE_INTEGER || upTo < 1) return;
  const end = last === undefined ? 0 : (await book.facts(last)).end;
  if (end < upTo) throw new DamagedLogError(end, `it cannot be read, although ${upTo} entries are durable`);
}

async function withRequester(entry: StoredEntry, session: ReadSession): Promise<LoggedEntry> {
  const { opened } = entry;
  const intent = opened?.type === 'OUTCOME' ? await session.entry(opened.intentIndex) : entry;
  const body = intent === null ? null : intentOf(intent);
  return { ...entry, requesterId: body?.requester?.id ?? null };
}
