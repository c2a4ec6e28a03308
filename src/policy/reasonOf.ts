import type { Facet, ReasonCode } from '../model/codes.js';
import type { FieldQuestion } from './Decision.js';

/** The true reason for a matrix cell that is not F (brief 2.5). */
export function reasonOf(question: FieldQuestion, facet: Facet | null): ReasonCode {
  if (facet === 'NOT_RISK_RELEVANT') return 'NOT_RELEVANT';
  switch (question.category) {
    case 'VICTIM_IDENTITY':
    case 'VICTIM_ACCOUNT':
      return 'VICTIM_PROTECTION';
    case 'THIRD_PARTY':
      return 'THIRD_PARTY';
    case 'SOURCE_AND_TACTICS':
      return 'SOURCE_PROTECTION';
    case 'INTELLIGENCE':
      return 'INTELLIGENCE_HANDLING';
    default:
      return 'NOT_JUSTIFIED_FOR_RECIPIENT';
  }
}
