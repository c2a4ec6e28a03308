import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Way } from '../cells/groups.js';
import type { Change } from './changeColumn.js';
import { type InferenceBroker, startInferenceBroker } from './inferenceBroker.js';
import {
  answersIn,
  CALLERS,
  columnsAt,
  fullWorld,
  type HeldColumn,
  nameOf,
  STANCES,
  type Stance,
  withChanged,
} from './interference.js';
import { everything, fixedQuestions, type Question } from './questions.js';

/*
 * What a caller may never see, and what decides nothing, does not change one byte of what it is told: in no force, in no
 * record, whatever is asked. The short form changes all such columns at once, then some one by one; the long form
 * (PROVISO_LONG=1) changes each by itself under every question.
 */

const IS_LONG = process.env.PROVISO_LONG === '1';
/** Columns that the short form changes one by one, for each caller. */
const SAMPLE = 2;
const SEED = 20261122;

let broker: InferenceBroker;

beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, logLevel: 'silent' });
});
afterAll(() => broker.stop());

/** Which of the questions are answered otherwise once the columns are changed. */
async function noticed(
  way: Way,
  stance: Stance,
  columns: readonly HeldColumn[],
  change: Change,
  questions: readonly Question[],
  before: readonly string[],
): Promise<string[]> {
  const world = withChanged(fullWorld(way, stance), columns, change);
  const after = await answersIn(broker, way, stance, world, questions);
  return questions.filter((_question, index) => after[index] !== before[index]).map(({ name }) => name);
}

/** The columns that are noticed, found by halves, with the first question that notices each. */
async function culprits(
  way: Way,
  stance: Stance,
  columns: readonly HeldColumn[],
  change: Change,
  questions: readonly Question[],
  before: readonly string[],
): Promise<string[]> {
  const [question] = await noticed(way, stance, columns, change, questions, before);
  if (question === undefined) return [];
  const [first] = columns;
  if (columns.length === 1 && first !== undefined)
    return [`${JSON.stringify(stance)} ${nameOf(first)} (${change}): ${question}`];
  const half = Math.ceil(columns.length / 2);
  return [
    ...(await culprits(way, stance, columns.slice(0, half), change, questions, before)),
    ...(await culprits(way, stance, columns.slice(half), change, questions, before)),
  ];
}

/** A seeded choice (mulberry32), the same in every run. */
function sampleOf<T>(items: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}

const CHANGES: readonly Change[] = ['OTHER', 'NONE'];
const batch = (): Question[] => (IS_LONG ? fixedQuestions(broker.schema) : everything(broker.schema));

describe('what is never for a caller and decides nothing', () => {
  it.each(CALLERS)(
    'changes no byte of any answer to %s, all of it at once',
    async (_name, way) => {
      const questions = batch();
      const found: string[] = [];
      for (const stance of STANCES) {
        const columns = columnsAt(broker, way, stance, 'N');
        const before = await answersIn(broker, way, stance, fullWorld(way, stance), questions);
        for (const change of IS_LONG ? CHANGES : [CHANGES[STANCES.indexOf(stance) % 2] ?? 'OTHER']) {
          found.push(...(await culprits(way, stance, columns, change, questions, before)));
        }
      }
      expect(found).toEqual([]);
    },
    600_000,
  );

  it.each(CALLERS.filter((_caller, at) => IS_LONG || at % 4 === 0))(
    'changes no byte of any answer to %s, column by column',
    async (_name, way) => {
      const stance: Stance = { linked: false, authorised: way.group === 'EMP' || way.group === 'REG' };
      const all = columnsAt(broker, way, stance, 'N');
      const columns = IS_LONG ? all : sampleOf(all, SAMPLE, SEED);
      const questions = batch();
      const before = await answersIn(broker, way, stance, fullWorld(way, stance), questions);
      const found: string[] = [];
      for (const change of CHANGES) {
        for (const column of columns) found.push(...(await culprits(way, stance, [column], change, questions, before)));
      }
      expect(found).toEqual([]);
      if (IS_LONG)
        console.log(`${way.group}: ${all.length} columns × ${CHANGES.length} changes × ${questions.length} questions`);
    },
    3_600_000,
  );
});
