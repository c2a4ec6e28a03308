import { type Gate, verdictOf } from './Gate.js';
import { verified } from './gateFact.js';

/**
 * Never passes about a person: an analyst has aggregate queries only, which go another way. Source: Data Protection
 * Act 2018 s.41; brief 2.1.
 */
export const strategicAnalystGate: Gate = {
  group: 'ANL',
  source: 'Data Protection Act 2018 s.41; brief 2.1, ANL',
  nominalColumns: [],
  recordColumns: {},
  registerAsks: () => [],
  judge: () => verdictOf([verified('question about no single person', false)], { opens: [] }),
};
