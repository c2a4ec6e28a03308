import type { Values } from '../../../model/Source.js';
import { AS_AT, ageOn, type Day, isoDate, yearsLater } from '../calendar.js';
import { envelopeOf } from './envelopeOf.js';
import {
  type InventedRecord,
  instant,
  keyed,
  type Matter,
  nameAt,
  recordOf,
  reference,
  staff,
  subjectLink,
  type Victim,
  victimLink,
} from './Matter.js';

/** A child abduction warning notice: it names a child, and there is no finding behind it (brief 1.10). */
export function warningNoticeOf(matter: Matter, child: Victim, servedAt: Day): InventedRecord {
  const { random, generated } = matter;
  const inCare = random.chance(0.35);
  const turns = yearsLater(child.birth, inCare ? 18 : 16);
  const withdrawn = random.chance(0.08) ? Math.min(AS_AT, servedAt + random.between(30, 300)) : null;
  const name = nameAt(matter);
  const values: Values = {
    ...envelopeOf(matter, {
      role: 'PERSON_OF_CONCERN',
      basis: 'ALLEGATION',
      accuracy: 'A notice; nobody has found anything proved',
      on: servedAt,
      isOrder: true,
      sensitive: true,
    }),
    nonConviction: true,
    status: withdrawn !== null ? 'WITHDRAWN' : turns <= AS_AT ? 'EXPIRED' : 'IN_FORCE',
    noticeNumber: reference(matter, 'CAWN', servedAt),
    noticeBasis: inCare ? 'S49_CHILDREN_ACT_1989' : 'S2_CHILD_ABDUCTION_ACT_1984',
    child: {
      childId: child.ref,
      name: child.name,
      dateOfBirth: isoDate(child.birth),
      sex: child.sex,
      relationship: child.relationship,
      household: false,
      contactType: random.pick(['REGULAR', 'OCCASIONAL', 'ONLINE']),
    },
    recipientAdult: name === '' ? null : subjectLink(matter, 'recipient', 'acquaintance'),
    prohibitedConduct: ['NO_ASSOCIATION', 'NO_HARBOURING', 'NO_COMMUNICATION'].map((code, index) => ({
      key: `N${index + 1}`,
      number: `N${index + 1}`,
      code,
      text: 'Not to meet, shelter or contact {protectedParty}.',
      protectedParty: victimLink(child, 'child'),
      namedPlace: random.chance(0.2) ? matter.place.line : null,
      until: isoDate(turns),
    })),
    grounds: `Found with the child on ${random.between(2, 5)} occasions while the child was missing.`,
    parentOrAuthorityStatement: random.chance(0.7)
      ? inCare
        ? 'The local authority does not consent to contact.'
        : 'The mother does not consent to contact.'
      : null,
    servedAt: instant(servedAt, random),
    servedBy: staff(matter, 'childAbuse'),
    acknowledged: random.chance(0.7),
    reviewAt: isoDate(servedAt + 182),
    withdrawnAt: withdrawn === null ? null : isoDate(withdrawn),
    childTurns: isoDate(turns),
    breaches: random.chance(0.2)
      ? keyed([
          {
            at: isoDate(Math.min(AS_AT, servedAt + 40)),
            type: 'Seen together',
            detail: 'Stopped in a vehicle with the child.',
          },
        ])
      : [],
    childSubject: ageOn(generated.numbered.draft.birth, servedAt) < 18,
  };
  return recordOf(matter, 'CAWN', 'cawn', values);
}
