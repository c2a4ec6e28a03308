import { BLOCK, type Block, blockKey } from '../blocks/blockKeys.js';
import { identifierLookups } from '../blocks/identifierKeys.js';
import type { Directory } from '../Directory.js';
import type { Sought } from './Sought.js';
import type { SoughtFacts } from './soughtFacts.js';

/** A block to read. */
export interface Lookup {
  readonly block: Block;
  readonly hash: number;
}

const of = (block: Block, hashes: readonly number[]): readonly Lookup[] => hashes.map((hash) => ({ block, hash }));

/**
 * The blocks to read for a search. Who shares two words of a name, or one with something of the date of birth or the area,
 * or area and year, or the date, the postcode or an end of an identifier, is in one of them.
 */
export function planLookups(directory: Directory, { identifiers }: Sought, facts: SoughtFacts): readonly Lookup[] {
  const { groups, years, day, days, area, postcode } = facts;
  const words = [...new Set(groups.flat())];
  const isLoneWord = groups.length === 1 && years === null && day === 0 && area === null && identifiers.length === 0;
  const isLoneArea = area !== null && postcode === null && words.length === 0 && years === null && day === 0;
  const isStretch = days.length > 1;
  const wordYears = years ?? (isLoneWord ? directory.years : []);
  const areaYears = years ?? (isLoneArea ? directory.years : []);
  return [
    ...of(BLOCK.TWO_WORDS, pairsOf(groups)),
    ...of(
      BLOCK.WORD_YEAR,
      wordYears.flatMap((year) => words.map((word) => blockKey.wordYear(word, year))),
    ),
    ...of(BLOCK.WORD_DAY, day === 0 ? [] : words.map((word) => blockKey.wordDay(word, day))),
    ...of(BLOCK.WORD_AREA, area === null ? [] : words.map((word) => blockKey.wordArea(word, area))),
    ...of(BLOCK.AREA_YEAR, area === null ? [] : areaYears.map((year) => blockKey.areaYear(area, year))),
    ...of(
      BLOCK.BIRTH,
      isStretch && (words.length > 0 || area !== null) ? [] : days.map(([year, on]) => blockKey.birth(year, on)),
    ),
    ...of(BLOCK.POSTCODE, postcode === null ? [] : [blockKey.postcode(postcode)]),
    ...of(
      BLOCK.IDENTIFIER,
      identifiers.flatMap(({ kinds, text }) => kinds.flatMap((kind) => identifierLookups(kind, text))),
    ),
  ];
}

const pairsOf = (groups: SoughtFacts['groups']): readonly number[] =>
  groups.flatMap((some, index) =>
    groups
      .slice(index + 1)
      .flatMap((others) => some.flatMap((one) => others.map((other) => blockKey.twoWords(one, other)))),
  );
