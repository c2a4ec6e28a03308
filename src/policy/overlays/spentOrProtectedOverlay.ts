import { isRiskRelevant } from '../../model/isRiskRelevant.js';
import type { Overlay } from '../Decision.js';

const LISTS = ['disposals', 'foreignConvictions'];

/**
 * A spent or protected disposal goes outside public protection and MAPPA only where it bears on the risk, and then at
 * the level of the row of that name. Source: Rehabilitation of Offenders Act 1974 s.9; brief 4.2.
 */
export const spentOrProtectedOverlay: Overlay = {
  name: 'spentOrProtected',
  source: 'Rehabilitation of Offenders Act 1974 s.9; brief 4.2',
  because: 'The disposal is spent or protected, and does not bear on the risk.',
  groups: 'ALL',
  columns: { CRIMINAL_HISTORY: LISTS.flatMap((list) => [`${list}.rehabilitationStatus`, `${list}.filterStatus`]) },
  touches: ({ kind }) => kind === 'CRIMINAL_HISTORY',
  tighten(_question, { element }, { group }) {
    if (element === null || !LISTS.includes(element.list)) return null;
    const { rehabilitationStatus, filterStatus } = element.values;
    if (rehabilitationStatus !== 'SPENT' && filterStatus !== 'PROTECTED') return null;
    if (group === 'PPU' || group === 'MAP' || isRiskRelevant(element.values)) {
      return { level: 'F', reason: 'SPENT_OR_PROTECTED' };
    }
    return { level: 'N', reason: 'NOT_RELEVANT' };
  },
};
