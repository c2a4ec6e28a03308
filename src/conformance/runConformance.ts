import { type Acquaintance, getToKnow } from './Acquaintance.js';
import type { Check } from './Check.js';
import { CONDUCT_CHECKS } from './checks/conductChecks.js';
import { COUNT_CHECKS } from './checks/countChecks.js';
import { FINDING_CHECKS } from './checks/findingChecks.js';
import { PROJECTION_CHECKS } from './checks/projectionChecks.js';
import { RECORD_CHECKS } from './checks/recordChecks.js';
import { REGISTER_CHECKS } from './checks/registerChecks.js';
import { SEARCH_CHECKS } from './checks/searchChecks.js';
import { TIE_CHECKS } from './checks/tieChecks.js';
import { type CheckResult, problem } from './Finding.js';
import type { Known } from './Known.js';
import { patientSource } from './patientSource.js';
import type { TestedSource } from './TestedSource.js';

/** Findings of one check that are listed, at most: beyond them there is nothing to learn. */
const LISTED_AT_MOST = 20;

/** How long a call may go unanswered, in milliseconds: far longer than a broker would wait. */
const PATIENCE_MS = 30_000;

/** Everything that the port promises, in the order in which it is read. */
export const CONFORMANCE_CHECKS: readonly Check[] = [
  ...CONDUCT_CHECKS,
  ...FINDING_CHECKS,
  ...SEARCH_CHECKS,
  ...TIE_CHECKS,
  ...RECORD_CHECKS,
  ...PROJECTION_CHECKS,
  ...REGISTER_CHECKS,
  ...COUNT_CHECKS,
];

/** The name of what is done first: nothing can be checked of a force that does not give its people and records. */
export const FIRST_CHECK = 'gives its people and their records';

/**
 * Puts a source through every check, one after the other. A check that the source makes fail by not answering says so;
 * nothing that it answers or throws is repeated. Whatever the source does, it ends.
 */
export async function runConformance(
  source: TestedSource,
  known: Known,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<readonly CheckResult[]> {
  let force: Acquaintance;
  try {
    force = await getToKnow(source, patientSource(source, patienceMs), known);
  } catch (fault) {
    return [failed(FIRST_CHECK, fault)];
  }
  const results: CheckResult[] = [strangers(force)];
  for (const check of CONFORMANCE_CHECKS) results.push(await resultOf(check, force));
  return results;
}

function strangers({ people, known }: Acquaintance): CheckResult {
  const lost = people.length < known.people.length && known.everybody;
  const findings = lost ? [problem('not everybody who should be there is found')] : [];
  return { name: FIRST_CHECK, status: lost ? 'FAILED' : 'PASSED', findings, more: 0, because: null };
}

async function resultOf({ name, run }: Check, force: Acquaintance): Promise<CheckResult> {
  try {
    const verdict = await run(force);
    if ('because' in verdict)
      return { name, status: 'NOT_APPLICABLE', findings: [], more: 0, because: verdict.because };
    const findings = verdict.slice(0, LISTED_AT_MOST);
    const status = verdict.length === 0 ? 'PASSED' : 'FAILED';
    return { name, status, findings, more: verdict.length - findings.length, because: null };
  } catch (fault) {
    return failed(name, fault);
  }
}

/** An error is told by the name of its class alone: its text may hold anything. */
function failed(name: string, fault: unknown): CheckResult {
  const kind = fault instanceof Error ? fault.name : 'something that is no error';
  const findings = [problem(`a call is answered with ${kind}`)];
  return { name, status: 'FAILED', findings, more: 0, because: null };
}
