import { collect } from '../linkedPerson.js';
import { type Gate, type GateInput, verdictOf } from './Gate.js';
import { asserted, verified } from './gateFact.js';
import { referenceMayFollow } from './referenceMayFollow.js';
import { VISIBILITY_COLUMNS, visibleRecords } from './visibleRecords.js';

/**
 * A live matter of the authority's own, and at least one child of that matter whom a force has recorded as linked to
 * the subject; where life is threatened the reference may follow, the link may not. Source: seed Q7, Q19; brief 2.1, 2.5
 * (emergency).
 */
export const socialCareGate: Gate = {
  group: 'CSC',
  source: 'Seed Q7, Q19; brief 2.1, CSC',
  nominalColumns: ['linkedChildren.childId'],
  recordColumns: { CRIME_REPORT: ['victims.victimRef', ...VISIBILITY_COLUMNS] },
  registerAsks: () => [],
  judge(input) {
    const { caseReference, meetingId, children } = input.enquiry;
    const referenced = caseReference !== null || meetingId !== null;
    return verdictOf(
      [
        asserted('own case or meeting reference', referenced || referenceMayFollow(input.enquiry, input.now)),
        verified('child linked to the subject', childIsLinked(input)),
      ],
      { own: children.map(({ childRef }) => childRef) },
    );
  },
};

function childIsLinked(input: GateInput): boolean {
  const { enquiry, nominals } = input;
  const known = new Set(nominals.flatMap((nominal) => collect(nominal.values, ['linkedChildren', 'childId'])));
  for (const { values } of visibleRecords(input, 'CRIME_REPORT')) {
    for (const ref of collect(values, ['victims', 'victimRef'])) known.add(ref);
  }
  return enquiry.children.some((child) => known.has(child.childRef));
}
