import { kindInWords, levelInWords } from '../inWords.js';
import { isTighter } from '../levels.js';
import { notLinkedLevel } from '../linkedPerson.js';
import type { Policy } from '../Policy.js';
import type { Asker, ExplainedField } from './ExplainedField.js';
import { certain, conditional, type ExplainedStep } from './ExplainedStep.js';
import { loosestCell } from './loosestCell.js';
import { linkedInWords } from './signSteps.js';

/** Where the existence of a record is at Inspector or never for the group, so is everything else of it (brief 2.3a). */
export function existenceSteps(policy: Policy, field: ExplainedField, asker: Asker): readonly ExplainedStep[] {
  const { kind, category } = field;
  if (category === 'EXISTENCE') return [];
  const { group } = asker;
  const level = loosestCell(policy, { ...field, lists: [] }, 'EXISTENCE', null, asker);
  const rule = { rule: 'existenceCap', source: `matrix/${kind}.csv, EXISTENCE; brief 2.3a` };
  if (isTighter(level, 'M')) {
    const how = level === 'N' ? 'never known' : 'known only by an Inspector’s authorisation';
    return [
      certain({ ...rule, says: `That there are ${kindInWords(kind)} is ${how}, and no part of them is freer.`, level }),
    ];
  }
  const cell = policy.cell(kind, 'EXISTENCE', null, group, null);
  if (cell?.linkedOnly !== true) return [];
  const otherwise = levelInWords(notLinkedLevel(group, cell.level), group);
  const linked = linkedInWords(group);
  const says = `That there are ${kindInWords(kind)} is known only where they concern ${linked}; otherwise ${otherwise}.`;
  return [conditional({ ...rule, says, dependsOn: linked })];
}

/** A part with a rule of its own is reached only through the field it stands in (brief 1.15). */
export function outerStep({ path }: ExplainedField, level: ExplainedStep['level']): readonly ExplainedStep[] {
  if (!isTighter(level, 'M')) return [];
  const how = level === 'N' ? 'never released' : 'released only by an Inspector’s authorisation';
  return [
    certain({ rule: 'outer field', source: 'Brief 1.15', says: `It stands in ${path}, which is ${how}.`, level }),
  ];
}
