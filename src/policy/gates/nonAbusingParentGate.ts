import { type Gate, verdictOf } from './Gate.js';
import { asserted, verified } from './gateFact.js';

/**
 * Probation that works with the non-abusing parent or the family: a case of its own for them, and safety planning.
 * Source: seed Q19; brief 2.1.
 */
export const nonAbusingParentGate: Gate = {
  group: 'PNP',
  source: 'Seed Q19; brief 2.1, PNP',
  nominalColumns: [],
  recordColumns: {},
  registerAsks: () => [],
  judge({ organisation, enquiry: { purpose, caseReference, clients, children } }) {
    return verdictOf(
      [
        verified('probation service', organisation?.kind === 'PROBATION'),
        asserted('own case for the parent or family', caseReference !== null),
        asserted('safety planning', purpose === 'SAFETY_PLANNING'),
      ],
      { own: [...clients, ...children.map(({ childRef }) => childRef)] },
    );
  },
};
