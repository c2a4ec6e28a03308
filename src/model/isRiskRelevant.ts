import { listOf } from './listOf.js';
import type { Values } from './Source.js';

/**
 * Whether a disposal bears on the risk: the human decision, or its default, that an offence is sexual, violent,
 * domestic or against a child. Source: seed Q10; brief 1.5.
 */
export function isRiskRelevant(disposal: Values): boolean {
  if (typeof disposal.riskRelevant === 'boolean') return disposal.riskRelevant;
  return listOf(disposal.offences).some(
    ({ offenceGroup }) => typeof offenceGroup === 'string' && offenceGroup !== 'OTHER',
  );
}
