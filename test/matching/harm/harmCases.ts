import type { TownRow } from '../../../bench/matching/town/writeTownFile.js';

/** Two records of different people that look like one person's. */
export interface HarmCase {
  readonly name: string;
  readonly one: TownRow;
  readonly other: TownRow;
  /** False where nothing in the records tells the two apart from one person who moved or gave no date of birth. */
  readonly tellsApart: boolean;
}

type Said = Partial<Omit<TownRow, 'person'>>;

let person = -1;
const row = (said: Said): TownRow => ({
  person: person--,
  forename: '',
  surname: '',
  sex: 'M',
  day: '',
  month: '',
  year: '',
  address: '',
  postcode: '',
  identifier: '',
  ...said,
});

const STREETS = [
  'Larkspur',
  'Tanner',
  'Foxglove',
  'Weaver',
  'Kestrel',
  'Cromwell',
  'Spindle',
  'Moor',
  'Tudor',
  'Flint',
];
let cases = 0;

/** A case at addresses of its own: `HERE` and `THERE` become different ones each time. */
function harm(name: string, one: Said, other: Said, tellsApart = true): HarmCase {
  const index = cases++;
  const at = (said: Said): Said => {
    if (said.address !== 'here' && said.address !== 'there') return said;
    const away = said.address === 'there' ? 5 : 0;
    const street = STREETS[(index + away) % STREETS.length];
    return {
      ...said,
      address: `${3 + index * 2 + away} ${street} Terrace`,
      postcode: `NM9 ${1 + away}${street?.[0]}${'ABDEFGHJLN'[index % 10]}`,
    };
  };
  return { name, one: row(at(one)), other: row(at(other)), tellsApart };
}

const born = (day: number, month: number, year: number): Said => ({
  day: `${day}`,
  month: `${month}`,
  year: `${year}`,
});
const HERE: Said = { address: 'here' };
const THERE: Said = { address: 'there' };
const MARCH = born(12, 3, 1984);

const strangers = (
  [
    ['JOHN', 'SMITH'],
    ['DONNA', 'HARRIS'],
    ['STUART', 'MAYWORTH'],
    ['ABENA', 'SIBANDA'],
    ['JASPER', 'QUILLFEATHER'],
  ] as const
).map(([forename, surname]) =>
  harm(
    `same name and date of birth, strangers: ${forename} ${surname}`,
    { forename, surname, ...MARCH, ...HERE },
    { forename, surname, ...MARCH, ...THERE },
    false,
  ),
);

const collisions = Array.from({ length: 20 }, (_, index) =>
  harm(
    `common name in a large population, ${index + 1}`,
    {
      forename: 'DAVID',
      surname: 'JONES',
      ...born(1 + index, 1 + (index % 12), 1960 + index),
      address: `${index + 1} Larkspur Terrace`,
    },
    { forename: 'DAVID', surname: 'JONES', address: `${index + 31} Tanner Street`, postcode: 'SX6 0FG' },
  ),
);

/** What must never be linked by itself. */
export const HARM_CASES: readonly HarmCase[] = [
  ...strangers,
  harm(
    'twins',
    { forename: 'JOHN', surname: 'VALE', ...MARCH, ...HERE },
    { forename: 'PETER', surname: 'VALE', ...MARCH, ...HERE },
  ),
  harm(
    'twins whose names look alike',
    { forename: 'JANE', surname: 'OAKES', sex: 'F', ...MARCH, ...HERE },
    { forename: 'JEAN', surname: 'OAKES', sex: 'F', ...MARCH, ...HERE },
  ),
  harm(
    'twins whose names are one letter apart',
    { forename: 'HAYDEN', surname: 'ACRES', ...MARCH, ...HERE },
    { forename: 'JAYDEN', surname: 'ACRES', ...MARCH, ...HERE },
  ),
  harm(
    'a twin and one whose forename is missing',
    { forename: 'SIMON', surname: 'BARNES', ...MARCH, ...HERE },
    { surname: 'BARNES', ...MARCH, ...HERE },
    false,
  ),
  harm(
    'siblings at one address',
    { forename: 'LUKE', surname: 'BAILEY', ...born(7, 11, 2005), ...HERE },
    { forename: 'MARK', surname: 'BAILEY', ...born(28, 12, 2006), ...HERE },
  ),
  harm(
    'a father and his son of one name',
    { forename: 'KEVIN', surname: 'STEVENS', ...born(24, 6, 1972), ...HERE },
    { forename: 'KEVIN', surname: 'STEVENS', ...born(18, 8, 2007), ...HERE },
  ),
  harm(
    'a father and his son of one name, born on one day of the year',
    { forename: 'GRAHAM', surname: 'DODD', ...born(17, 2, 1973), ...HERE },
    { forename: 'GRAHAM', surname: 'DODD', ...born(17, 2, 1998), ...HERE },
    false,
  ),
  harm(
    'a father and his son of one name, who has no date of birth',
    { forename: 'DESMOND', surname: 'COX', ...born(18, 3, 1965), ...HERE },
    { forename: 'DESMOND', surname: 'COX', ...HERE },
    false,
  ),
  harm(
    'conflicting PNC IDs',
    { forename: 'CALLUM', surname: 'RUDD', ...MARCH, ...HERE, identifier: '2009/0412873S' },
    { forename: 'CALLUM', surname: 'RUDD', ...MARCH, ...HERE, identifier: '2010/0000017S' },
  ),
  harm(
    'placeholder dates of birth',
    { forename: 'MARY', surname: 'TAYLOR', sex: 'F', ...born(1, 1, 1970), ...HERE },
    { forename: 'MARY', surname: 'TAYLOR', sex: 'F', ...born(1, 1, 1970), ...THERE },
    false,
  ),
  harm(
    'placeholder dates of birth of two at one address',
    { forename: 'ANN', surname: 'PARKER', sex: 'F', ...born(1, 1, 1900), ...HERE },
    { forename: 'JOHN', surname: 'PARKER', ...born(1, 1, 1900), ...HERE },
  ),
  harm(
    'a couple with their dates of birth swapped',
    { forename: 'ALAN', surname: 'CLARK', ...born(19, 8, 1973), ...HERE },
    { forename: 'JANET', surname: 'CLARK', sex: 'F', ...born(19, 8, 1973), ...HERE },
  ),
  harm(
    'a couple with their forenames swapped',
    { forename: 'IAN', surname: 'WESTON', ...born(8, 4, 1958), ...HERE },
    { forename: 'IAN', surname: 'WESTON', sex: 'F', ...born(1, 12, 1956), ...HERE },
  ),
  ...collisions,
];
