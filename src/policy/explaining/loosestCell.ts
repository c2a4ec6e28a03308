import type { Category, Facet, ForceCode, Level } from '../../model/codes.js';
import { loosestOf, tighter } from '../levels.js';
import { notLinkedLevel } from '../linkedPerson.js';
import type { Cell, Policy } from '../Policy.js';
import { isPolice } from '../policeCaller.js';
import type { Asker, ExplainedField } from './ExplainedField.js';
import { couldBeLinked, loosestOwnRequirement } from './mostFavourable.js';

/**
 * The loosest that a row can be for a group in the forces there are: for the linked person, the owning force, the own
 * requirement, as far as any record can be of them. N where the kind has no such row.
 */
export function loosestCell(
  policy: Policy,
  field: ExplainedField,
  category: Category,
  facet: Facet | null,
  asker: Asker,
): Level {
  const { group, forces } = asker;
  const tables: readonly (ForceCode | null)[] = forces.length === 0 ? [null] : forces;
  return loosestOf(
    tables.map((force) => {
      const cell = policy.cell(field.kind, category, facet, group, force);
      return cell === undefined ? 'N' : atBest(cell, { ...field, category }, asker);
    }),
  );
}

/** What the sign of a cell leaves of it at best (brief 2.2). */
function atBest(cell: Cell, field: ExplainedField, asker: Asker): Level {
  const { group } = asker;
  if (cell.owningForceOnly && !isPolice(group)) return 'I';
  if (cell.linkedOnly && !couldBeLinked(field, asker)) return notLinkedLevel(group, cell.level);
  return cell.ownRequirementOnly ? tighter(cell.level, loosestOwnRequirement(field, asker)) : cell.level;
}
