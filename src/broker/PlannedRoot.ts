import type { PersonSelection, Plan } from '../disclosure/Plan.js';
import { BrokerError } from '../model/BrokerError.js';

/** A root field about people: what was selected of the person, and what beside. */
export interface PlannedRoot {
  readonly person: PersonSelection;
  readonly fields: readonly string[];
  /** Fields selected beside the person. */
  readonly beside: readonly string[];
}

/** The root of this key of the answer. @throws BrokerError INTERNAL where it was not planned. */
export function plannedRoot({ roots }: Plan, responseKey: string): PlannedRoot {
  const root = roots.find((plan) => plan.responseKey === responseKey);
  if (root?.person == null) throw new BrokerError('INTERNAL', 'the operation was not planned');
  return { person: root.person, fields: root.fields, beside: root.beside ?? [] };
}
