import type { GroupCode } from '../../model/codes.js';
import type { Gate } from './Gate.js';

/** Never passes: for groups whose gate has not been built. Deny is the default. */
export const closedGate = (group: GroupCode): Gate => ({
  group,
  source: 'Deny is the default',
  nominalColumns: [],
  recordColumns: {},
  judge: () => ({ passed: false, facts: [{ fact: 'a gate for this group', how: 'NOT_MET' }] }),
});
