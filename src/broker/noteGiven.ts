import type { DecisionRow } from '../model/LedgerEntry.js';
import type { Caller } from './Caller.js';
import { type GivenSource, givenRecord } from './casework/givenRecord.js';
import type { Fetched } from './fetchJustified.js';
import { operationFor } from './references.js';
import type { Serving } from './Serving.js';

/** Remembers what left of a record, so that whoever got it can be told where it proves wrong; what was consulted has not left. */
export function noteGiven(
  { parts, record }: Serving,
  caller: Caller,
  source: GivenSource,
  { ask, values }: Fetched,
  rows: readonly DecisionRow[],
): void {
  if (operationFor(caller, source.force) !== 'DISCLOSURE') return;
  if (source.kind === 'NOMINAL' && ask.columns.length === 0 && ask.elements === undefined) return;
  const opened = rows.find(({ authorisationId }) => authorisationId !== null)?.authorisationId;
  record.given.push(givenRecord(parts, source, ask, values, opened ?? caller.childDisclosure?.id ?? null));
}
