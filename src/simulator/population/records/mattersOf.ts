import { AS_AT, ageOn, type Day, isoDate } from '../calendar.js';
import type { GeneratedPerson } from '../generatePeople.js';
import { pickForenames, pickSurname } from '../names/NamePool.js';
import type { Career, Contact, DraftStay } from '../people/Draft.js';
import { nominalRefOf } from '../people/identifiersOf.js';
import { nameOf } from '../people/recordedTies.js';
import { SeededRandom } from '../SeededRandom.js';
import type { Ending, Matter, Victim } from './Matter.js';
import { DOMESTIC, EXPLOITING, isSexual, type Offence, OTHER, SEXUAL, SEXUAL_BY_A_CHILD, VIOLENT } from './offences.js';
import type { Roster } from './Roster.js';

/** How a contact is known: as a matter of the person’s own, as one of somebody else’s, or by a word in an ear. */
export type KnownAs = 'AS_SUSPECT' | 'AS_VICTIM_OR_WITNESS' | 'ONLY_INTELLIGENCE';

export interface KnownMatter {
  readonly matter: Matter;
  readonly known: KnownAs;
}

const MAIN: Partial<Record<Career, typeof SEXUAL>> = {
  SEXUAL_OFFENCES: SEXUAL,
  SEXUAL_RISK: SEXUAL,
  VIOLENCE: VIOLENT,
  DOMESTIC_ABUSE: DOMESTIC,
  EXPLOITATION: EXPLOITING,
  OTHER_OFFENCES: OTHER,
};

/** Every contact of a person with a force that left more than a nominal, in order of time. */
export function mattersOf(generated: GeneratedPerson, seed: number, roster: Roster): readonly KnownMatter[] {
  const { contacts, number } = generated.numbered;
  return contacts.flatMap((contact, index) => {
    const random = new SeededRandom(seed, 3, number, index);
    const known = knownAs(generated.numbered.career, index, random);
    const appearance = generated.person.appearances.find(
      ({ ref }) => ref === nominalRefOf(contact.force, number, contact.copy),
    );
    if (known === null || appearance === undefined) return [];
    return [{ known, matter: matterOf(generated, contact, index, { appearance, roster, random }) }];
  });
}

function knownAs(career: Career, index: number, random: SeededRandom): KnownAs | null {
  if (career === 'VICTIM_OR_WITNESS')
    return random.chance(0.4) ? 'AS_VICTIM_OR_WITNESS' : random.chance(0.1) ? 'ONLY_INTELLIGENCE' : null;
  if (career === 'CONCERN') return random.chance(0.55) ? 'ONLY_INTELLIGENCE' : random.chance(0.3) ? 'AS_SUSPECT' : null;
  if (index > 0 && random.chance(0.2)) return 'ONLY_INTELLIGENCE';
  return index > 0 && random.chance(0.12) ? 'AS_VICTIM_OR_WITNESS' : 'AS_SUSPECT';
}

function matterOf(
  generated: GeneratedPerson,
  contact: Contact,
  index: number,
  { appearance, roster, random }: Pick<Matter, 'appearance' | 'roster' | 'random'>,
): Matter {
  const { career, draft } = generated.numbered;
  const reported = contact.on;
  const main = index === 0 || random.chance(0.35);
  const drawn = (main ? (MAIN[career] ?? OTHER) : OTHER).pick(random);
  const delay = isSexual(drawn) ? random.below(1200) : random.below(4);
  const committed = Math.max(draft.birth + 3660, reported - delay);
  const isChild = ageOn(draft.birth, committed) < 18;
  const offence = isChild && isSexual(drawn) && drawn.hasVictim ? SEXUAL_BY_A_CHILD : drawn;
  const decision = endingOf(offence, career, reported, isChild, random);
  const isDomestic = offence.offenceGroup === 'DOMESTIC_ABUSE';
  const stay = stayOn(generated, committed);
  return {
    generated,
    appearance,
    index,
    offence,
    committed,
    reported,
    ...decision,
    isChild,
    isDomestic,
    victim: offence.hasVictim ? victimOf(generated, offence, committed, random) : null,
    place: stay.place,
    stay,
    officer: roster.pick(
      contact.force,
      isSexual(offence) ? 'childAbuse' : isDomestic ? 'domesticAbuse' : 'investigator',
      random,
    ),
    supervisor: roster.pick(contact.force, 'supervisor', random),
    roster,
    random,
  };
}

/** Most come to nothing; what is recent may still be open. A registered offender was convicted of the first. */
function endingOf(
  offence: Offence,
  career: Career,
  reported: Day,
  isChild: boolean,
  random: SeededRandom,
): { readonly ending: Ending; readonly decided: Day | null } {
  const age = AS_AT - reported;
  const length = isSexual(offence) ? random.between(120, 500) : random.between(10, 240);
  if (age < length) return { ending: random.chance(0.8) ? 'OPEN' : 'CHARGED', decided: null };
  const decided = reported + length;
  const by = (ending: Ending) => ({ ending, decided });
  if (career === 'SEXUAL_RISK' && isSexual(offence)) return by('NO_FURTHER_ACTION');
  if (career === 'SEXUAL_OFFENCES' && isSexual(offence))
    return by(isChild && random.chance(0.6) ? 'CAUTIONED' : random.chance(0.8) ? 'CONVICTED' : 'NO_FURTHER_ACTION');
  const serious = offence.offenceGroup === 'DOMESTIC_ABUSE' || offence.offenceGroup === 'EXPLOITATION';
  if (random.chance(serious ? 0.72 : 0.5)) return by('NO_FURTHER_ACTION');
  if (random.chance(isChild ? 0.6 : 0.3)) return by('CAUTIONED');
  return by(random.chance(0.9) ? 'CONVICTED' : 'ACQUITTED');
}

/** Where the person lived then. */
function stayOn({ numbered }: GeneratedPerson, on: Day): DraftStay {
  const { stays } = numbered.draft;
  const stay = stays.find(({ from, to }) => from <= on && (to === null || on < to)) ?? stays.at(-1);
  if (stay === undefined) throw new RangeError('everybody lives somewhere');
  return stay;
}

/** A partner in what is domestic; otherwise somebody invented for this matter alone, who is nobody’s nominal. */
function victimOf(
  { numbered, person }: GeneratedPerson,
  offence: Offence,
  committed: Day,
  random: SeededRandom,
): Victim {
  const { draft } = numbered;
  const partner = draft.relationships.find(({ is }) => is === 'PARTNER' || is === 'FORMER_PARTNER');
  if (offence.offenceGroup === 'DOMESTIC_ABUSE' && partner !== undefined) {
    const { of, is } = partner;
    return {
      ref: `VR-${person.id.slice(1)}`,
      name: nameOf(of),
      birth: of.birth,
      sex: of.sex,
      relationship: is === 'PARTNER' ? 'partner' : 'former partner',
      isChild: false,
    };
  }
  const child = offence.victimIsChild;
  const sex = random.chance(0.75) ? 'FEMALE' : 'MALE';
  const birth = committed - (child ? random.between(5 * 365, 15 * 365) : random.between(19 * 365, 60 * 365));
  const [forename = ''] = pickForenames('BRITISH', sex, Number(isoDate(birth).slice(0, 4)), random);
  const letters = child ? 'CR-V' : 'VR-V';
  const relationship = child
    ? random.pick([
        'met online',
        'daughter of a friend',
        'pupil',
        'neighbour',
        'step-daughter',
        'niece',
        'stranger',
        'friend',
      ])
    : random.pick(['acquaintance', 'stranger', 'neighbour', 'colleague', 'former partner']);
  return {
    ref: `${letters}${person.id.slice(1)}-${random.below(1_000_000)}`,
    name: `${forename} ${pickSurname('BRITISH', random)}`,
    birth,
    sex,
    relationship,
    isChild: child,
  };
}
