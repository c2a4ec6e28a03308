import { birthDateOf, UNKNOWN_BIRTH } from '../../../src/matching/records/birthDate.js';
import { homeAddress } from '../../../src/matching/records/homeAddress.js';
import type { MatchRecord } from '../../../src/matching/records/MatchRecord.js';
import { plainWords } from '../../../src/model/plainWords.js';
import { pickCulture, pickSurname } from '../../../src/simulator/population/names/NamePool.js';
import type { SeededRandom } from '../../../src/simulator/population/SeededRandom.js';
import type { LabelledFile } from '../QualityReport.js';
import type { ListFlaws } from './BoroughProfile.js';
import type { Dwelling, Inhabitant } from './drawBorough.js';

/** Letters that are read for one another. */
const MISREAD: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['ph', 'f'],
  ['ie', 'ei'],
  ['ll', 'l'],
  ['vv', 'w'],
  ['a', 'o'],
  ['u', 'v'],
  ['e', 'c'],
  ['h', 'b'],
  ['i', 'l'],
  ['n', 'r'],
];
const CUT = 6;

/** What a list says of the borough, in an order of its own. */
export function writeList(borough: readonly Inhabitant[], flaws: ListFlaws, random: SeededRandom): LabelledFile {
  const has = new Map<Dwelling, boolean>();
  const movedTogether = new Map<Dwelling, Dwelling | null>();
  for (const { dwelling } of borough) {
    if (has.has(dwelling)) continue;
    has.set(dwelling, random.chance(flaws.dwellings));
    movedTogether.set(dwelling, random.chance(flaws.moved / 2) ? random.pick(borough).dwelling : null);
  }
  const listed = borough.filter(({ dwelling }) => has.get(dwelling) === true && random.chance(flaws.people));
  const order = listed.map((one) => ({ one, at: random.word() })).sort((a, b) => a.at - b.at);
  return {
    records: order.map(({ one }) => {
      const alone = random.chance(flaws.moved / 2) ? random.pick(borough).dwelling : null;
      return recordOf(one, alone ?? movedTogether.get(one.dwelling) ?? one.dwelling, flaws, random);
    }),
    people: order.map(({ one }) => one.id),
  };
}

function recordOf(one: Inhabitant, { line, postcode }: Dwelling, flaws: ListFlaws, random: SeededRandom): MatchRecord {
  const missing = random.chance(flaws.thin) ? 0.5 : flaws.missing;
  const unless = (share: number, text: string) => (random.chance(share) ? '' : text);
  const surname =
    one.sex === 'FEMALE' && random.chance(flaws.otherSurname) ? pickSurname(pickCulture(random), random) : one.surname;
  const [first = '', ...middle] = one.forenames;
  const called = random.chance(flaws.initialOnly) ? first.slice(0, 1) : first;
  const forenames = random.chance(0.25) ? [called, ...middle].join(' ') : called;
  const name = (text: string) =>
    plainWords(unless(missing / 10, misread(cut(text, flaws, random), flaws.misread, random)));
  return {
    forenames: name(forenames),
    surname: name(surname),
    birth: random.chance(missing) ? UNKNOWN_BIRTH : birthOf(one, missing, flaws, random),
    sex: random.chance(missing) ? '' : one.sex === 'MALE' ? 'M' : 'F',
    address: homeAddress(unless(missing, misread(line, 2 * flaws.misread, random))),
    postcode: plainWords(unless(missing, postcode)).replace(/ /g, ''),
    identifiers: [],
  };
}

const cut = (text: string, flaws: ListFlaws, random: SeededRandom): string =>
  random.chance(flaws.cutShort) ? text.slice(0, CUT) : text;

function birthOf({ born }: Inhabitant, missing: number, flaws: ListFlaws, random: SeededRandom): MatchRecord['birth'] {
  const isSwapped = born.day <= 12 && random.chance(flaws.dayAndMonthSwapped);
  const [day, month] = isSwapped ? [born.month, born.day] : [born.day, born.month];
  const said = (part: number) => {
    if (random.chance(missing / 6)) return '';
    const text = `${part}`;
    const at = random.below(text.length);
    return random.chance(flaws.digitWrong / 3) ? `${text.slice(0, at)}${random.below(10)}${text.slice(at + 1)}` : text;
  };
  return birthDateOf(said(born.year), said(month), said(day)) ?? UNKNOWN_BIRTH;
}

function misread(text: string, share: number, random: SeededRandom): string {
  if (!random.chance(share)) return text;
  const lower = text.toLowerCase();
  const found = MISREAD.filter(([from, to]) => lower.includes(from) || lower.includes(to));
  if (found.length === 0) return text.slice(0, -1);
  const [from, to] = random.pick(found);
  return lower.includes(from) ? lower.replace(from, to) : lower.replace(to, from);
}
