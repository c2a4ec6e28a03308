import { plainWords } from '../../model/plainWords.js';

/** An address in the form in which addresses are compared. */
export interface HomeAddress {
  /** House and flat numbers, as written: `14`, `14a`. */
  readonly numbers: readonly string[];
  /** The other words, abbreviations written out. */
  readonly words: readonly string[];
}

export const UNKNOWN_ADDRESS: HomeAddress = { numbers: [], words: [] };

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  rd: 'road',
  st: 'street',
  str: 'street',
  ave: 'avenue',
  av: 'avenue',
  ln: 'lane',
  dr: 'drive',
  drv: 'drive',
  cl: 'close',
  cres: 'crescent',
  cr: 'crescent',
  ct: 'court',
  crt: 'court',
  pl: 'place',
  sq: 'square',
  ter: 'terrace',
  terr: 'terrace',
  tce: 'terrace',
  gdns: 'gardens',
  gdn: 'garden',
  grn: 'green',
  gr: 'grove',
  gro: 'grove',
  hse: 'house',
  pk: 'park',
  wk: 'walk',
  bldg: 'building',
  bldgs: 'buildings',
  mt: 'mount',
  hts: 'heights',
  upr: 'upper',
  lwr: 'lower',
  nth: 'north',
  sth: 'south',
  apt: 'flat',
  unit: 'flat',
};

/** Words that say nothing about where a home is. */
const SILENT = new Set(['flat', 'no', 'number', 'the', 'of', 'uk', 'england']);

const LONGEST_IN_WORDS = 24;

/** Reads an address, whatever the order of its parts. More than 24 words are cut. */
export function homeAddress(text: string): HomeAddress {
  const parts = plainWords(text)
    .split(' ')
    .filter((part) => part !== '')
    .slice(0, LONGEST_IN_WORDS);
  if (parts.length === 0) return UNKNOWN_ADDRESS;
  const isNumber = (part: string) => /^\d+[a-z]?$/.test(part);
  const words = parts.filter((part) => !isNumber(part)).map((part) => WRITTEN_OUT[part] ?? part);
  return {
    numbers: [...new Set(parts.filter(isNumber).map((part) => part.replace(/^0+(?=\d)/, '')))],
    words: [...new Set(words.filter((word) => !SILENT.has(word)))],
  };
}
