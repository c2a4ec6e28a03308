import { behavesAsNoRecord } from '../../model/behavesAsNoRecord.js';
import type { CountAnswer, CountDimension, CountRequest } from '../../model/Count.js';
import { RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import { COUNT_FIELDS, type CountField, UNIT_LISTS } from '../../model/countFields.js';
import { listOf } from '../../model/listOf.js';
import { quarterOf } from '../../model/quarters.js';
import type { Values } from '../../model/Source.js';
import type { Acquaintance } from '../Acquaintance.js';
import type { Check, Verdict } from '../Check.js';
import type { Finding } from '../Finding.js';

/** After any date of disposal that a record may have. */
const NOW = '2099-12-31T00:00:00.000Z';

const count = (force: Acquaintance, kind: RecordKind, dimensions: readonly CountDimension[]): Promise<CountAnswer> => {
  const by = dimensions.map((dimension) => ({ dimension, except: [] }));
  const request: CountRequest = { kind, by, leaveOut: [], now: NOW };
  return force.source.count(request, force.signal);
};

/** What is counted of a kind: its records, or the elements of their lists. */
function unitsOf(force: Acquaintance, kind: RecordKind): readonly Values[] {
  const records = (force.records.get(kind) ?? [])
    .map(({ values }) => values)
    .filter((values) => !behavesAsNoRecord(values, NOW));
  const lists = UNIT_LISTS[kind];
  return lists === undefined ? records : records.flatMap((values) => lists.flatMap((list) => listOf(values[list])));
}

/** Only where every person of the force was read can a count be compared with records. */
const comparing = (name: string, run: (force: Acquaintance) => Promise<readonly Finding[]>): Check => ({
  name,
  run: async (force): Promise<Verdict> =>
    force.known.everybody ? run(force) : { because: 'it is not known who else the force holds' },
});

const totals = comparing('counts as many records of each kind as it gives', async (force) => {
  const findings: Finding[] = [];
  for (const kind of RECORD_KINDS) {
    const { cells } = await count(force, kind, []);
    const counted = cells.reduce((sum, cell) => sum + cell.count, 0);
    if (counted !== unitsOf(force, kind).length)
      findings.push({ kind, at: null, column: null, problem: 'the count differs from the records that are given' });
  }
  return findings;
});

const quarters = comparing('counts by quarter as many as it gives records with dates in it', async (force) => {
  const findings: Finding[] = [];
  for (const [kind, { columns }] of Object.entries(COUNT_FIELDS.QUARTER) as [RecordKind, CountField][]) {
    const [column = ''] = columns;
    const expected = new Map<string, number>();
    for (const unit of unitsOf(force, kind)) {
      const quarter = typeof unit[column] === 'string' ? quarterOf(unit[column]) : null;
      if (quarter !== null) expected.set(quarter, (expected.get(quarter) ?? 0) + 1);
    }
    const { cells } = await count(force, kind, ['QUARTER']);
    const given = new Map<string, number>();
    for (const { keys, count: times } of cells)
      for (const quarter of keys.QUARTER ?? []) given.set(quarter, (given.get(quarter) ?? 0) + times);
    const isSame =
      expected.size === given.size && [...expected].every(([quarter, times]) => given.get(quarter) === times);
    if (!isSame)
      findings.push({ kind, at: null, column, problem: 'the counts differ from the records that are given' });
  }
  return findings;
});

const numbersAlone: Check = {
  name: 'counts in whole numbers above nothing, under the dimensions asked for alone',
  async run(force) {
    const findings: Finding[] = [];
    for (const kind of RECORD_KINDS) {
      const dimensions = (Object.keys(COUNT_FIELDS) as CountDimension[]).filter(
        (dimension) => COUNT_FIELDS[dimension][kind] !== undefined,
      );
      for (const dimension of dimensions) {
        for (const { keys, count: times } of (await count(force, kind, [dimension])).cells) {
          if (!Number.isSafeInteger(times) || times < 1)
            findings.push({ kind, at: null, column: null, problem: 'a count is no whole number above nothing' });
          if (Object.keys(keys).some((key) => key !== dimension))
            findings.push({ kind, at: null, column: null, problem: 'it is counted by more than was asked for' });
        }
      }
    }
    return findings;
  },
};

/** Statistics. */
export const COUNT_CHECKS: readonly Check[] = [totals, quarters, numbersAlone];
