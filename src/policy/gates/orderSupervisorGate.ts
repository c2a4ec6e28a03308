import { listOf } from '../../model/listOf.js';
import type { Values } from '../../model/Source.js';
import { isOwnRequirement } from '../ownRequirement.js';
import { type Gate, verdictOf } from './Gate.js';
import { verified } from './gateFact.js';
import { isCurrent } from './isCurrent.js';
import { orderColumns, ordersInForce } from './visibleRecords.js';

/**
 * The organisation is named as supervisor of a positive requirement of a sexual harm or risk order in force. Electronic
 * monitoring has no such supervisor. Source: Sexual Offences Act 2003 s.103CA, s.122BA; seed Q23; brief 2.1, 1.9.
 */
export const orderSupervisorGate: Gate = {
  group: 'SUP',
  source: 'Sexual Offences Act 2003 s.103CA, s.122BA; seed Q23; brief 2.1, SUP',
  nominalColumns: [],
  recordColumns: {
    SHPO_SRO: [
      'requirements.supervisor.organisation',
      'requirements.electronicMonitoring',
      'effectiveFrom',
      ...orderColumns('SHPO_SRO'),
    ],
  },
  registerAsks: () => [],
  judge(input) {
    const supervises = (requirement: Values) => isOwnRequirement(requirement, input.requester.organisation);
    const named = ordersInForce(input, 'SHPO_SRO')
      .filter(({ values }) => isCurrent({ from: values.effectiveFrom }, input.now))
      .some(({ values }) => listOf(values.requirements).some(supervises));
    return verdictOf([verified('named supervisor on an order in force', named)]);
  },
};
