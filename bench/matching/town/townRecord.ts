import { birthDateOf, UNKNOWN_BIRTH } from '../../../src/matching/records/birthDate.js';
import { homeAddress } from '../../../src/matching/records/homeAddress.js';
import type { MatchRecord } from '../../../src/matching/records/MatchRecord.js';
import { readSex } from '../../../src/matching/records/readSex.js';
import { plainWords } from '../../../src/model/plainWords.js';
import type { TownRow } from './writeTownFile.js';

/** A row of the town in the form in which rows are compared, as the command would read it. */
export const townRecord = (row: TownRow): MatchRecord => ({
  forenames: plainWords(row.forename),
  surname: plainWords(row.surname),
  birth: birthDateOf(row.year, row.month, row.day) ?? UNKNOWN_BIRTH,
  sex: readSex(row.sex),
  address: homeAddress(row.address),
  postcode: plainWords(row.postcode).replace(/ /g, ''),
  identifiers: [plainWords(row.identifier).replace(/ /g, '')],
});
