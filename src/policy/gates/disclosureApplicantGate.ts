import { type Gate, verdictOf } from './Gate.js';
import { verified } from './gateFact.js';

/**
 * Never passes: who applies under the child sex offender disclosure scheme is told by a fixed message and receives no
 * record through the broker, whatever is decided. Source: seed Q4; brief 2.1, 3.5.
 */
export const disclosureApplicantGate: Gate = {
  group: 'CAP',
  source: 'Seed Q4; brief 2.1, CAP',
  nominalColumns: [],
  recordColumns: {},
  registerAsks: () => [],
  judge: () => verdictOf([verified('recipient of records', false)], { opens: [] }),
};
