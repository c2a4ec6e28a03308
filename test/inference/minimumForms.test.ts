import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RECORD_KINDS } from '../../src/model/codes.js';
import type { Way } from '../cells/groups.js';
import { type Change, isDate } from './changeColumn.js';
import type { HeldKind } from './columnLevels.js';
import { type InferenceBroker, startInferenceBroker } from './inferenceBroker.js';
import { answersIn, CALLERS, columnsAt, fullWorld, type HeldColumn, type Stance, withChanged } from './interference.js';
import { everything, everythingOf, type Question, wholeIdentity } from './questions.js';

/*
 * What a minimum form does not read, it does not tell: another day of the same month, another name of a victim, another
 * wording. The columns that a minimum form does depend on were reviewed, and are listed for each group that gets it.
 */

const EXPECTED = new URL('../../../test/inference/expected/minimum-reads.json', import.meta.url);
const IS_LONG = process.env.PROVISO_LONG === '1';
const STANCE: Stance = { linked: false, authorised: true };

/** Either of these shows that an order followed a conviction, so that neither by itself changes what is said of it. */
const READ_TOGETHER = ['SHPO_SRO.indexOffence.verdict', 'SHPO_SRO.statutoryBasis'];

let broker: InferenceBroker;

beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, logLevel: 'silent' });
});
afterAll(() => broker.stop());

/** By column, the callers whose minimum form depends on it. */
type MinimumReads = Readonly<Record<string, string>>;
const expected = (): MinimumReads => JSON.parse(readFileSync(EXPECTED, 'utf8'));

const columnName = ({ kind, column }: Omit<HeldColumn, 'force'>): string => `${kind}.${column}`;
const changeFor = ({ kind, column }: HeldColumn): Change => (isDate(kind, column) ? 'OTHER_DAY' : 'OTHER');

/** Every column of which the caller has the minimum form at most. */
const minimumColumns = (way: Way, forces: string[]) => columnsAt(broker, way, STANCE, 'M', forces);

function changed(way: Way, columns: readonly HeldColumn[]) {
  return columns.reduce((world, column) => withChanged(world, [column], changeFor(column)), fullWorld(way, STANCE));
}

const questionAbout = (kind: HeldKind): Question =>
  kind === 'NOMINAL'
    ? { name: 'identity', selection: `{ ${wholeIdentity(broker.schema)} }` }
    : { name: kind, selection: `{ ${everythingOf(broker.schema, kind)} }` };

/** The columns that an answer about their own kind depends on, one by one. */
async function noticedOf(way: Way): Promise<HeldColumn[]> {
  const found: HeldColumn[] = [];
  for (const kind of ['NOMINAL', ...RECORD_KINDS] as const) {
    const questions = [questionAbout(kind)];
    const before = await answersIn(broker, way, STANCE, fullWorld(way, STANCE), questions);
    for (const column of minimumColumns(way, ['NMR']).filter((each) => each.kind === kind)) {
      const after = await answersIn(broker, way, STANCE, changed(way, [column]), questions);
      if (after[0] !== before[0]) found.push(column);
    }
  }
  return found;
}

describe('what a minimum form does not read', () => {
  it.each(CALLERS)(
    'changes no byte of any answer to %s',
    async (name, way) => {
      const reads = expected();
      const quiet = minimumColumns(way, ['NMR', 'SLW']).filter(
        (column) =>
          reads[columnName(column)]?.split(', ').includes(name) !== true && !READ_TOGETHER.includes(columnName(column)),
      );
      const questions = everything(broker.schema);
      const before = await answersIn(broker, way, STANCE, fullWorld(way, STANCE), questions);
      const after = await answersIn(broker, way, STANCE, changed(way, quiet), questions);
      expect(after).toEqual(before);
    },
    60_000,
  );

  (IS_LONG ? it : it.skip)(
    'is everything but the columns that were reviewed',
    async () => {
      const seen = new Map<string, Set<string>>();
      for (const [caller, way] of CALLERS) {
        for (const column of await noticedOf(way)) {
          seen.set(columnName(column), (seen.get(columnName(column)) ?? new Set()).add(caller));
        }
      }
      const reads = Object.fromEntries([...seen].sort().map(([name, groups]) => [name, [...groups].sort().join(', ')]));
      if (process.env.UPDATE_EXPECTED === '1') writeFileSync(EXPECTED, `${JSON.stringify(reads, null, 1)}\n`);
      expect(reads).toEqual(expected());
    },
    1_800_000,
  );
});
