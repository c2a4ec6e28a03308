import { z } from 'zod';
import { CASE_FILES, type Change, ITEM_KINDS, type ItemKind } from './CaseItem.js';
import { instant } from './data/parts.js';

/** Steps of one request that count together or not at all. */
export interface Batch {
  readonly requestId: string;
  /**
   * When they count: once the access log has the outcome of the request, where it was carried out (`DONE`) or whatever
   * it says (`ANSWERED`), for what has left cannot be taken back.
   */
  readonly counts: 'DONE' | 'ANSWERED';
  readonly changes: readonly Change[];
}

/**
 * One line of the journal: a batch that waits for its outcome, or what became of one, by the number of its line.
 * `writer` names the process that proposed it, where there are several.
 */
export type JournalLine =
  | { readonly n: number; readonly proposed: Batch; readonly writer?: string }
  | { readonly n: number; readonly counted: number }
  | { readonly n: number; readonly dropped: number };

const change = z
  .strictObject({
    kind: z.enum(ITEM_KINDS as [ItemKind, ...ItemKind[]]),
    id: z.string(),
    version: z.int().positive(),
    event: z.string(),
    state: z.string(),
    at: instant,
    by: z.string(),
    file: z.unknown(),
  })
  .refine(({ kind, file }) => CASE_FILES[kind].safeParse(file).success);

const n = z.int().nonnegative();
const batch = z.strictObject({
  requestId: z.string(),
  counts: z.enum(['DONE', 'ANSWERED']),
  changes: z.array(change).min(1),
});
const line = z.union([
  z.strictObject({ n, proposed: batch, writer: z.string().optional() }),
  z.strictObject({ n, counted: n }),
  z.strictObject({ n, dropped: n }),
]);

/** The line, or null when it is none. */
export function parseBatchLine(given: string): JournalLine | null {
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    return null;
  }
  const parsed = line.safeParse(value);
  return parsed.success ? (parsed.data as JournalLine) : null;
}
