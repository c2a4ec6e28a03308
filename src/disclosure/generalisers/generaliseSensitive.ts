import { eachObject, type Generaliser, ownReads, pick } from './Generaliser.js';

/** Only the safety consequence, never the diagnosis or characteristic. Source: DPA 2018 s.35(8); brief 2.4. */
export const generaliseSensitive: Generaliser = {
  name: 'G_SENSITIVE',
  source: 'Data Protection Act 2018 s.35(8); brief 2.4',
  reads: () => ownReads(['safetyConsequences']),
  apply: ({ value }) => eachObject(value, (item) => pick(item, ['safetyConsequences'])),
};
