import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GROUP_CODES, RECORD_KINDS, type RecordKind } from '../../src/model/codes.js';
import { type CellBroker, startCellBroker } from './cellBroker.js';
import { checkIdentity, checkRecord, type Findings } from './checkRecord.js';
import { rowsOf, type Standing } from './expectedLevel.js';
import { OTHER_OFFICER, WAYS, type Way } from './groups.js';
import { generatedHoldings, nominalOf, recordOf, type Situation } from './world.js';

/*
 * Every cell of the policy's tables through the public endpoint: one generated record of every kind with every column
 * filled, every field selected, for every group that has an operation, in every standing that can change a cell.
 */

const EXPECTED = new URL('../../../test/cells/expected/forms.json', import.meta.url);

/** Groups that no operation leads to a record, and why. */
const NO_WAY = {
  CAP: 'an applicant never receives record data through the broker (brief 2.1)',
  ANL: 'an analyst gets counts of at least five from `aggregate`, never a record (brief 2.2)',
} as const;

let world: CellBroker;
const reached = new Set<string>();
const problems: string[] = [];
const forms = new Map<string, Set<string>>();
let answers = 0;

beforeAll(async () => {
  world = await startCellBroker();
});
afterAll(() => world.stop());

const FLAGS = [true, false];

/** Every situation and standing that can make a difference to a group's cells. */
function runsOf(way: Way): { situation: Situation; standing: Standing }[] {
  const bornOn = way.group === 'YJS' ? '2010-06-01' : '1984-03-12';
  const owning = way !== OTHER_OFFICER;
  return FLAGS.flatMap((linked) =>
    FLAGS.flatMap((authorised) =>
      [
        { relevant: true, spent: false },
        { relevant: false, spent: false },
        { relevant: true, spent: true },
      ].map((data) => ({
        situation: { linked, bornOn, ...data },
        standing: { group: way.group, linked, owning, authorised },
      })),
    ),
  );
}

/** What a record says of itself decides between two rows in these kinds only. */
function kindsWorthAsking({ relevant, spent }: Situation): readonly RecordKind[] {
  if (spent) return ['CRIMINAL_HISTORY'];
  return relevant ? RECORD_KINDS : ['CRIMINAL_HISTORY', 'INTELLIGENCE'];
}

function note({ cells, problems: found, forms: released }: Findings, { group }: Standing): void {
  for (const cell of cells) reached.add(`${cell}|${group}`);
  problems.push(...found);
  for (const { field, level, form } of released) {
    const key = `${field} ${level} ${JSON.stringify(form)}`;
    forms.set(key, (forms.get(key) ?? new Set()).add(group));
  }
}

describe('every cell of the tables, through the endpoint', () => {
  it.each(
    [...WAYS, OTHER_OFFICER].map((way) => [way === OTHER_OFFICER ? 'PPU of another force' : way.group, way] as const),
  )(
    'gives %s exactly the level and form of each cell',
    async (_name, way) => {
      const before = problems.length;
      for (const { situation, standing } of runsOf(way)) {
        world.hold(generatedHoldings(situation));
        world.authorise(standing.authorised);
        for (const kind of kindsWorthAsking(situation)) {
          const asked = await world.ask(way, kind, standing.linked);
          note(checkRecord(world.schema, kind, recordOf(kind, situation), asked, standing, situation), standing);
          answers += 1;
        }
        if (!situation.relevant || situation.spent || standing.linked) continue;
        for (const kind of RECORD_KINDS) {
          const asked = await world.askIdentity(way, kind);
          note(checkIdentity(world.schema, kind, nominalOf(situation), asked, standing, situation), standing);
          answers += 1;
        }
      }
      expect(problems.slice(before)).toEqual([]);
    },
    120_000,
  );

  it('reaches every cell that any call can reach, and names the others', () => {
    const all = RECORD_KINDS.flatMap((kind) =>
      rowsOf(kind).flatMap(({ category, facet }) =>
        GROUP_CODES.map((group) => `${kind}|${category}|${facet}|${group}`),
      ),
    );
    expect(all).toHaveLength(1610);
    const without = all.filter((cell) => !reached.has(cell));
    const noWay = without.filter((cell) => GROUP_CODES.some((group) => group in NO_WAY && cell.endsWith(`|${group}`)));
    const noField = without.filter((cell) => !noWay.includes(cell));
    const rows = [...new Set(noField.map((cell) => cell.slice(0, cell.lastIndexOf('|'))))];
    console.log(
      [
        `${reached.size} of 1,610 cells checked in ${answers} answers; ${noWay.length} have no operation:`,
        ...Object.entries(NO_WAY).map(([group, why]) => `  ${group}: ${why}`),
        `${noField.length} have no field of their category in the kind (brief 2.3a):`,
        ...rows.map((row) => `  ${row}`),
      ].join('\n'),
    );
    expect(noWay).toHaveLength(230);
    expect(rows).toEqual(JSON.parse(readFileSync(new URL('./without-field.json', EXPECTED), 'utf8')));
  });

  it('releases the minimum forms that were reviewed, and no others', () => {
    const seen = [...forms].map(([key, groups]) => `${key} <- ${[...groups].sort().join(' ')}`).sort();
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(EXPECTED, `${JSON.stringify(seen, null, 1)}\n`);
    expect(seen).toEqual(JSON.parse(readFileSync(EXPECTED, 'utf8')));
  });
});
