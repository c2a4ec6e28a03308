import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { RowReader } from '../../src/cli/matching/RowReader.js';
import type { FileMap } from '../../src/cli/matching/readMatchMap.js';
import type { MatchRecord } from '../../src/matching/records/MatchRecord.js';

const MAP: FileMap = {
  id: 'rec_id',
  forenames: ['given_name'],
  surname: ['surname'],
  otherNames: [],
  dateOfBirth: ['date_of_birth'],
  otherDatesOfBirth: [],
  sex: [],
  address: ['street_number', 'address_1', 'address_2', 'suburb', 'state'],
  postcode: ['postcode'],
  otherAddresses: [],
  associates: [],
  identifiers: new Map(),
};

/** A file of the FEBRL sets (Christen 2008), read without `soc_sec_id`. `people` says who is who, for scoring alone. */
export interface FebrlFile {
  readonly records: readonly MatchRecord[];
  readonly people: readonly string[];
}

/** Null where the folder has no such file. */
export function readFebrl(folder: string, name: string): FebrlFile | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  const [header = [], ...rows] = parse(readFileSync(path, 'utf8'), { trim: true, bom: true }) as string[][];
  const reader = new RowReader(name, MAP, []);
  reader.readHeader(header);
  return {
    records: rows.map((row) => reader.readRow(row)),
    people: rows.map(([id = '']) => id.split('-')[1] ?? id),
  };
}
