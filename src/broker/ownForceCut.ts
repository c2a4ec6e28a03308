import type { ForceCode } from '../model/codes.js';
import type { DecisionRow, OutcomeBody } from '../model/LedgerEntry.js';
import type { AccessFilter, LoggedAccess } from '../model/LoggedAccess.js';

/**
 * An access as far as it concerns the records of one force: what was decided of them, and how that force answered. All
 * that concerns others is as if it had never been: their rows, sources and subjects, whether anything of theirs was
 * released, and the facts of the gate, which may have been found with any of them. Null where nothing was asked of the
 * force's records, where the outcome does not stand yet, or where its details are erased.
 */
export function ownForceCut(access: LoggedAccess, force: ForceCode): LoggedAccess | null {
  const { intent, outcome } = access;
  if (outcome === null || outcome.body === null || outcome.detail === null) return null;
  const rows = outcome.detail.rows.filter(({ sourceForce }) => sourceForce === force);
  const sources = outcome.body.sources.filter((source) => source.force === force);
  const wasAsked = sources.length > 0 && outcome.body.outcome !== 'DONE';
  if (rows.length === 0 && !wasAsked) return null;
  return {
    ...access,
    intent: intent && { ...intent, subjectRefs: refsOf(rows) },
    outcome: {
      ...outcome,
      body: {
        ...outcome.body,
        outcome: outcomeOf(outcome.body, rows),
        shownOutcome: null,
        complete: sources.every(({ status }) => status === 'OK'),
        sources,
        responseMarking: null,
      },
      detail: { gateFacts: [], rows },
      text: null,
    },
  };
}

const outcomeOf = ({ code }: OutcomeBody, rows: readonly DecisionRow[]): OutcomeBody['outcome'] => {
  if (code !== null) return 'REFUSED';
  return rows.some(({ decision }) => decision !== 'N') ? 'RELEASED' : 'WITHHELD';
};

const refsOf = (rows: readonly DecisionRow[]): string[] => [
  ...new Set(rows.flatMap(({ subjectRef }) => (subjectRef === null ? [] : [subjectRef]))),
];

/** Everybody whom an access is about: those asked about, and those found or judged, each once. */
export function subjectsOf({ intent, outcome }: LoggedAccess): readonly string[] {
  const { rows, gateFacts } = outcome?.detail ?? { rows: [], gateFacts: [] };
  const judged = gateFacts.map(({ subjectRef }) => subjectRef);
  return [...new Set([...(intent?.subjectRefs ?? []), ...judged, ...refsOf(rows)])];
}

/**
 * Whether what is left of an access after the cut still fits the filter: otherwise a search for a subject would tell
 * that another force holds them. What the cut leaves alone is not looked at again.
 */
export function stillFits(access: LoggedAccess, { subjectRefs, operation, kind, outcome }: AccessFilter): boolean {
  const rows = access.outcome?.detail?.rows ?? [];
  const kinds = [...(access.intent?.kinds ?? []), ...rows.map(({ recordKind }) => recordKind)];
  const subjects = subjectsOf(access);
  return (
    (subjectRefs === undefined || subjectRefs.some((ref) => subjects.includes(ref))) &&
    (operation === undefined || rows.some((row) => row.operation === operation)) &&
    (kind === undefined || kinds.includes(kind)) &&
    (outcome === undefined || access.outcome?.body?.outcome === outcome)
  );
}
