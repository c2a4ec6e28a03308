import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RECORD_KINDS } from '../../src/model/codes.js';
import type { DecisionRow } from '../../src/model/LedgerEntry.js';
import type { Way } from '../cells/groups.js';
import { EVERYTHING, type InferenceBroker, startInferenceBroker } from './inferenceBroker.js';
import { CALLERS, fullWorld } from './interference.js';
import { DISCLOSURE, everythingOf, TIMELINE, wholeIdentity } from './questions.js';
import { rewordingsOf, withoutAliases } from './rewordings.js';

/*
 * A field is what it is however it is asked for: the same value or the same absence, and the same real path in the log
 * (brief 4.9, rules 1 and 3; property 3).
 */

let broker: InferenceBroker;

beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, logLevel: 'silent' });
  broker.authorise(EVERYTHING);
});
afterAll(() => broker.stop());

/** What of a request must not depend on its words: its data, what it says of itself, and the rows of its log. */
async function asked(way: Way, query: string, variables: object = {}) {
  const session = await broker.wayIn(way);
  const { status, text } = await broker.ask(query, session, variables);
  const { data, errors, extensions } = JSON.parse(text);
  const { requestId: _id, receipt: _receipt, ...said } = extensions?.disclosure ?? {};
  const rows = data == null ? [] : broker.logged().rows.map(pathOf).sort();
  return { status, data: withoutAliases(data), errors, said, rows };
}

const pathOf = (row: DecisionRow): string =>
  [row.sourceForce, row.recordKind, row.fieldPath, row.category, row.decision, row.trueReason, row.shownReason].join(
    ' ',
  );

/** The short form asks each group a seventh of the questions, the next group another seventh. */
const IS_LONG = process.env.PROVISO_LONG === '1';
const isAsked = ({ group }: Way, question: number): boolean =>
  IS_LONG || (CALLERS.findIndex(([, way]) => way.group === group) + question) % 7 === 0;

const questions = (): string[] => [
  ...RECORD_KINDS.map((kind) => `{ ${everythingOf(broker.schema, kind)} }`),
  `{ ${wholeIdentity(broker.schema)} ${TIMELINE} ${DISCLOSURE} }`,
];

describe('a field asked for in other words', () => {
  it.each(CALLERS)(
    'has the same value, or the same absence, and the same path in the log (%s)',
    async (_name, way) => {
      const { NMR } = fullWorld(way, { linked: false, authorised: true });
      broker.hold({ ...(NMR === undefined ? {} : { NMR }) });
      for (const selection of questions().filter((_question, at) => isAsked(way, at))) {
        const query = `{ ${way.root(selection)} }`;
        const plain = await asked(way, query);
        expect(plain.errors).toBeUndefined();
        expect(plain.rows.length).toBeGreaterThan(0);
        for (const { name, query: reworded, variables } of rewordingsOf(broker.schema, query)) {
          expect({ name, ...(await asked(way, reworded, variables)) }).toEqual({ name, ...plain });
        }
      }
    },
    120_000,
  );
});
