import type { GroupCode } from '../../../src/model/codes.js';
import type { Nominal, Values } from '../../../src/model/Source.js';
import type { Chance } from './Chance.js';
import { ADDRESSES, CHILDREN, FORCES, ORGANISATIONS_OF, shiftDay } from './pools.js';

/** Ages that matter, and how many days from now the birthday is. */
export interface AgeClass {
  readonly years: number;
  readonly inDays: number;
}

const ADULT: AgeClass = { years: 42, inDays: 100 };
const BIRTHDAYS: readonly AgeClass[] = [10, 18].flatMap((years) =>
  [-1, 0, 1].map((inDays): AgeClass => ({ years, inDays })),
);
const YOUNG: readonly AgeClass[] = [
  { years: 15, inDays: -40 },
  { years: 12, inDays: 40 },
  { years: 17, inDays: 0 },
  { years: 18, inDays: 1 },
];

function drawAge(chance: Chance, group: GroupCode): AgeClass {
  if (group === 'YJS' && chance.percent(80)) return chance.pick(YOUNG);
  if (chance.percent(68)) return ADULT;
  return chance.pick(chance.percent(40) ? YOUNG : BIRTHDAYS);
}

/** A date of birth such that the birthday of that age falls so many days from now. */
const birthday = (now: string, { years, inDays }: AgeClass): string => shiftDay(shiftDay(now, inDays), 0, -years);

/** What the forces claim as date of birth, nominal by nominal. */
function drawClaims(chance: Chance, group: GroupCode, now: string): Values[] {
  if (chance.percent(5)) return [];
  const born = birthday(now, drawAge(chance, group));
  const older = birthday(now, ADULT);
  const younger = birthday(now, { years: 15, inDays: 3 });
  const claim = (date: string, verified: boolean, key: string): Values => ({ key, date, verified });
  const way = chance.next();
  if (way < 0.5) return [claim(born, true, '1')];
  if (way < 0.7) return [claim(born, false, '1')];
  if (way < 0.8) return [claim(older, false, '1'), claim(born, false, '2')];
  if (way < 0.9) return [claim(born, true, '1'), claim(younger, false, '2')];
  return [claim(older, false, '1'), claim(born, true, '2')];
}

function drawAddress(chance: Chance, now: string, key: string): Values {
  const letters = chance.pick(['NM', 'SX', 'AV', 'ZZ', 'NM', 'SX', 'NM', 'SX']);
  const spans: readonly Values[] = [
    { from: '2015-01-01', to: null },
    { from: '2015-01-01', to: null },
    { from: '2015-01-01', to: null },
    { from: '2010-01-01', to: shiftDay(now, -1) },
    { from: '2010-01-01', to: shiftDay(now, -400) },
    { from: '2020-01-01', to: shiftDay(now, 30) },
    { from: shiftDay(now, 20), to: null },
  ];
  return { key, line: chance.pick(ADDRESSES), postcode: `${letters}1 2AB`, type: 'HOME', ...chance.pick(spans) };
}

function drawAccess(chance: Chance, group: GroupCode, now: string, key: string): Values {
  const schools = group === 'EDU' ? ORGANISATIONS_OF.EDU : ['FERNHILL-ACADEMY'];
  const spans: readonly Values[] = [
    { from: '2026-01-05', to: null },
    { from: '2026-01-05', to: null },
    { from: '2026-01-05', to: shiftDay(now, -1) },
    { from: '2026-01-05', to: shiftDay(now, 10) },
    { from: shiftDay(now, 1), to: null },
  ];
  const as = chance.pick(['PARENT_OR_CARER_OF_PUPIL', 'PARENT_OR_CARER_OF_PUPIL', 'PUPIL']);
  return { key, organisation: chance.pick(schools), as, pupilId: chance.pick(CHILDREN), ...chance.pick(spans) };
}

/** One person as one or two forces know them, confirmed to be the same. */
export function drawPerson(chance: Chance, group: GroupCode, now: string): Nominal[] {
  const claims = drawClaims(chance, group, now);
  const count = chance.percent(30) ? 2 : 1;
  const start = Math.floor(chance.next() * FORCES.length);
  return Array.from({ length: count }, (_each, index): Nominal => {
    const force = FORCES[(start + index) % FORCES.length] ?? 'NMR';
    const linked = chance.percent(80) ? chance.some(CHILDREN.slice(0, 3)) : [];
    const values: Values = {
      pncId: '2009/0412873S',
      croNumber: chance.percent(50) ? '041287/09S' : null,
      dateOfBirth: index === 0 ? claims : claims.slice(0, chance.percent(50) ? 1 : 0),
      addresses: chance.percent(75) ? ['1', '2'].slice(0, 1 + index).map((key) => drawAddress(chance, now, key)) : [],
      linkedChildren: linked.map((childId, at) => ({
        key: String(at + 1),
        childId,
        household: chance.pick([true, false, null]),
        relationship: 'daughter of his partner',
      })),
      legitimateAccess: chance.percent(group === 'EDU' ? 75 : 10)
        ? ['1'].map((key) => drawAccess(chance, group, now, key))
        : [],
    };
    return { force, ref: `${force}-N-0000${index + 1}`, values };
  });
}
