import { eachObject, type Generaliser, pick, SELF } from './Generaliser.js';

/** Factor headings at most. */
const HEADINGS = 5;

/** Groups that get actions or warnings only, no level. */
const NO_LEVEL = ['EDU', 'SUP', 'FLO', 'CRE'];

/** Overall level, date and up to five factor headings, as a professional opinion. Source: brief 2.4 `G_RISK`. */
export const generaliseRisk: Generaliser = {
  name: 'G_RISK',
  source: 'Brief 2.4',
  reads: (_kind, field) => (field === 'riskFactors' ? { own: ['heading'], unit: [], record: [] } : SELF),
  apply: ({ value, context }) => {
    if (NO_LEVEL.includes(context.group)) return null;
    if (!Array.isArray(value)) return value;
    return eachObject(value.slice(0, HEADINGS), (factor) => pick(factor, ['heading']));
  },
};
