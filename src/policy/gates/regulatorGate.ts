import { type Gate, verdictOf } from './Gate.js';
import { asserted, verified } from './gateFact.js';
import { IDENTIFIER_COLUMNS, liveAuthorisations } from './liveAuthorisations.js';

/**
 * Common Law Police Disclosure to a regulator: a live authorisation that names it and the subject. A regulator's own
 * statutory request goes another way. Source: seed Q2, Q21, Q22; brief 2.1, 3.4, scenario 5.9.
 */
export const regulatorGate: Gate = {
  group: 'REG',
  source: 'Seed Q2, Q21; brief 2.1, REG',
  nominalColumns: IDENTIFIER_COLUMNS,
  recordColumns: {},
  registerAsks: () => [],
  judge: (input) =>
    verdictOf([
      verified('regulator', input.organisation?.kind === 'REGULATOR'),
      asserted('common law police disclosure', input.enquiry.purpose === 'CLPD'),
      verified('live authorisation for this regulator and subject', liveAuthorisations(input).length > 0),
    ]),
};
