import type { Values } from '../../../model/Source.js';
import { AS_AT, ageOn, type Day, isoDate, isoInstant } from '../calendar.js';
import { childRefOf } from '../people/identifiersOf.js';
import { childrenOf, nameOf } from '../people/recordedTies.js';
import { envelopeOf } from './envelopeOf.js';
import {
  addressOf,
  type InventedRecord,
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

const RATES = { order: 0.7, newKinds: 0.15, refuge: 0.15, breach: 0.2 };

/** A domestic violence protection notice, and the order that a court made after it, in one record (brief 1.8a, 1.11). */
export function domesticOrderOf(matter: Matter, victim: Victim, issuedAt: Day): InventedRecord {
  const { random } = matter;
  const ordered = random.chance(RATES.order) && issuedAt < AS_AT - 4;
  const modern = isoDate(issuedAt) > '2024-11-27' && random.chance(RATES.newKinds);
  const days = random.between(14, 28);
  const made = issuedAt + 2;
  const over = ordered ? made + days <= AS_AT : issuedAt + 3 <= AS_AT;
  const minute = random.below(1200);
  const name = nameAt(matter);
  const values: Values = {
    ...envelopeOf(matter, {
      role: 'SUSPECT',
      basis: 'ALLEGATION',
      accuracy: 'Notice and order on file',
      on: issuedAt,
      isOrder: true,
    }),
    status: over ? 'EXPIRED' : 'IN_FORCE',
    noticeRef: reference(matter, 'DVPN', issuedAt),
    orderRef: ordered ? reference(matter, 'DVPO', made) : null,
    kind: modern ? (ordered ? 'DAPO' : 'DAPN') : ordered ? 'DVPO' : 'DVPN',
    personP: name === '' ? null : subjectLink(matter, 'person P', victim.relationship),
    personV: victimLink(victim, 'person V'),
    authorisedBy: staff(matter, 'superintendent'),
    considerations: {
      viewOfV: random.pick(['Supports the notice.', 'Does not support the notice.']),
      childWelfare: random.chance(0.6) ? 'Children were in the house.' : null,
      viewOfOtherOccupants: random.chance(0.2) ? 'The grandmother agrees.' : null,
      representationsByP: random.chance(0.5) ? 'Says that nothing happened.' : null,
    },
    issuedAt: isoInstant(issuedAt, minute),
    servedAt: isoInstant(issuedAt, minute + 30),
    hearingDueBy: isoInstant(issuedAt + 2, minute + 30),
    provisions: [
      'NO_MOLESTATION',
      ...['NO_CONTACT', 'NO_EVICTION', 'NO_ENTRY', 'MUST_LEAVE', 'NO_APPROACH_DISTANCE'].filter(() =>
        random.chance(0.5),
      ),
    ],
    premises: addressOf(matter),
    newAddressOfV: random.chance(RATES.refuge) ? refugeOf(matter, issuedAt) : null,
    dvpoMadeAt: ordered ? isoDate(made) : null,
    dvpoDays: ordered ? days : null,
    breaches: random.chance(RATES.breach)
      ? keyed([
          { at: isoDate(Math.min(AS_AT, issuedAt + 3)), type: 'Contact', detail: 'Telephoned the person protected.' },
        ])
      : [],
    riskTool: random.chance(0.75) ? 'DASH' : 'DARA',
    riskLevel: random.pick(['STANDARD', 'MEDIUM', 'HIGH', 'HIGH']),
    childrenInHousehold: childrenAt(matter),
  };
  return recordOf(matter, 'DVPN_DVPO', 'dvo', values);
}

/** Where the person protected went: as little as can be written of it. */
const refugeOf = ({ random }: Matter, since: Day): Values => ({
  line: 'Address held by the domestic abuse team',
  postcode: random.chance(0.4) ? 'NM9 9ZZ' : null,
  uprn: random.chance(0.3) ? '999900000000' : null,
  type: 'REFUGE',
  from: random.chance(0.6) ? isoDate(since + 1) : null,
  to: random.chance(0.4) ? isoDate(Math.min(AS_AT, since + 90)) : null,
});

/** The person’s own children under 18 who live with them. */
export const childrenAt = ({ generated }: Matter): readonly Values[] =>
  keyed(
    childrenOf(generated.numbered, generated.family)
      .filter(({ draft }) => draft.household === generated.numbered.draft.household && ageOn(draft.birth, AS_AT) < 18)
      .map(({ draft, number }) => ({
        childId: childRefOf(number),
        name: nameOf(draft),
        dateOfBirth: isoDate(draft.birth),
        sex: draft.sex,
        relationship: draft.sex === 'MALE' ? 'son' : 'daughter',
        household: true,
        contactType: 'LIVES_WITH',
      })),
  );
