import type { Values } from '../../../model/Source.js';
import { AS_AT, type Day, isoDate, yearsLater } from '../calendar.js';
import { notificationOf } from './criminalHistoryOf.js';
import { envelopeOf } from './envelopeOf.js';
import { type InventedRecord, keyed, type Matter, recordOf, reference, victimLink } from './Matter.js';
import { offenceRef } from './offences.js';

/** A violent offender order: two to five years after a qualifying conviction (brief 1.12). */
export function violentOffenderOrderOf(matter: Matter, madeAt: Day): InventedRecord {
  const { random, victim, offence, generated, place } = matter;
  const interim = madeAt > AS_AT - 28 && random.chance(0.5);
  const expires = interim ? madeAt + 28 : yearsLater(madeAt, random.between(2, 5));
  const until = isoDate(expires);
  const terms: readonly Values[] = [
    { code: 'PLACE_RESTRICTION', text: 'Not to enter {namedPlace}.', protectedParty: null, namedPlace: place.line },
    {
      code: 'CONTACT_RESTRICTION',
      text: 'Not to contact {protectedParty}.',
      protectedParty: victim === null ? null : victimLink(victim, 'protected person'),
      namedPlace: null,
    },
    { code: 'EVENT_RESTRICTION', text: 'Not to attend football matches.', protectedParty: null, namedPlace: null },
  ];
  const values: Values = {
    ...envelopeOf(matter, {
      role: 'CONVICTED',
      basis: 'FACT',
      accuracy: 'Sealed order seen',
      on: madeAt,
      isOrder: true,
    }),
    status: expires <= AS_AT ? 'EXPIRED' : interim ? 'INTERIM' : 'IN_FORCE',
    expiresAt: until,
    orderRef: reference(matter, 'VOO', madeAt),
    court: `${generated.person.addresses.at(-1)?.place.town ?? ''} Magistrates’ Court`,
    qualifyingOffence: offenceRef(offence, isoDate(matter.committed), 'GUILTY', 'GUILTY'),
    madeAt: isoDate(madeAt),
    interim,
    conditions: terms
      .slice(0, random.between(1, 3))
      .map((each, index) => ({ key: `V${index + 1}`, number: `V${index + 1}`, until, ...each })),
    protectedPersons: victim === null ? [] : keyed([victimLink(victim, 'protected person')]),
    notification: notificationOf(madeAt, generated.numbered.draft.birth, random),
    breaches: random.chance(0.25)
      ? keyed([
          {
            at: isoDate(Math.min(AS_AT, madeAt + 100)),
            conditionNo: 'V1',
            status: 'PROVED',
            detail: 'Seen there by an officer.',
          },
        ])
      : [],
  };
  return recordOf(matter, 'VOO', 'voo', values);
}
