import type { Values } from '../../model/Source.js';
import { eachObject, type Generaliser, pick, SELF } from './Generaliser.js';

/** Current full name only; no aliases. Source: brief 2.4 `G_NAME`. */
export const generaliseName: Generaliser = {
  name: 'G_NAME',
  source: 'Brief 2.4',
  reads: (_kind, _field, leaves) => {
    if (leaves.length === 0) return SELF;
    return {
      own: leaves.some((leaf) => leaf === 'forenames' || leaf === 'surname') ? [...NAME_PARTS] : ['name'],
      unit: [],
      record: [],
    };
  },
  apply: ({ value }) => {
    if (typeof value === 'string') return value;
    return eachObject(value, (item) => ('type' in item ? currentName(item) : pick(item, ['name'])));
  },
};

const NAME_PARTS = ['forenames', 'surname', 'type'];

const currentName = (name: Values) => (name.type === 'CURRENT' ? pick(name, NAME_PARTS) : null);
