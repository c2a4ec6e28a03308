import { createHash } from 'node:crypto';
import { type MutantTestPlan, PlanKind } from '@stryker-mutator/api/core';
import { keyOf, placeOf } from './TriedMutant.js';

/** Another seed gives another order (PROVISO_MUTATION_SEED). */
const SEED = process.env.PROVISO_MUTATION_SEED ?? '1';

/**
 * Puts what is to be tried into an order drawn by the seed, in place, so that a run that is stopped has tried a random
 * sample. Stryker would try last what it must load anew; the runner does that by itself, so there is no need to.
 */
export function drawOrder(plans: MutantTestPlan[]): void {
  const lots = new Map(plans.map((plan) => [plan, lotOf(plan)] as const));
  plans.sort((one, other) => ((lots.get(one) ?? '') < (lots.get(other) ?? '') ? -1 : 1));
  for (const plan of plans) if (plan.plan === PlanKind.Run) plan.runOptions.reloadEnvironment = false;
}

const lotOf = ({ mutant }: MutantTestPlan): string =>
  createHash('sha256')
    .update(`${SEED} ${keyOf(placeOf(mutant, 0))}`)
    .digest('hex');
