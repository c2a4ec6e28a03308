import {
  associatesOf,
  birthsOf,
  homesOf,
  type MatchHome,
  type MatchName,
  type MatchRecord,
  namesOf,
} from '../../src/matching/records/MatchRecord.js';
import { truePairs } from './scorePairs.js';

/**
 * How many pairs of one person anybody could know for certain: their records share an identifier, or a home and besides
 * it a name or date of birth, or an associate and both of these, or are joined by others of that person that do. What is left over shares name and date of
 * birth at most, as namesakes do. Spelling is not forgiven, so a few more can be known.
 */
export function knowablePairs(records: readonly MatchRecord[], people: readonly string[]): number {
  const rowsOf = rowsByPerson(people);
  const groups = [...rowsOf.values()].flatMap((rows) =>
    joined(rows, (one, other) => shareMore(records[one], records[other])),
  );
  return truePairs(groups.flatMap((rows, group) => rows.map(() => group)));
}

function rowsByPerson(people: readonly string[]): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, person] of people.entries()) {
    const known = rows.get(person);
    if (known === undefined) rows.set(person, [row]);
    else known.push(row);
  }
  return rows;
}

function joined(
  rows: readonly number[],
  isJoined: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  return rows.reduce<readonly (readonly number[])[]>((groups, row) => {
    const near = groups.filter((group) => group.some((member) => isJoined(member, row)));
    return [...groups.filter((group) => !near.includes(group)), [...near.flat(), row]];
  }, []);
}

function shareMore(one?: MatchRecord, other?: MatchRecord): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.identifiers.some((value, kind) => value !== '' && value === other.identifiers[kind])) return true;
  const isHome = haveCommon(homesOf(one).flatMap(homeKeys), homesOf(other).flatMap(homeKeys));
  const isKnown = haveCommon(associatesOf(one), associatesOf(other));
  const isNamed = haveCommon(namesOf(one).map(nameKey), namesOf(other).map(nameKey));
  const isBorn = haveCommon(birthsOf(one).map(birthKey), birthsOf(other).map(birthKey));
  return (isHome && (isNamed || isBorn)) || (isKnown && isNamed && isBorn);
}

const haveCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => each !== '' && others.includes(each));
const homeKeys = ({ address, postcode }: MatchHome): string[] => [
  [...address.numbers, ...address.words].join(' '),
  postcode,
];
const nameKey = ({ forenames, surname }: MatchName): string => `${forenames.split(' ')[0]} ${surname}`;
const birthKey = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  year > 0 && month > 0 && day > 0 ? `${year}-${month}-${day}` : '';
