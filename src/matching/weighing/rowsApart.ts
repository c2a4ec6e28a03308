import { ADDRESS } from '../levels/addressLevels.js';
import { POSTCODE, POSTCODE_LEVELS } from '../levels/postcodeLevels.js';
import { SURNAME } from '../levels/surnameLevels.js';
import { RESIDENCE_FIELD, SURNAME_FIELD } from './fields.js';
import { PairLevels } from './PairLevels.js';
import type { PeopleTable } from './PeopleTable.js';

/** Rows at one address from which it is taken for a hostel or the like, where people are nobody to each other. */
const LARGEST_HOUSEHOLD = 12;
/** Rows of one name and date of birth from which they are taken for placeholders, and not for namesakes. */
const MOST_NAMESAKES = 8;

/** What rows show who are two people for certain, since both are in one file that has everybody once. */
export interface RowsApart {
  readonly rows: number;
  /** Pairs of one surname at one address. */
  readonly households: PairLevels;
  /** Pairs of one name and date of birth, not known to live together. */
  readonly namesakes: number;
}

/** Finds rows of one file that look like one household, or one person; `second` is where the second file begins. */
export function rowsApart(table: PeopleTable, second: number): RowsApart {
  const households = new PairLevels(table.fields);
  for (const [one, other] of pairsBy(second, table, (row) => table.homes.doorOf(row), LARGEST_HOUSEHOLD)) {
    const found = new Uint8Array(table.fields);
    const bitsOver = table.compare(one, other, found, 0);
    if (!isOneSurname(found) || !isOneHome(found)) continue;
    households.add(one, other, (levels, at) => {
      levels.set(found, at);
      return bitsOver;
    });
  }
  let namesakes = 0;
  for (const [one, other] of pairsBy(second, table, (row) => namesakeKey(table, row), MOST_NAMESAKES)) {
    const found = new Uint8Array(table.fields);
    table.compare(one, other, found, 0);
    if (!isNearHome(found)) namesakes++;
  }
  return { rows: table.records.length, households, namesakes };
}

/** Pairs of rows of one file that have one key; an empty key is none. */
function* pairsBy(
  second: number,
  { records }: PeopleTable,
  keyOf: (row: number) => string,
  most: number,
): Generator<readonly [one: number, other: number]> {
  const groups = new Map<string, number[]>();
  for (const row of records.keys()) {
    const key = keyOf(row);
    if (key === '') continue;
    const ofFile = `${row < second ? 0 : 1} ${key}`;
    const group = groups.get(ofFile);
    if (group === undefined) groups.set(ofFile, [row]);
    else group.push(row);
  }
  for (const rows of groups.values()) {
    if (rows.length > most) continue;
    for (const [index, one] of rows.entries()) for (const other of rows.slice(index + 1)) yield [one, other];
  }
}

function namesakeKey(table: PeopleTable, row: number): string {
  const { forenames, surname, birth } = table.record(row);
  const isWhole = forenames !== '' && surname !== '' && birth.year > 0 && birth.month > 0 && birth.day > 0;
  return isWhole ? `${forenames.split(' ')[0]}|${surname}|${birth.year}-${birth.month}-${birth.day}` : '';
}

const isOneSurname = (levels: Uint8Array): boolean =>
  levels[SURNAME_FIELD] === SURNAME.SAME || levels[SURNAME_FIELD] === SURNAME.MISTYPED;

function isOneHome(levels: Uint8Array): boolean {
  const level = levels[RESIDENCE_FIELD] ?? 0;
  return Math.floor(level / POSTCODE_LEVELS) === ADDRESS.SAME && level % POSTCODE_LEVELS <= POSTCODE.NEARLY;
}

function isNearHome(levels: Uint8Array): boolean {
  const level = levels[RESIDENCE_FIELD] ?? 0;
  const address = Math.floor(level / POSTCODE_LEVELS);
  const postcode = level % POSTCODE_LEVELS;
  return (
    address === ADDRESS.SAME || address === ADDRESS.NEARLY || postcode === POSTCODE.SAME || postcode === POSTCODE.NEARLY
  );
}
