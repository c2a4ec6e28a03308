import { behavesAsNoRecord } from '../behavesAsNoRecord.js';
import { collect } from '../linkedPerson.js';
import type { Gate, GateInput } from './Gate.js';

/**
 * A live matter of the authority's own, and at least one child of that matter whom a force has recorded as linked to
 * the subject. Source: seed Q7, Q19; brief 2.1.
 */
export const socialCareGate: Gate = {
  group: 'CSC',
  source: 'Brief 2.1, CSC',
  nominalColumns: ['linkedChildren.childId'],
  recordColumns: { CRIME_REPORT: ['victims.victimRef', 'disposedAt', 'gsc'] },
  judge(input) {
    const linked = childIsLinked(input);
    const { caseReference, meetingId } = input.enquiry;
    const matter = caseReference !== null || meetingId !== null || input.enquiry.urgency === 'THREAT_TO_LIFE';
    return {
      passed: linked && matter,
      facts: [
        { fact: 'own case or meeting reference', how: matter ? 'ASSERTED' : 'NOT_MET' },
        { fact: 'child linked to the subject', how: linked ? 'VERIFIED' : 'NOT_MET' },
      ],
    };
  },
};

function childIsLinked({ enquiry, nominals, records, now }: GateInput): boolean {
  const known = new Set(nominals.flatMap((nominal) => collect(nominal.values, ['linkedChildren', 'childId'])));
  for (const record of records) {
    if (record.kind !== 'CRIME_REPORT' || behavesAsNoRecord(record.values, now)) continue;
    for (const ref of collect(record.values, ['victims', 'victimRef'])) known.add(ref);
  }
  return enquiry.children.some((child) => known.has(child.childRef));
}
