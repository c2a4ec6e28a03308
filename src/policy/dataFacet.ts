import type { Facet } from '../model/codes.js';
import { isRiskRelevant } from '../model/isRiskRelevant.js';
import type { FieldQuestion, RecordFacts } from './Decision.js';

/** Columns that decide which of two rows applies (brief 1.5 `riskRelevant`, 1.13 `handlingCode`). */
export const FACET_COLUMNS = {
  CRIMINAL_HISTORY: [
    'disposals.riskRelevant',
    'disposals.offences.offenceGroup',
    'foreignConvictions.riskRelevant',
    'foreignConvictions.offences.offenceGroup',
  ],
  INTELLIGENCE: ['handlingCode'],
} as const;

/**
 * The row that applies to the field: fixed by the field, or by what the record says of itself. A disposal nobody
 * has decided on is relevant if the offence is sexual, violent, domestic or against a child; a report without a
 * handling code is treated as code C.
 */
export function facetOf(question: FieldQuestion, facts: RecordFacts): Facet | null {
  if (question.kind === 'CRIMINAL_HISTORY' && question.category === 'OFFENCE_FACTS') {
    return isRiskRelevant(facts.element?.values ?? {}) ? 'RISK_RELEVANT' : 'NOT_RISK_RELEVANT';
  }
  if (question.kind === 'INTELLIGENCE' && question.category === 'INTELLIGENCE') {
    return facts.values.handlingCode === 'P' ? 'CODE_P' : 'CODE_C';
  }
  return question.facet === 'OWN_CASE' ? null : question.facet;
}
