import { ByteSink } from '../../src/ledger/plaintext/ByteSink.js';
import { decodeColumns } from '../../src/ledger/plaintext/decodeColumns.js';
import { encodeColumns } from '../../src/ledger/plaintext/encodeColumns.js';
import type { DecisionRow } from '../../src/model/LedgerEntry.js';
import { fiveHundredRows, fortyPeople, type MakeAnswer, oneRecord } from './answers.js';
import { medianOf } from './quantiles.js';
import type { Report } from './Report.js';

/** Answers that each way encodes, in turns; and how many go before the first that counts, until the compiler settled. */
const ANSWERS = 1_000;
const WARM_UP = 1_000;

type Encode = (rows: readonly DecisionRow[]) => { readonly length: number };

const asJson: Encode = (rows) => Buffer.from(JSON.stringify(rows), 'utf8');

/** A way to use an answer: what is done before the clock starts, and what it measures. */
type Way = (rows: readonly DecisionRow[]) => () => { readonly length: number };

const sink = new ByteSink(new ArrayBuffer(1024 * 1024));

/** As the ledger does it: into memory that is there already. */
function asColumns(rows: readonly DecisionRow[]): { readonly length: number } {
  sink.length = 0;
  encodeColumns(rows, sink);
  return sink;
}

const paths = new Map<string, string>();

/** The same rows with paths that are one string each, however often they occur. */
function sharingPaths(rows: readonly DecisionRow[]): DecisionRow[] {
  return rows.map((row) => {
    const fieldPath = paths.get(row.fieldPath) ?? row.fieldPath;
    paths.set(fieldPath, fieldPath);
    return Object.assign(row, { fieldPath });
  });
}

const WAYS = {
  anew: (rows) => () => asColumns(rows),
  shared: (rows) => {
    const sharing = sharingPaths(rows);
    return () => asColumns(sharing);
  },
  json: (rows) => () => asJson(rows),
  decoded: (rows) => {
    const { length } = asColumns(rows);
    const block = Buffer.from(sink.memory.subarray(0, length));
    return () => decodeColumns(block);
  },
} as const satisfies Record<string, Way>;

function nanoseconds(measured: () => { readonly length: number }): number {
  const start = process.hrtime.bigint();
  const { length } = measured();
  const spent = Number(process.hrtime.bigint() - start);
  if (length === 0) throw new Error('nothing was encoded');
  return spent;
}

/** Rows per second of the median answer, by way; each answer is made just before it is encoded, as in a request. */
function speedsOf(make: MakeAnswer): Record<keyof typeof WAYS, number> {
  const spent = { anew: [] as number[], shared: [] as number[], json: [] as number[], decoded: [] as number[] };
  for (let n = 0; n < WARM_UP + ANSWERS; n++) {
    for (const way of ['anew', 'shared', 'json', 'decoded'] as const) {
      const time = nanoseconds(WAYS[way](make(n)));
      if (n >= WARM_UP) spent[way].push(time);
    }
  }
  const rows = make(0).length;
  const speed = (times: readonly number[]) => (rows * 1e9) / medianOf(times);
  return {
    anew: speed(spent.anew),
    shared: speed(spent.shared),
    json: speed(spent.json),
    decoded: speed(spent.decoded),
  };
}

function measure(report: Report, name: string, make: MakeAnswer): void {
  const answer = make(0);
  const { anew, shared, json, decoded } = speedsOf(make);
  report.heading(`rows: ${name} (${answer.length} rows; of the median answer)`);
  report.line(
    'encoded, each path a string of its own',
    `${report.count(anew)} rows/s`,
    `${report.ratio(anew / json)} of JSON`,
  );
  report.line(
    'encoded, equal paths one string',
    `${report.count(shared)} rows/s`,
    `${report.ratio(shared / json)} of JSON`,
  );
  report.line('JSON.stringify, as bytes', `${report.count(json)} rows/s`);
  report.line('decoded', `${report.count(decoded)} rows/s`);
  const [small, large] = [asColumns(answer).length / answer.length, asJson(answer).length / answer.length];
  report.line('bytes per row', small.toFixed(2), `JSON ${large.toFixed(1)}, ${report.ratio(large / small)} as much`);
}

/** (a) How fast decision rows become bytes, and how many. */
export function rowsBench(report: Report): void {
  measure(report, 'a search that finds forty people', fortyPeople);
  measure(report, "one person's fifty records", fiveHundredRows);
  measure(report, 'one record', oneRecord);
}
