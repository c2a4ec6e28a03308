/** How often a list lacks or mistakes what it should say; shares of rows from 0 to 1. */
export interface ListFlaws {
  /** Dwellings that the list has, and people of these. */
  readonly dwellings: number;
  readonly people: number;
  /** Rows that say little: each of their fields but the name is missing half of the time. */
  readonly thin: number;
  /** Each field of other rows by itself; names a tenth as often. */
  readonly missing: number;
  /** Names, and addresses twice as often. */
  readonly misread: number;
  readonly cutShort: number;
  readonly dayAndMonthSwapped: number;
  readonly digitWrong: number;
  readonly initialOnly: number;
  /** People who moved, half of them with everybody of the dwelling. */
  readonly moved: number;
  readonly otherSurname: number;
}

export interface BoroughProfile {
  readonly first: ListFlaws;
  readonly second: ListFlaws;
}

const GOOD: ListFlaws = {
  dwellings: 0.98,
  people: 0.98,
  thin: 0.01,
  missing: 0.01,
  misread: 0.03,
  cutShort: 0.003,
  dayAndMonthSwapped: 0.004,
  digitWrong: 0.01,
  initialOnly: 0.01,
  moved: 0.02,
  otherSurname: 0.01,
};

/** Lists of a borough. No constant of the matching was chosen by these: they only check it. */
export const BOROUGH_PROFILES: Readonly<Record<'good' | 'thin' | 'half' | 'parted', BoroughProfile>> = {
  good: { first: GOOD, second: { ...GOOD, missing: 0.04 } },
  thin: { first: GOOD, second: { ...GOOD, thin: 0.3, missing: 0.1 } },
  half: { first: { ...GOOD, missing: 0.03 }, second: { ...GOOD, missing: 0.4, dwellings: 0.96 } },
  parted: { first: { ...GOOD, dwellings: 0.75 }, second: { ...GOOD, dwellings: 0.7, people: 0.95, missing: 0.15 } },
};
