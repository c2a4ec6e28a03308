import type { GroupCode } from '../../model/codes.js';
import { type Gate, verdictOf } from './Gate.js';

/** Never passes: what a group without a gate of its own would meet. Deny is the default. */
export const closedGate = (group: GroupCode): Gate => ({
  group,
  source: 'Deny is the default',
  nominalColumns: [],
  recordColumns: {},
  registerAsks: () => [],
  judge: () => verdictOf([{ fact: 'a gate for this group', how: 'NOT_MET' }]),
});
