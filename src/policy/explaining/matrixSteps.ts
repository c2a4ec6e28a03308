import type { Facet, ForceCode, GroupCode } from '../../model/codes.js';
import { categoryInWords, cellInWords, groupInWords, kindInWords, provenanceInWords } from '../inWords.js';
import type { Cell, Policy } from '../Policy.js';
import { writeCell } from '../parseCell.js';
import type { Asker, ExplainedField } from './ExplainedField.js';
import { certain, conditional, type ExplainedStep } from './ExplainedStep.js';
import { loosestCell } from './loosestCell.js';
import { signSteps } from './signSteps.js';

/** The field's row for the asker's group: the shared table, each force's own where it is tighter, and its signs. */
export function matrixSteps(
  policy: Policy,
  field: ExplainedField,
  facet: Facet | null,
  asker: Asker,
): readonly ExplainedStep[] {
  const { kind, category } = field;
  const { group, forces } = asker;
  if (category === null) return [decidingField(field, group)];
  const isHousehold = isHouseholdChildren(field, group);
  const cell = policy.cell(kind, category, facet, group, null);
  if (cell === undefined) return isHousehold ? [HOUSEHOLD] : [noRow(field)];
  const row = categoryInWords(kind, category, facet);
  const given = `of ${row}: ${cellInWords(cell, group)} (${provenanceInWords(cell.provenance)})`;
  const level = isHousehold ? 'F' : loosestCell(policy, field, category, facet, asker);
  const shut = level === 'I' ? INSPECTOR : null;
  return [
    certain({
      rule: 'matrix',
      source: `matrix/${kind}.csv, ${category}${facet === null ? '' : ` ${facet}`}; brief 2.3`,
      says: `The table of ${kindInWords(kind)} gives ${groupInWords(group)}, ${given}.`,
      level,
      opens: shut,
    }),
    ...forces.flatMap((force) => forceStep(policy, field, facet, group, force, cell)),
    ...signSteps(cell, field, asker),
    ...(isHousehold ? [HOUSEHOLD] : []),
  ];
}

const INSPECTOR =
  'An Inspector in post, who is neither the requester nor the officer in the case, may authorise it, naming recipient, subject and field.';

/** Readers of fields that exist to decide about others (brief 1.0). */
function decidingField({ flag }: ExplainedField, group: GroupCode): ExplainedStep {
  const reads = group === 'PPU' || group === 'MAP' || (flag && group === 'FLO');
  const readers = `public protection officers${flag ? ', front-line officers' : ''} and MAPPA responsible authorities`;
  const says = `The field exists to decide about others: only ${readers} read it.`;
  return certain({ rule: 'deciding field', source: 'Brief 1.0', says, level: reads ? 'F' : 'N' });
}

const noRow = ({ kind, category }: ExplainedField): ExplainedStep =>
  certain({
    rule: 'matrix',
    source: `matrix/${kind}.csv; brief 2.3a`,
    says: `The table of ${kindInWords(kind)} has no row ${category}: through them it is never given.`,
    level: 'N',
  });

function forceStep(
  policy: Policy,
  { kind, category }: ExplainedField,
  facet: Facet | null,
  group: GroupCode,
  force: ForceCode,
  shared: Cell,
): readonly ExplainedStep[] {
  const own = category === null ? undefined : policy.cell(kind, category, facet, group, force);
  if (own === undefined || writeCell(own) === writeCell(shared)) return [];
  const says = `For its own records ${force} gives: ${cellInWords(own, group)} (${provenanceInWords(own.provenance)}).`;
  return [conditional({ rule: 'force table', source: `forces/${force}.csv`, says, dependsOn: 'the owning force' })];
}

const HOUSEHOLD_LISTS = ['childrenInHousehold', 'linkedChildren'];

/** Lists that name children of the household, whom social care gets in full (brief 2.3a). */
const isHouseholdChildren = ({ category, lists }: ExplainedField, group: GroupCode): boolean =>
  group === 'CSC' && category === 'THIRD_PARTY' && lists.some((list) => HOUSEHOLD_LISTS.includes(list));

const HOUSEHOLD = conditional({
  rule: 'household children',
  source: 'Seed Q7, Q12; brief 2.3a',
  says: 'Children of the subject’s household may be at risk too: children’s social care gets them in full.',
  dependsOn: 'a child of the household',
});
