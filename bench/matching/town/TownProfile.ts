/** How often a file of the town lacks or mistakes what it should say; shares of rows from 0 to 1. */
export interface FileFlaws {
  readonly covers: number;
  readonly typo: number;
  readonly nickname: number;
  readonly initial: number;
  readonly namesSwapped: number;
  readonly forenameMissing: number;
  readonly surnameMissing: number;
  /** Each of day, month and year by itself. */
  readonly birthPartMissing: number;
  readonly birthMissing: number;
  readonly birthTypo: number;
  readonly birthPlaceholder: number;
  readonly sexMissing: number;
  readonly sexWrong: number;
  readonly addressMissing: number;
  readonly addressTypo: number;
  readonly postcodeMissing: number;
  readonly postcodeTypo: number;
  /** Households that had moved when the file was made. */
  readonly moved: number;
  /** Women whose surname the file knows by another marriage. */
  readonly otherSurname: number;
  readonly identifierMissing: number;
}

export interface TownProfile {
  readonly first: FileFlaws;
  readonly second: FileFlaws;
}

const CENSUS: FileFlaws = {
  covers: 0.96,
  typo: 0.035,
  nickname: 0.02,
  initial: 0.005,
  namesSwapped: 0.003,
  forenameMissing: 0.004,
  surnameMissing: 0.003,
  birthPartMissing: 0.01,
  birthMissing: 0.01,
  birthTypo: 0.02,
  birthPlaceholder: 0.003,
  sexMissing: 0.01,
  sexWrong: 0.003,
  addressMissing: 0.01,
  addressTypo: 0.05,
  postcodeMissing: 0.01,
  postcodeTypo: 0.02,
  moved: 0.03,
  otherSurname: 0.01,
  identifierMissing: 1,
};

const SPARSE: FileFlaws = {
  ...CENSUS,
  covers: 0.93,
  initial: 0.04,
  birthPartMissing: 0.06,
  birthMissing: 0.08,
  sexMissing: 0.25,
  addressMissing: 0.25,
  postcodeMissing: 0.25,
  forenameMissing: 0.01,
};

const HALF: FileFlaws = {
  ...SPARSE,
  birthPartMissing: 0.1,
  birthMissing: 0.25,
  sexMissing: 0.5,
  addressMissing: 0.5,
  postcodeMissing: 0.5,
};

/** From files that lack little to one that lacks half of nearly everything. */
export const TOWN_PROFILES: Readonly<Record<'census' | 'sparse' | 'half' | 'identified' | 'overlap', TownProfile>> = {
  census: { first: CENSUS, second: { ...CENSUS, covers: 0.94, otherSurname: 0.02 } },
  sparse: { first: CENSUS, second: SPARSE },
  half: { first: CENSUS, second: HALF },
  overlap: { first: { ...CENSUS, covers: 0.65 }, second: { ...SPARSE, covers: 0.6 } },
  identified: { first: { ...CENSUS, identifierMissing: 0.4 }, second: { ...HALF, identifierMissing: 0.4 } },
};
