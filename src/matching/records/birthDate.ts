/** A date of birth as far as it is known: 0 for a part that is not. Parts are as written, even where no such day exists. */
export interface BirthDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const UNKNOWN_BIRTH: BirthDate = { year: 0, month: 0, day: 0 };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OLDEST_YEAR = 1850;
const LATEST_YEAR = 2100;
/** 99 says that a day or month is not known. */
const LATEST_PART = 98;

/**
 * Reads a date in one text: year first where the first part has four digits (`1984-03-12`, `19840312`, `1984`), day first
 * otherwise (`12/03/1984`, `12 March 1984`, `12.3.84`). A clock time after it is ignored. Null where it is no date.
 */
export function parseBirthDate(text: string): BirthDate | null {
  const given = text
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '');
  if (given === '') return UNKNOWN_BIRTH;
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(given);
  const parts = whole === null ? given.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '') : whole.slice(1);
  if (parts.length > 3) return null;
  const [first = '', second = '', third = ''] = parts;
  if (first.length === 4) return birthDateOf(first, second, third);
  if (parts.length === 3) return birthDateOf(third, second, first);
  return parts.length === 2 ? birthDateOf(second, first, '') : null;
}

/** Reads a date from its parts, each of which may be empty or, as `0` and `99`, say that it is not known. Null where one is no number. */
export function birthDateOf(yearText: string, monthText: string, dayText: string): BirthDate | null {
  const year = partOf(yearText);
  const month = monthOf(monthText);
  const day = partOf(dayText);
  if (year === null || month === null || day === null) return null;
  return {
    year: fullYear(year, yearText.trim().length),
    month: within(month, 1, LATEST_PART),
    day: within(day, 1, LATEST_PART),
  };
}

function partOf(text: string): number | null {
  const given = text.trim().replace(/(?<=\d)(?:\.0+|st|nd|rd|th)$/i, '');
  if (given === '' || /^[-?x]+$/i.test(given)) return 0;
  return /^\d{1,4}$/.test(given) ? Number(given) : null;
}

function monthOf(text: string): number | null {
  const name = MONTHS.indexOf(text.trim().toLowerCase().slice(0, 3));
  return name === -1 ? partOf(text) : name + 1;
}

/** Two-digit years are of the hundred years up to 2029. */
const fullYear = (year: number, length: number): number =>
  length === 2 && year > 0 ? year + (year < 30 ? 2000 : 1900) : within(year, OLDEST_YEAR, LATEST_YEAR);

const within = (value: number, least: number, most: number): number => (value >= least && value <= most ? value : 0);
