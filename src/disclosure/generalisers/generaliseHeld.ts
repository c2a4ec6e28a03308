import { eachObject, type Generaliser, ownReads, SELF } from './Generaliser.js';

/** That something is held, and nothing of it. Source: brief 2.4 `G_HELD`. */
export const generaliseHeld: Generaliser = {
  name: 'G_HELD',
  source: 'Brief 2.4',
  reads: ({ leaves }) => (leaves.length === 0 ? SELF : ownReads(['held'])),
  apply: ({ value }) =>
    typeof value === 'boolean' ? value : eachObject(value, (item) => ({ held: item.held === true })),
};
