import type { Values } from '../../../model/Source.js';
import { AS_AT, type Day, isoDate, yearsLater } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import { type InventedRecord, keyed, type Matter, recordOf, staff } from './Matter.js';

/** Factor headings of public guidance (brief 1.8). */
const RISKS = [
  'Opportunities to offend',
  'Relationship instability',
  'Emotional regulation',
  'Non-compliance with supervision',
  'Sexual interest in children',
];
const PROTECTIVE = [
  'Support network',
  'Motivation to change',
  'Stable pro-social relationships',
  'Co-operation with police and probation',
  'Purposeful activity',
];
const GROUPS = [
  'CHILDRENS_SOCIAL_CARE',
  'PROBATION_NON_ABUSING_PARENT',
  'EDUCATION',
  'MAPPA_RESPONSIBLE_AUTHORITY',
  'YOUTH_JUSTICE',
  'POLICE_PUBLIC_PROTECTION',
];

/** An assessment with a tool on a day: an opinion, and marked as one. */
export function riskAssessmentOf(matter: Matter, tool: string, on: Day, nth: number): InventedRecord {
  const { random } = matter;
  const level = random.pick(['LOW', 'MEDIUM', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'VERY_HIGH']);
  const domestic = tool === 'DASH' || tool === 'DARA' || tool === 'SARA';
  const values: Values = {
    ...envelopeOf(matter, {
      role: matter.ending === 'CONVICTED' ? 'CONVICTED' : 'PERSON_OF_CONCERN',
      basis: 'OPINION',
      accuracy: 'Professional opinion on the facts known on the day',
      on,
      sensitive: random.chance(0.6),
    }),
    tool,
    assessedAt: isoDate(on),
    version: tool === 'DASH' ? '2009' : `${random.between(1, 3)}`,
    nextReviewAt: domestic ? null : isoDate(yearsLater(on, 1)),
    overallLevel: level,
    riskFactors: factorsOf(RISKS, matter),
    protectiveFactors: factorsOf(PROTECTIVE, matter),
    staticScore:
      tool === 'OSP_DC' || tool === 'OSP_IIC' || tool === 'RM2000_LEGACY'
        ? random.pick(['Low', 'Medium', 'High', 'Very high'])
        : null,
    assessorNarrative: random.chance(0.5) ? 'Other agencies told the assessor what they hold; see the file.' : null,
    managementActions: actionsOf(matter, on),
    assessor: staff(matter, domestic ? 'domesticAbuse' : 'offenderManager'),
  };
  return recordOf(matter, 'RISK_ASSESSMENT', 'risk', values, nth);
}

function factorsOf(headings: readonly string[], { random }: Matter): readonly Values[] {
  const from = random.below(headings.length);
  const count = random.between(1, 3);
  return keyed(
    Array.from({ length: count }, (_factor, index) => ({
      heading: headings[(from + index) % headings.length] ?? '',
      rating: random.pick(['LOW', 'MEDIUM', 'HIGH']),
      evidence: random.chance(0.6) ? 'As seen on the last visit.' : null,
    })),
  );
}

/** What is to be done, by whom and for whom. */
export function actionsOf({ random }: Matter, on: Day): readonly Values[] {
  const actions = [
    ['SAFETY_PLAN', 'Agree a safety plan: no unsupervised time with a child.', 'Children’s social care'],
    ['HOME_VISIT', 'Visit at home unannounced.', 'Offender manager'],
    ['CHECK_DEVICES', 'Look at devices that can reach the internet.', 'Offender manager'],
    ['PROGRAMME', 'Refer to a programme.', 'Probation'],
  ] as const;
  return keyed(
    Array.from({ length: random.between(1, 2) }, () => {
      const [code, text, owner] = random.pick(actions);
      const first = random.below(GROUPS.length);
      return {
        code,
        text,
        owner,
        due: isoDate(Math.max(on, AS_AT - 200) + random.between(20, 300)),
        relevantTo: [GROUPS[first] ?? '', ...(random.chance(0.5) ? [GROUPS[(first + 1) % GROUPS.length] ?? ''] : [])],
      };
    }),
  );
}
