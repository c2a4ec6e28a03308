import { DECISION_COLUMNS } from '../ledger/plaintext/decisionColumns.js';
import type { DecisionRow } from '../model/LedgerEntry.js';
import type { LoggedAccess } from '../model/LoggedAccess.js';
import { statedIn } from '../model/statedIn.js';

type Cell = string | number | boolean | null | undefined;

/** Columns of an access, which every line of it repeats. Lists are in one cell, with spaces between. */
const ACCESS_COLUMNS: readonly (readonly [string, (access: LoggedAccess) => Cell])[] = [
  ['requestId', ({ requestId }) => requestId],
  ['intentIndex', ({ intentIndex }) => intentIndex],
  ['at', ({ at }) => at],
  ['operationName', ({ intent }) => intent?.operationName],
  ['queryHash', ({ intent }) => intent?.queryHash],
  ['variablesHash', ({ intent }) => intent?.variablesHash],
  ['requesterId', ({ intent }) => intent?.requester?.id],
  ['requesterName', ({ intent }) => intent?.requester?.name],
  ['organisation', ({ intent }) => intent?.requester?.organisation],
  ['group', ({ intent }) => intent?.requester?.group],
  ['role', ({ intent }) => intent?.requester?.role],
  ['requesterForce', ({ intent }) => intent?.requester?.force],
  ['enquiryId', ({ intent }) => intent?.enquiry?.id],
  ['purpose', ({ intent }) => intent?.enquiry?.purpose],
  ['policingPurposes', ({ intent }) => intent?.enquiry?.policingPurposes.join(' ')],
  ['lawfulBases', ({ intent }) => intent?.enquiry?.lawfulBases.join(' ')],
  ['regime', ({ intent }) => intent?.enquiry?.regime],
  ['caseReference', ({ intent }) => intent?.enquiry?.caseReference],
  ['meetingId', ({ intent }) => intent?.enquiry?.meetingId],
  ['incidentLog', ({ intent }) => intent?.enquiry?.incidentLog],
  ['urgency', ({ intent }) => intent?.enquiry?.urgency],
  ['rootFields', ({ intent }) => intent?.rootFields.join(' ')],
  ['kinds', ({ intent }) => intent?.kinds.join(' ')],
  ['subjectRefs', ({ intent }) => intent?.subjectRefs.join(' ')],
  ['readingPurpose', ({ intent }) => intent?.reading?.purpose],
  ['policyVersion', ({ intent }) => intent?.policyVersion],
  ['outcomeIndex', ({ outcome }) => outcome?.index],
  ['outcomeAt', ({ outcome }) => outcome?.at],
  ['outcome', ({ outcome }) => outcome?.body?.outcome],
  ['shownOutcome', ({ outcome }) => outcome?.body?.shownOutcome],
  ['code', ({ outcome }) => outcome?.body?.code],
  ['complete', ({ outcome }) => outcome?.body?.complete],
  ['sources', ({ outcome }) => outcome?.body?.sources.map(({ force, status }) => `${force}:${status}`).join(' ')],
  ['responseMarking', ({ outcome }) => outcome?.body?.responseMarking],
  ['justification', justificationOf],
];

function justificationOf({ outcome }: LoggedAccess): Cell {
  const stated = statedIn(outcome?.text ?? null);
  return stated === null ? null : JSON.stringify(stated);
}

export const CSV_HEADER = csvLine([...ACCESS_COLUMNS.map(([name]) => name), ...DECISION_COLUMNS]);

/** One line per decision; one with the access alone where there was none. */
export function csvLines(access: LoggedAccess, rows: readonly DecisionRow[]): string {
  const cells = ACCESS_COLUMNS.map(([, cell]) => cell(access));
  const lines = rows.length === 0 ? [null] : rows;
  return lines.map((row) => csvLine([...cells, ...DECISION_COLUMNS.map((column) => row?.[column])])).join('');
}

/** A line of RFC 4180. A cell that a spreadsheet would take for a formula is given an apostrophe before it. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(harmless(String(cell ?? '')))).join(',')}\r\n`;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
