import { GROUP_CODES } from '../../model/codes.js';
import type { Overlay } from '../Decision.js';
import { ageOn, RESPONSIBLE } from '../subjectFacts.js';

const LISTS = ['disposals', 'foreignConvictions'];

/**
 * Below the age of criminal responsibility there is no offender record: what is held is child-protection data, for
 * children's social care only. The subject's age today, and of a disposal the age at the offence.
 * Source: Children and Young Persons Act 1933 s.50; brief 4.3.
 */
export const underTenOverlay: Overlay = {
  name: 'underTen',
  source: 'Brief 4.3',
  because: 'The subject is or was below the age of criminal responsibility: children’s social care only.',
  groups: GROUP_CODES.filter((group) => group !== 'CSC'),
  columns: { CRIMINAL_HISTORY: LISTS.map((list) => `${list}.ageAtOffence`) },
  touches: () => true,
  tighten(_question, { element }, { subject, now }) {
    const atOffence = element !== null && LISTS.includes(element.list) ? element.values.ageAtOffence : null;
    const ages = [ageOn(subject, now), atOffence];
    const isBelow = ages.some((age) => typeof age === 'number' && age < RESPONSIBLE);
    return isBelow ? { level: 'N', reason: 'CHILD_SUBJECT' } : null;
  },
};
