import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import type { MatchRecord } from '../../matching/records/MatchRecord.js';
import { MatchError } from './MatchError.js';
import { type Cells, RowReader } from './RowReader.js';
import type { FileMap } from './readMatchMap.js';

const MOST_ROWS = 2_000_000;
const LONGEST_ROW = 100_000;

/** A file of people as it was read. */
export interface MatchFile {
  readonly ids: readonly string[];
  readonly records: readonly MatchRecord[];
  /** Of the bytes of the file. */
  readonly sha256: string;
  /** Dates that were written but not understood, and so count as missing. */
  readonly datesNotUnderstood: number;
}

/**
 * Reads a CSV file of people with a header. `kinds` are the identifiers that both files name, in their order.
 * @throws MatchError naming the file, row and column, never a value
 */
export async function readMatchFile(path: string, map: FileMap, kinds: readonly string[]): Promise<MatchFile> {
  const reader = new RowReader(path, map, kinds);
  const ids = new Set<string>();
  const records: MatchRecord[] = [];
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    info: true,
    relax_column_count_less: true,
  });
  const hash = createHash('sha256');
  const input = createReadStream(path)
    .on('error', (error) => parser.destroy(error))
    .on('data', (bytes) => hash.update(bytes));
  input.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      if (!reader.hasHeader) reader.readHeader(record);
      else {
        if (records.length >= MOST_ROWS)
          throw new MatchError('FILE_TOO_LARGE', path, `has more than ${MOST_ROWS} rows`);
        ids.add(reader.readId(record, info.lines, ids));
        records.push(reader.readRow(record));
      }
    }
  } catch (error) {
    throw asMatchError(error, path);
  }
  if (!reader.hasHeader) throw new MatchError('FILE_NOT_CSV', path, 'is empty: it needs a header');
  reader.checkDates(records.length);
  return { ids: [...ids], records, sha256: hash.digest('hex'), datesNotUnderstood: reader.datesNotUnderstood };
}

interface ParsedRow {
  readonly record: Cells;
  readonly info: { readonly lines: number };
}

function asMatchError(error: unknown, path: string): unknown {
  if (error instanceof MatchError) return error;
  if (error instanceof CsvError) {
    const line = typeof error.lines === 'number' ? `, line ${error.lines}` : '';
    return new MatchError('FILE_NOT_CSV', `${path}${line}`, 'a row is not CSV, or has more cells than the header');
  }
  return new MatchError('FILE_UNREADABLE', path, 'there is no such file, or it may not be read');
}
