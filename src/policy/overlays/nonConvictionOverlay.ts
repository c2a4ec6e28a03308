import { coveringAuthorisations, isLive } from '../authorisationFor.js';
import type { CallerContext, FieldQuestion, Overlay, RecordFacts } from '../Decision.js';
import { isNonConviction, NON_CONVICTION_COLUMNS } from '../isNonConviction.js';

/**
 * What was never proved goes to employers, regulators and disclosure scheme recipients only where seriousness and
 * reliability of the information were weighed and recorded. Without any authorisation it waits for one, as the matrix
 * says. Source: seed Q2; brief 4.4.
 */
export const nonConvictionOverlay: Overlay = {
  name: 'nonConviction',
  source: 'Common Law Police Disclosure; brief 4.4',
  because: 'It was never proved, and nobody recorded that it is serious and reliable enough to be told.',
  groups: ['EMP', 'REG', 'CRE'],
  columns: NON_CONVICTION_COLUMNS,
  touches: () => true,
  tighten(question, facts, context) {
    if (!isNonConviction(facts) || isWeighed(question, facts, context)) return null;
    return { level: 'N', reason: 'NOT_JUSTIFIED_FOR_RECIPIENT' };
  },
};

function isWeighed(question: FieldQuestion, facts: RecordFacts, context: CallerContext): boolean {
  if (context.group === 'CRE') return context.childDisclosure?.reliabilityRecorded === true;
  const live = coveringAuthorisations(question, facts, context).filter((each) => isLive(each, context.now));
  return live.length === 0 || live.some(({ reliabilityRecorded }) => reliabilityRecorded);
}
