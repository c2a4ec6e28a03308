import { readTable } from '../../formats/readTable.js';
import { RELATIONSHIP_GROUPS, type RelationshipGroup } from '../../model/vocabulary/minimumForm.js';

/**
 * Reads which relationship group each recorded word belongs to (brief 4.1).
 * @throws StartupError naming file, line and column for empty or repeated words and an unknown group.
 */
export function readRelationships(file: URL): ReadonlyMap<string, RelationshipGroup> {
  const groups = new Map<string, RelationshipGroup>();
  for (const row of readTable(file).rows) {
    const words = row.cell('relationship').toLowerCase();
    const group = RELATIONSHIP_GROUPS.find((known) => known === row.cell('group'));
    if (words === '') throw row.wrong('relationship', 'is empty');
    if (groups.has(words)) throw row.wrong('relationship', 'the row stands twice');
    if (group === undefined) throw row.wrong('group', 'is no relationship group');
    groups.set(words, group);
  }
  return groups;
}
