import type { ItemKind } from '../CaseItem.js';
import type { Who } from '../who.js';
import { APPLICATION_STEPS } from './applicationSteps.js';
import { AUTHORISATION_STEPS } from './authorisationSteps.js';
import { CONTRIBUTION_STEPS } from './contributionSteps.js';
import { CONFLICT_STEPS, EMERGENCY_STEPS } from './heldSteps.js';
import { LINK_STEPS } from './linkSteps.js';
import { NOTICE_STEPS, REPORT_STEPS, WATCH_STEPS } from './noticeSteps.js';
import { TASK_STEPS } from './taskSteps.js';

/** A step that an item can take: from which states, to which, and the rules for who takes it, in order. */
export interface StepRule {
  readonly event: string;
  /** Empty: it makes the item. */
  readonly from: readonly string[];
  readonly to: string;
  readonly who: readonly Who[];
}

/** The life of every kind of item: what is not in its table cannot happen. */
export const MACHINES: Readonly<Record<ItemKind, readonly StepRule[]>> = {
  AUTHORISATION: AUTHORISATION_STEPS,
  TASK: TASK_STEPS,
  EMERGENCY: EMERGENCY_STEPS,
  CONFLICT: CONFLICT_STEPS,
  APPLICATION: APPLICATION_STEPS,
  WATCH: WATCH_STEPS,
  CONTRIBUTION: CONTRIBUTION_STEPS,
  LINK: LINK_STEPS,
  REPORT: REPORT_STEPS,
  NOTICE: NOTICE_STEPS,
};
