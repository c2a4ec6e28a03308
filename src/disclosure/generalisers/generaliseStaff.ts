import { eachObject, type Generaliser, pick } from './Generaliser.js';

/** What is left of an officer: role, team, team contact; of a named supervisor: kind, organisation, contact. */
const KEPT = ['role', 'team', 'teamContact', 'kind', 'organisation', 'contact'];

/** Role, team, team contact. Source: brief 2.4 `G_STAFF`. */
export const generaliseStaff: Generaliser = {
  name: 'G_STAFF',
  source: 'Brief 2.4',
  reads: (_kind, _field, leaves) => ({ own: leaves.filter((leaf) => KEPT.includes(leaf)), unit: [], record: [] }),
  apply: ({ value }) => eachObject(value, (item) => pick(item, KEPT)),
};
