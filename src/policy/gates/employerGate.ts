import { type Gate, verdictOf } from './Gate.js';
import { asserted, verified } from './gateFact.js';
import { IDENTIFIER_COLUMNS, liveAuthorisations } from './liveAuthorisations.js';

/**
 * Common Law Police Disclosure to an employer or voluntary organisation: a live authorisation that names it, the
 * subject and the role. No emergency stands in for the Inspector. Source: seed Q2, Q21, Q22, Q26; brief 2.1, 3.4.
 */
export const employerGate: Gate = {
  group: 'EMP',
  source: 'Seed Q2, Q21, Q26; brief 2.1, EMP',
  nominalColumns: IDENTIFIER_COLUMNS,
  recordColumns: {},
  registerAsks: () => [],
  judge(input) {
    const live = liveAuthorisations(input);
    return verdictOf([
      verified('organisation of the register', input.organisation !== undefined),
      asserted('common law police disclosure', input.enquiry.purpose === 'CLPD'),
      verified('live authorisation for this organisation and subject', live.length > 0),
      verified(
        'authorisation that names the role',
        live.some(({ role }) => role !== null && role.trim() !== ''),
      ),
    ]);
  },
};
