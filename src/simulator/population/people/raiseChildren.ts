import { AS_AT, ageOn, type Day, yearOf } from '../calendar.js';
import { type NamedSex, pickForenames } from '../names/NamePool.js';
import type { SeededRandom } from '../SeededRandom.js';
import { type Draft, relate } from './Draft.js';
import { bornSurname, draft, surnameNow, YEAR } from './draftPerson.js';

const SHARES = {
  fathersSurname: 0.7,
  male: 0.51,
  twins: 0.035,
  identicalTwins: 0.4,
  namedAfterParent: 0.045,
  leftBeforeThirty: 0.55,
  leftAfterThirty: 0.9,
};

/** One birth: of whom, when, and as whose twin. */
interface Birth {
  readonly parents: readonly [Draft, Draft];
  readonly surname: string;
  readonly on: Day;
  readonly siblings: readonly Draft[];
  readonly twin: Draft | null;
}

/** The couple and their children, of whom the youngest is at least `youngest` years old; twins stand together. */
export function raiseChildren(couple: readonly Draft[], youngest: number, random: SeededRandom): Draft[] {
  const parents = couple as readonly [Draft, Draft];
  const mother = parents.find(({ sex }) => sex === 'FEMALE') ?? parents[1];
  const earliest = Math.max(parents[0].birth, parents[1].birth) + Math.floor(16.5 * YEAR);
  const latest = Math.min(AS_AT - Math.floor(youngest * YEAR) - 20, mother.birth + Math.floor(45 * YEAR));
  if (latest <= earliest) return [...parents];
  const wanted = 1 + Math.min(random.below(4), random.below(4));
  const surname = childrensSurname(parents, random);
  const children: Draft[] = [];
  let on = earliest + random.below(latest - earliest);
  while (children.length < wanted && on <= latest) {
    const born = { parents, surname, on, siblings: [...children] };
    const child = bear({ ...born, twin: null }, random);
    children.push(child);
    if (random.chance(SHARES.twins)) children.push(bear({ ...born, siblings: [...children], twin: child }, random));
    on += 340 + random.below(1400);
  }
  return [...parents, ...children];
}

function childrensSurname([one, two]: readonly [Draft, Draft], random: SeededRandom): string {
  if (surnameNow(one) === surnameNow(two)) return surnameNow(one);
  const [father, mother] = one.sex === 'MALE' ? [one, two] : [two, one];
  return random.chance(SHARES.fathersSurname) ? bornSurname(father) : bornSurname(mother);
}

function bear({ parents, surname, on, siblings, twin }: Birth, random: SeededRandom): Draft {
  const identical = twin !== null && random.chance(SHARES.identicalTwins);
  const drawn: NamedSex = random.chance(SHARES.male) ? 'MALE' : 'FEMALE';
  const sex = identical ? twin.sex : drawn;
  const [first] = parents;
  const blank = draft(first.culture, sex, on, surname, random);
  const namesake = parents.find((parent) => parent.sex === sex && random.chance(SHARES.namedAfterParent));
  const isFree = (forename: string | undefined) => !siblings.some(({ forenames }) => forenames[0] === forename);
  const named = namesake !== undefined && isFree(namesake.forenames[0]) ? namesake : null;
  const forenames = named?.forenames ?? freeForenames(blank, isFree, random);
  const child: Draft = { ...blank, birth: twin?.birth ?? blank.birth, forenames };
  for (const parent of parents) relate(parent, 'PARENT', child, 'CHILD');
  for (const sibling of siblings) relate(sibling, sibling === twin ? 'TWIN' : 'SIBLING', child);
  if (named !== null && bornSurname(named) === bornSurname(child)) relate(named, 'NAMESAKE', child);
  leaveHome(child, siblings.length, random);
  return child;
}

const DRAWS_AT_MOST = 20;

/** The forenames that were drawn, or others, if a sibling has the first. */
function freeForenames(
  child: Draft,
  isFree: (name: string | undefined) => boolean,
  random: SeededRandom,
): readonly string[] {
  let { forenames } = child;
  for (let draws = 0; draws < DRAWS_AT_MOST && !isFree(forenames[0]); draws += 1)
    forenames = pickForenames(child.culture, child.sex, yearOf(child.birth), random);
  return forenames;
}

function leaveHome(child: Draft, elder: number, random: SeededRandom): void {
  const age = ageOn(child.birth, AS_AT);
  if (age < 19 || !random.chance(age > 30 ? SHARES.leftAfterThirty : SHARES.leftBeforeThirty)) return;
  child.household = 2 + elder;
  child.left = child.birth + Math.floor(18 * YEAR) + random.below(Math.floor((age - 18) * YEAR));
}
