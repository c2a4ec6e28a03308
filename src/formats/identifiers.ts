/** Check letters by remainder of 23: no I, O or S. Source: brief 1.2. */
const CHECK_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** Never a check letter, so no real person can own an identifier that ends in it. */
const SYNTHETIC_LETTER = 'S';

export interface IdentifierOptions {
  /** Accept identifiers that end in S: they are invented. */
  readonly simulation: boolean;
}

const checkLetter = (year: string, serial: string): string => CHECK_LETTERS.charAt(Number(year + serial) % 23);

const letterHolds = (letter: string, year: string, serial: string, { simulation }: IdentifierOptions): boolean =>
  letter === SYNTHETIC_LETTER ? simulation : letter === checkLetter(year, serial);

/** Two-digit years up to 49 are of this century; the PNC holds no file made before 1950. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`);

/**
 * A PNC ID in its long form `YYYY/NNNNNNNL`, from the long or the short form (`YY/NL`); null if it is none or its
 * check letter is wrong.
 */
export function parsePncId(text: string, options: IdentifierOptions): string | null {
  const match = /^(\d{4}|\d{2})\/(\d{1,7})([A-Z])$/.exec(text.trim().toUpperCase());
  const [, year = '', digits = '', letter = ''] = match ?? [];
  if (match === null) return null;
  const serial = digits.padStart(7, '0');
  return letterHolds(letter, year.slice(-2), serial, options) ? `${fullYear(year)}/${serial}${letter}` : null;
}

/**
 * A CRO number in its long form: `NNNNNN/YYL`, or the file form `SFyy/NNNNNL`; null if it is neither or its check
 * letter is wrong. The check is over the year and a six-digit serial in both forms.
 */
export function parseCroNumber(text: string, options: IdentifierOptions): string | null {
  const trimmed = text.trim().toUpperCase();
  const standard = /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(trimmed);
  const [, serial = '', year = '', letter = ''] = standard ?? [];
  if (standard !== null) {
    const padded = serial.padStart(6, '0');
    return letterHolds(letter, year, padded, options) ? `${padded}/${year}${letter}` : null;
  }
  const file = /^SF(\d{2})\/(\d{1,6})([A-Z])$/.exec(trimmed);
  if (file === null) return null;
  const [, fileYear = '', digits = '', fileLetter = ''] = file;
  if (!letterHolds(fileLetter, fileYear, digits.padStart(6, '0'), options)) return null;
  return `SF${fileYear}/${digits.padStart(5, '0')}${fileLetter}`;
}
