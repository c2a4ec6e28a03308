import { eachObject, type Generaliser, ownReads, pick } from './Generaliser.js';

/** What is left of an officer: role, team, team contact; of a named supervisor: kind and organisation. */
const KEPT = ['role', 'team', 'teamContact', 'kind', 'organisation'];
/** An organisation can be reached; how to reach one person is that person's own. */
const CONTACT = 'contact';

/** Role, team, team contact; never a name. Source: brief 2.4 `G_STAFF`. */
export const generaliseStaff: Generaliser = {
  name: 'G_STAFF',
  source: 'Brief 2.4',
  reads: ({ leaves }) => {
    const own = leaves.filter((leaf) => KEPT.includes(leaf));
    return ownReads(leaves.includes(CONTACT) ? [...new Set([...own, 'kind', CONTACT])] : own);
  },
  apply: ({ value }) =>
    eachObject(value, (item) => pick(item, item.kind === 'ORGANISATION' ? [...KEPT, CONTACT] : KEPT)),
};
