import type { Facet } from '../model/codes.js';
import { CEILING_OF_LEVEL, type Ceiling, type Explanation } from '../model/Explanation.js';
import { existenceSteps, outerStep } from './explaining/capSteps.js';
import type { Asker, ExplainedField } from './explaining/ExplainedField.js';
import { certain, type ExplainedStep } from './explaining/ExplainedStep.js';
import { gateSteps } from './explaining/gateSteps.js';
import { matrixSteps } from './explaining/matrixSteps.js';
import { natureSteps } from './explaining/natureSteps.js';
import { overlaySteps } from './explaining/overlaySteps.js';
import { kindInWords } from './inWords.js';
import { loosestOf, tightestOf } from './levels.js';
import type { Policy } from './Policy.js';
import { isPolice } from './policeCaller.js';
import { matrixRows } from './tables/matrixRows.js';

/** An explanation but for what the schema adds to it. */
export type Explained = Omit<Explanation, 'coordinate' | 'path' | 'minimumForm'>;

/**
 * The most that the asker's enquiry could get of a field, and why: one answer for each row that data may choose between
 * (brief 1.5, 1.13). Pure, and about nobody: the subject of the enquiry plays no part. It never says less than `decide`
 * would give. Source: brief 2.5.
 */
export function explain(policy: Policy, field: ExplainedField, asker: Asker): readonly Explained[] {
  const rows = facetsOf(field).map((facet) => ({ facet, steps: stepsOf(policy, field, facet, asker) }));
  const { kinds } = asker.enquiry;
  const isAsked = field.isCore || kinds.length === 0 || kinds.includes(field.kind);
  return rows.map(({ facet, steps }) => conclude(field, facet, isAsked ? steps : [notAsked(field, steps)], asker));
}

/** The facets of the rows that may apply: the field's own, or every one that the data may choose. */
function facetsOf({ kind, category, facet }: ExplainedField): readonly (Facet | null)[] {
  if (facet !== null) return [facet === 'OWN_CASE' ? null : facet];
  const facets = matrixRows(kind).filter(({ row }) => row === category);
  return facets.length === 0 ? [null] : facets.map((row) => row.facet);
}

function stepsOf(policy: Policy, field: ExplainedField, facet: Facet | null, asker: Asker): readonly ExplainedStep[] {
  return [
    ...gateSteps(field, asker),
    ...natureSteps(field, facet),
    ...matrixSteps(policy, field, facet, asker),
    ...overlaySteps(policy, field, asker),
    ...existenceSteps(policy, field, asker),
    ...(field.within === null ? [] : outerStep(field.within, loosestLevel(policy, field.within, asker))),
  ];
}

function loosestLevel(policy: Policy, field: ExplainedField, asker: Asker): ExplainedStep['level'] {
  return loosestOf(facetsOf(field).map((facet) => tightestOf(stepsOf(policy, field, facet, asker)).level));
}

const AT_MOST: Readonly<Record<Ceiling, string>> = {
  FULL: 'the full value',
  MINIMUM: 'the minimum form',
  INSPECTOR: 'what an Inspector authorises',
  NEVER: 'nothing of this field',
};

function notAsked({ kind }: ExplainedField, steps: readonly ExplainedStep[]): ExplainedStep {
  const { level } = tightestOf(steps);
  const otherwise = AT_MOST[CEILING_OF_LEVEL[level]];
  return certain({
    rule: 'enquiry',
    source: 'Data Protection Act 2018 s.37; brief 3.8, fieldsRequested',
    says: `The enquiry does not ask for ${kindInWords(kind)}: a query that selects them is refused. One that asks for them has at most ${otherwise}.`,
    level: 'N',
    opens: level === 'N' ? null : `An enquiry that asks for ${kindInWords(kind)}.`,
  });
}

function conclude(
  { kind, category, nature }: ExplainedField,
  facet: Facet | null,
  steps: readonly ExplainedStep[],
  { group }: Asker,
): Explained {
  const { level: decided } = tightestOf(steps);
  const level = nature === 'OPEN' && decided === 'M' ? 'F' : decided;
  const shown = level === 'N' ? steps.filter(({ isCertain }) => isCertain) : steps;
  return {
    recordKind: kind,
    category,
    facet,
    ceiling: CEILING_OF_LEVEL[level],
    rules: shown.map(({ rule, source, says }) => ({ rule, source, says })),
    dependsOn: [...new Set(shown.flatMap(({ dependsOn }) => dependsOn ?? []))],
    unlock: isPolice(group) ? unlockOf(shown, level) : null,
  };
}

const NOTHING_OPENS_IT = 'Nothing: no authorisation opens what is never released to a group.';

/** For police callers: what would open more of it; null where nothing is shut. */
function unlockOf(steps: readonly ExplainedStep[], level: ExplainedStep['level']): string | null {
  const shut = level === 'N' ? steps.filter((step) => step.level === 'N') : steps;
  if (level === 'N' && shut.some(({ opens }) => opens === null)) return NOTHING_OPENS_IT;
  const opens = [...new Set(shut.flatMap(({ opens }) => opens ?? []))];
  return opens.length === 0 ? null : opens.join(' ');
}
