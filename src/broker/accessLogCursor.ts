import type { Pseudonymise } from './BrokerParts.js';

/** Where a page ends: made for one asker and one filter, and good for no other. */
export interface AccessLogCursors {
  of(index: number): string;
  /** The index that a cursor stands for; null for one that was not made here, for this asker and this filter. */
  indexOf(cursor: string): number | null;
}

const CURSOR = /^(0|[1-9]\d{0,14})\.[\w-]+$/;
const LONGEST = 100;

/** Cursors with a keyed check over what they are for, so that none can be made up or carried over. */
export function accessLogCursors(pseudonymise: Pseudonymise, madeFor: unknown): AccessLogCursors {
  const scope = JSON.stringify(madeFor);
  const of = (index: number): string =>
    Buffer.from(`${index}.${pseudonymise('cursor', `${index} ${scope}`)}`).toString('base64url');
  return {
    of,
    indexOf(cursor) {
      if (cursor.length > LONGEST) return null;
      const index = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
      return index !== undefined && of(Number(index)) === cursor ? Number(index) : null;
    },
  };
}
