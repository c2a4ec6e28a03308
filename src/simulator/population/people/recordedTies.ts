import type { Values } from '../../../model/Source.js';
import { AS_AT, ageOn, type Day, isoDate } from '../calendar.js';
import { pickForenames, pickSurname } from '../names/NamePool.js';
import { SeededRandom } from '../SeededRandom.js';
import type { Draft, Numbered } from './Draft.js';
import { surnameNow } from './draftPerson.js';
import { childRefOf, nominalRefOf } from './identifiersOf.js';
import type { Relation } from './TruePerson.js';

const RATES = { family: 0.22, friend: 0.3, child: 0.75, school: 0.25 };

/** Relations that forces write down, and in which words, by sex of the other. */
const WORDS: Partial<Record<Relation, { readonly MALE: string; readonly FEMALE: string }>> = {
  PARTNER: { MALE: 'partner', FEMALE: 'partner' },
  FORMER_PARTNER: { MALE: 'former partner', FEMALE: 'former partner' },
  SIBLING: { MALE: 'brother', FEMALE: 'sister' },
  TWIN: { MALE: 'brother', FEMALE: 'sister' },
  CHILD: { MALE: 'father', FEMALE: 'mother' },
};

const link = (
  ref: string | null,
  name: string,
  birth: Day | null,
  sex: string,
  role: string,
  relationship: string,
): Values => ({
  ref,
  name,
  dateOfBirth: birth === null ? null : isoDate(birth),
  sex,
  role,
  relationship,
  anonymityApplies: ref === null ? null : false,
});

const keyed = (values: readonly Values[]): readonly Values[] =>
  values.map((each, index) => ({ key: `${index + 1}`, ...each }));

export const nameOf = (person: Draft): string => `${person.forenames[0] ?? ''} ${surnameNow(person)}`.trim();

/** Family and friends that a force wrote down; friends are the same ones for every force. */
export function recordedAssociates(
  person: Numbered,
  family: ReadonlyMap<Draft, Numbered>,
  force: string,
  random: SeededRandom,
): readonly Values[] {
  const kin = person.draft.relationships.flatMap(({ is, of }) => {
    const words = WORDS[is];
    if (words === undefined || ageOn(of.birth, AS_AT) < 16 || !random.chance(RATES.family)) return [];
    const other = family.get(of);
    const known = other?.contacts.some((contact) => contact.force === force && contact.copy === 0) ?? false;
    const ref = known && other !== undefined ? nominalRefOf(force, other.number, 0) : null;
    return [link(ref, nameOf(of), of.birth, of.sex, is === 'CHILD' ? 'parent' : 'associate', words[of.sex])];
  });
  const friends = friendsOf(person).filter(() => random.chance(RATES.friend));
  return keyed([...kin.slice(0, 3), ...friends]);
}

function friendsOf({ draft, number }: Numbered): readonly Values[] {
  const random = new SeededRandom(number, draft.birth, 0xf71e);
  return Array.from({ length: random.below(3) }, () => {
    const sex = random.chance(0.7) ? 'MALE' : 'FEMALE';
    const birth = draft.birth + random.between(-1800, 1800);
    const [forename = ''] = pickForenames('BRITISH', sex, 1985, random);
    const name = `${forename} ${pickSurname('BRITISH', random)}`;
    return link(
      null,
      name,
      birth,
      sex,
      'associate',
      random.pick(['friend', 'drinking companion', 'acquaintance', 'colleague']),
    );
  });
}

/** Children under 18 of whom the person is a parent, as forces link them. */
export function recordedChildren(
  person: Numbered,
  family: ReadonlyMap<Draft, Numbered>,
  random: SeededRandom,
): readonly Values[] {
  const children = childrenOf(person, family).filter(() => random.chance(RATES.child));
  return keyed(
    children.map(({ draft, number }) => {
      const together = draft.household === person.draft.household;
      return {
        childId: childRefOf(number),
        name: nameOf(draft),
        dateOfBirth: isoDate(draft.birth),
        sex: draft.sex,
        relationship: draft.sex === 'MALE' ? 'son' : 'daughter',
        household: together,
        contactType: together ? 'LIVES_WITH' : random.pick(['REGULAR', 'OCCASIONAL', 'NONE', 'UNKNOWN']),
      };
    }),
  );
}

export const childrenOf = ({ draft }: Numbered, family: ReadonlyMap<Draft, Numbered>): readonly Numbered[] =>
  draft.relationships.flatMap(({ is, of }) => {
    const child = is === 'PARENT' && ageOn(of.birth, AS_AT) < 18 ? family.get(of) : undefined;
    return child === undefined ? [] : [child];
  });

/** A school that a child of the person goes to, or the person. */
export function recordedAccess(
  person: Numbered,
  family: ReadonlyMap<Draft, Numbered>,
  school: string,
  random: SeededRandom,
): readonly Values[] {
  const isPupil = ageOn(person.draft.birth, AS_AT) < 18;
  const pupils = isPupil ? [person] : childrenOf(person, family).filter(({ draft }) => ageOn(draft.birth, AS_AT) > 4);
  return keyed(
    pupils
      .filter(() => random.chance(RATES.school))
      .map(({ number, draft }) => ({
        organisation: school,
        as: isPupil ? 'PUPIL' : 'PARENT_OR_CARER_OF_PUPIL',
        pupilId: childRefOf(number),
        from: isoDate(Math.max(draft.birth + 1600, AS_AT - random.between(400, 1500))),
        to: random.chance(0.15) ? isoDate(AS_AT - random.between(30, 390)) : null,
        recordedBy: random.pick(['Child abuse investigation team', 'Public protection unit', 'Safeguarding hub']),
      })),
  );
}
