import type { Values } from '../../model/Source.js';
import { eachObject, type Generaliser, ownReads, pick, SELF } from './Generaliser.js';

/**
 * Current full name only; no aliases. That a recipient must recognise an alias for safety is for a human to say, who
 * then authorises it. Source: brief 2.4 `G_NAME`.
 */
export const generaliseName: Generaliser = {
  name: 'G_NAME',
  source: 'Brief 2.4',
  reads: ({ field, leaves }) => {
    if (leaves.length === 0) return SELF;
    return ownReads(
      field === 'names'
        ? NAME_PARTS.filter((part) => part === 'type' || leaves.includes(part))
        : leaves.filter((leaf) => leaf === 'name'),
    );
  },
  apply: ({ value }) => {
    if (typeof value === 'string') return value;
    return eachObject(value, (item) => ('type' in item ? currentName(item) : pick(item, ['name'])));
  },
};

const NAME_PARTS = ['forenames', 'surname', 'type'];

const currentName = (name: Values) => (name.type === 'CURRENT' ? pick(name, NAME_PARTS) : null);
