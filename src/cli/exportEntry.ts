import { hash, randomUUID } from 'node:crypto';
import { readingRow } from '../broker/readingRow.js';
import type { Ledger } from '../ledger/Ledger.js';
import type { AccessFilter } from '../model/LoggedAccess.js';
import type { ExportAsked } from './exportFlags.js';

export interface ExportLogged {
  readonly asked: ExportAsked;
  /** With whom it is about. */
  readonly filter: AccessFilter;
  readonly policyVersion: string;
  /** Keyed hash of the filter. */
  readonly filterHash: string;
}

/**
 * Enters an export in the log that it reads (DPA 2018 s.62, brief 3.7). Durable when it resolves, to the number of
 * entries there were before it. Who reads is who says so: the folder's owner runs this without a token.
 */
export async function enterExport(ledger: Ledger, logged: ExportLogged): Promise<number> {
  const { asked, filter, policyVersion, filterHash } = logged;
  const requestId = `export-${randomUUID()}`;
  const operationName = asked.report === null ? 'export' : `report-${asked.report}`;
  const refs = filter.subjectRefs ?? [];
  const intent = await ledger.intent({
    requestId,
    operationName,
    queryHash: hash('sha256', [operationName, asked.format, ...Object.keys(filter).sort()].join(' ')),
    variablesHash: filterHash,
    requester: {
      id: asked.by,
      name: asked.by,
      organisation: 'COMMAND_LINE',
      group: 'AUDITOR',
      role: null,
      force: null,
    },
    enquiry: null,
    rootFields: ['accessLog'],
    kinds: [],
    subjectRefs: refs,
    policyVersion,
    reading: { purpose: asked.purpose },
  });
  const outcome = {
    requestId,
    outcome: 'RELEASED',
    shownOutcome: null,
    code: null,
    complete: true,
    sources: [],
    responseMarking: 'OFFICIAL_SENSITIVE',
    policyVersion,
  } as const;
  const rows = (refs.length === 0 ? [null] : refs).map(readingRow);
  await ledger.outcome(intent, outcome, { gateFacts: [], rows }, { answer: null, text: null });
  return intent.index;
}
