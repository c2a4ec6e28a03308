import type { Policy } from './Policy.js';
import { policyVersion } from './policyVersion.js';
import { readConditions } from './tables/readConditions.js';
import { readForceTables } from './tables/readForceTables.js';
import { readMatrixTables } from './tables/readMatrixTables.js';
import { readRelationships } from './tables/readRelationships.js';

/** The policy that is shipped with the product. */
export const PACKAGED_POLICY = new URL('../../../policy/', import.meta.url);

/**
 * Reads the matrix, the tables by which forces tighten it for their own records, the condition sentences and the
 * relationships of a policy folder.
 * @throws StartupError naming file, line and column for an unknown category, facet, group, level or kind, a missing or
 * repeated row or column, a force's cell that would give more than the shared one, or a file that is not UTF-8.
 */
export function loadPolicy(folder: URL): Policy {
  const shared = readMatrixTables(folder);
  const forces = readForceTables(folder, shared);
  return {
    version: policyVersion(folder),
    cellCount: shared.size,
    forceCells: new Map([...forces].map(([force, { cells, tightened }]) => [force, { count: cells.size, tightened }])),
    cell: (kind, row, facet, group, force) =>
      (force === null ? undefined : forces.get(force)?.cells.get(kind, row, facet, group)) ??
      shared.get(kind, row, facet, group),
    conditions: readConditions(new URL('conditions.csv', folder)),
    relationships: readRelationships(new URL('relationships.csv', folder)),
  };
}
