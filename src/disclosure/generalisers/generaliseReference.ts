import { type Generaliser, SELF } from './Generaliser.js';

/** A one-off disclosure reference in the place of the force's own. Source: brief 2.4 `G_REF`. */
export const generaliseReference: Generaliser = {
  name: 'G_REF',
  source: 'Brief 2.4',
  reads: () => SELF,
  apply: ({ value, context }) => (typeof value === 'string' ? context.disclosureReferenceOf(value) : null),
};
