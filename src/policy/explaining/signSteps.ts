import type { GroupCode } from '../../model/codes.js';
import { atStart, levelInWords } from '../inWords.js';
import { notLinkedLevel } from '../linkedPerson.js';
import type { Cell } from '../Policy.js';
import { isPolice } from '../policeCaller.js';
import type { Asker, ExplainedField } from './ExplainedField.js';
import { certain, conditional, type ExplainedStep } from './ExplainedStep.js';
import { couldBeLinked } from './mostFavourable.js';

/** Who the linked person of a ◊ cell is, as each group knows them (brief 2.2). */
const LINKED: Readonly<Partial<Record<GroupCode, string>>> = {
  FLO: 'the protected person at this incident',
  CSC: 'a linked child',
  PNP: 'an own client',
  EDU: 'an own pupil',
  HLT: 'an own patient',
  YJS: 'an own client',
  CRE: 'the child of the decision',
};

export const linkedInWords = (group: GroupCode): string => LINKED[group] ?? 'the linked person';

/** What the signs of a cell mean, ◊, † and F/I, each as a rule of its own. Source: brief 2.2. */
export function signSteps(cell: Cell, field: ExplainedField, asker: Asker): readonly ExplainedStep[] {
  const { group } = asker;
  return [
    ...(cell.linkedOnly ? [linkedPerson(cell, group, couldBeLinked(field, asker))] : []),
    ...(cell.ownRequirementOnly ? [ownRequirement(cell, field)] : []),
    ...(cell.owningForceOnly ? [owningForce(group)] : []),
  ];
}

function linkedPerson(cell: Cell, group: GroupCode, isPossible: boolean): ExplainedStep {
  const linked = linkedInWords(group);
  const otherwise = levelInWords(notLinkedLevel(group, cell.level), group);
  const rule = { rule: 'linked person', source: 'Brief 2.2 ◊, 2.4' };
  if (!isPossible) {
    return certain({
      ...rule,
      says: `No record says whom it would identify, so nobody is known to be linked: ${otherwise}.`,
    });
  }
  return conditional({
    ...rule,
    says: `${atStart(levelInWords(cell.level, group))} only where the person it would identify is ${linked}; otherwise ${otherwise}.`,
    dependsOn: linked,
  });
}

function ownRequirement({ level }: Cell, { facet }: ExplainedField): ExplainedStep {
  const otherwise = facet === 'COMPLIANCE' ? 'nothing' : 'the minimum form';
  return conditional({
    rule: 'own requirement',
    source: 'Sexual Offences Act 2003 ss.103CA, 122BA; seed Q23; brief 2.2 †',
    says: `${atStart(levelInWords(level))} only of a requirement that the caller’s organisation supervises; of others ${otherwise}.`,
    dependsOn: 'an own requirement',
  });
}

function owningForce(group: GroupCode): ExplainedStep {
  const full = isPolice(group)
    ? 'Full for officers of the force that owns the record'
    : 'Full for the owning force alone';
  return conditional({
    rule: 'owning force',
    source: 'Brief 2.2 F/I',
    says: `${full}; for others that force’s own Inspector must authorise it.`,
    dependsOn: 'the owning force',
    opens: 'For a record of another force: an Inspector of the force that owns it may authorise it.',
  });
}
