import { listOf } from '../../model/listOf.js';
import type { Overlay } from '../Decision.js';
import { isCurrent } from '../gates/isCurrent.js';
import { isOwnRequirement } from '../ownRequirement.js';
import { isOver } from './orderEndedOverlay.js';

/**
 * A supervisor sees the orders in force that name it, and no other. Source: Sexual Offences Act 2003 ss.103CA, 122BA;
 * seed Q23; brief 2.1 (SUP), scenario 5.4.
 */
export const supervisedOrderOverlay: Overlay = {
  name: 'supervisedOrder',
  source: 'Sexual Offences Act 2003 ss.103CA, 122BA; brief 2.1, SUP',
  because: 'The order is not in force, or names somebody else to supervise it.',
  groups: ['SUP'],
  columns: {
    SHPO_SRO: [
      'status',
      'effectiveFrom',
      'expiresAt',
      'requirements.supervisor.organisation',
      'requirements.electronicMonitoring',
    ],
  },
  touches: ({ kind }) => kind === 'SHPO_SRO',
  tighten(_question, facts, { requester, now }) {
    const { effectiveFrom, requirements } = facts.values;
    const isInForce = !isOver(facts, now) && isCurrent({ from: effectiveFrom }, now);
    const isNamed = listOf(requirements).some((each) => isOwnRequirement(each, requester.organisation));
    return isInForce && isNamed ? null : { level: 'N', reason: 'GATE_NOT_MET' };
  },
};
