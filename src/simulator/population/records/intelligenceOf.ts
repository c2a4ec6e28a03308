import type { Values } from '../../../model/Source.js';
import { AS_AT, type Day, isoDate } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import {
  type InventedRecord,
  instant,
  keyed,
  type Matter,
  personLink,
  recordOf,
  reference,
  subjectLink,
} from './Matter.js';

const RATES = { code: { C: 0.3 }, inConfidence: 0.1, sanitised: 0.92, disseminated: 0.3, second: 0.25 };

const SOURCES = ['RELIABLE', 'UNTESTED', 'UNTESTED', 'UNTESTED', 'NOT_RELIABLE'];
const ASSESSMENTS = [
  'KNOWN_DIRECTLY',
  'KNOWN_INDIRECTLY_CORROBORATED',
  'KNOWN_INDIRECTLY',
  'KNOWN_INDIRECTLY',
  'NOT_KNOWN',
  'NOT_KNOWN',
  'SUSPECTED_FALSE',
];
const SEXUAL = [
  'is seen near a primary school in the afternoons',
  'has befriended a family with young children',
  'uses a second telephone',
];
const OTHER = [
  'is said to deal from home',
  'was seen with others at the station at night',
  'has come into money lately',
  'drives without a licence',
];
const CONDITIONS = [
  'Not to be acted on without the owner’s consent',
  'To be sanitised again before it is passed on',
  'For the recipient’s eyes only',
];

/** A graded intelligence report, sanitised: nothing in it says who told (brief 1.13). */
export function intelligenceOf(matter: Matter, on: Day, nth: number): InventedRecord {
  const { random, appearance, offence } = matter;
  const withConditions = random.chance(RATES.code.C);
  const about = offence.offenceGroup === 'OTHER' || offence.offenceGroup === 'VIOLENCE' ? OTHER : SEXUAL;
  const subjects = [
    subjectLink(matter, 'subject', random.chance(0.2) ? 'acquaintance' : null),
    ...(appearance.values.associates as readonly Values[])
      .slice(0, random.chance(RATES.second) ? 1 : 0)
      .map(({ name: other }) => personLink(String(other), 'associate')),
  ];
  const values: Values = {
    ...envelopeOf(matter, {
      role: 'PERSON_OF_CONCERN',
      basis: 'INTELLIGENCE',
      accuracy: 'Graded intelligence; not evidence',
      on,
      sensitive: true,
      inConfidence: RATES.inConfidence,
    }),
    urn: reference(matter, `INT${nth}`, on),
    sourceEvaluation: random.pick(SOURCES),
    informationAssessment: random.pick(ASSESSMENTS),
    handlingCode: withConditions ? 'C' : 'P',
    handlingConditions: withConditions ? [random.pick(CONDITIONS)] : [],
    sanitisedText: random.chance(RATES.sanitised) ? `The subject ${random.pick(about)}.` : null,
    subjects: keyed(subjects),
    reportedAt: isoDate(on),
    originatingForce: appearance.force,
    disseminationLog: random.chance(RATES.disseminated)
      ? keyed([
          {
            at: instant(Math.min(AS_AT, on + random.between(1, 90)), random),
            to: 'Public protection unit',
            purpose: 'Safeguarding',
          },
        ])
      : [],
  };
  return recordOf(matter, 'INTELLIGENCE', 'intel', values, nth);
}
