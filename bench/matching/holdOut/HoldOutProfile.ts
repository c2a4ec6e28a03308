/** What two registers of a county lack and mistake, each as a share of rows; every row by itself, whoever lives with whom. */
export interface HoldOutProfile {
  /** Which share of people either register has. */
  readonly has: readonly [number, number];
  /** Each of forename, sex, day, month, year, street, town and postcode by itself is missing from the second register. */
  readonly missing: number;
  /** The same of the first. */
  readonly missingFirst: number;
  /** Letters: so many slips are expected in a hundred that are written. */
  readonly slipsInAHundredLetters: number;
  readonly nickname: number;
  readonly middleNames: number;
  /** People who live elsewhere when the second register is made, by themselves and not with their household. */
  readonly moved: number;
  readonly married: number;
}

const LIGHT: HoldOutProfile = {
  has: [0.9, 0.9],
  missing: 0.05,
  missingFirst: 0.02,
  slipsInAHundredLetters: 0.4,
  nickname: 0.05,
  middleNames: 0.3,
  moved: 0.08,
  married: 0.01,
};

/** From few faults to many. No constant of the matching was chosen by these: they only check it. */
export const HOLD_OUT_PROFILES: Readonly<
  Record<'light' | 'third missing' | 'half missing' | 'half of the people', HoldOutProfile>
> = {
  light: LIGHT,
  'third missing': { ...LIGHT, missing: 0.3, missingFirst: 0.05 },
  'half missing': { ...LIGHT, missing: 0.45, missingFirst: 0.05, moved: 0.04 },
  'half of the people': { ...LIGHT, has: [0.7, 0.55], missing: 0.2 },
};
