import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DecisionRow, OutcomeBody } from '../../src/model/LedgerEntry.js';
import type { LoggedAccess } from '../../src/model/LoggedAccess.js';
import { PNC_ID } from '../callers.js';
import { access, row } from './logged.js';
import { STEWARD, startReading, WHOLE } from './readers.js';

/** What only rows of other forces say here, so that each can be looked for in an answer. */
const FOREIGN = {
  sourceForce: fc.constantFrom('SLW', 'ARV'),
  recordKind: fc.constantFrom('VOO' as const, 'CAWN' as const),
  recordId: fc.constant('r-foreign'),
  fieldPath: fc.constant('foreign.path'),
  category: fc.constant('SOURCE_AND_TACTICS' as const),
  decision: fc.constantFrom('F' as const, 'M' as const, 'N' as const),
  generaliser: fc.constant('G_FORENSIC' as const),
  trueReason: fc.constant('CLASSIFICATION' as const),
  shownReason: fc.constant('AUTHORISATION_NEEDED' as const),
  authorisationId: fc.constant('auth-foreign'),
  reasonInWords: fc.constant('foreign words'),
};
const STRINGS =
  /SLW|ARV|VOO|CAWN|foreign|SOURCE_AND_TACTICS|G_FORENSIC|CLASSIFICATION|AUTHORISATION_NEEDED|OFFICIAL|enquiries/;

let reading: Awaited<ReturnType<typeof startReading>>;
let steward: Awaited<ReturnType<typeof reading.reader>>;
let one: string;
beforeAll(async () => {
  reading = await startReading();
  steward = await reading.reader(STEWARD);
  one = reading.refOf(PNC_ID);
});
afterAll(() => reading.broker.stop());

/** A log, and the same as if other forces had never been asked and the caller had been told nothing of them. */
const logs = fc.array(
  fc.record({
    own: fc.array(fc.record({ decision: fc.constantFrom('F' as const, 'N' as const), isOne: fc.boolean() }), {
      maxLength: 2,
    }),
    foreign: fc.array(fc.record({ ...FOREIGN, isOne: fc.boolean() }), { maxLength: 3 }),
    ownStatus: fc.constantFrom(null, 'OK' as const, 'TIMEOUT' as const),
    foreignStatus: fc.constantFrom(null, 'OK' as const, 'UNAVAILABLE' as const),
    named: fc.boolean(),
    isRefused: fc.boolean(),
  }),
  { maxLength: 6 },
);
type Drawn = typeof logs extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

function logged(drawn: readonly Drawn[], isAlone: boolean): LoggedAccess[] {
  return drawn.map(({ own, foreign, ownStatus, foreignStatus, named, isRefused }, n) => {
    const about = (isOne: boolean) => (isOne ? one : 'p-foreign');
    const ownRows: DecisionRow[] = own.map(({ decision, isOne }) =>
      row({ sourceForce: 'NMR', decision, subjectRef: isOne ? one : 'p-own' }),
    );
    const others: DecisionRow[] = foreign.map(({ isOne, ...rest }) => row({ ...rest, subjectRef: about(isOne) }));
    const released = [...ownRows, ...(isAlone ? [] : others)].some(({ decision }) => decision !== 'N');
    const sources: OutcomeBody['sources'] = [
      ...(ownStatus === null ? [] : [{ force: 'NMR', status: ownStatus }]),
      ...(isAlone || foreignStatus === null ? [] : [{ force: 'SLW', status: foreignStatus }]),
    ];
    return access(
      2 * n,
      { subjectRefs: named && !isAlone ? [one] : [] },
      {
        sources,
        complete: sources.every(({ status }) => status === 'OK'),
        outcome: isRefused ? 'REFUSED' : released ? 'RELEASED' : 'WITHHELD',
        shownOutcome: isRefused ? null : released ? 'RELEASED' : 'NOTHING_TO_DISCLOSE',
        code: isRefused ? 'INTERNAL' : null,
        responseMarking: released && !isAlone ? 'OFFICIAL_SENSITIVE' : 'OFFICIAL',
        rows: isAlone ? ownRows : [...others.slice(0, 1), ...ownRows, ...others.slice(1)],
        gateFacts: isAlone
          ? []
          : foreign.map(({ isOne }) => ({ subjectRef: about(isOne), fact: 'foreign', how: 'VERIFIED' })),
      },
      { text: isAlone ? null : { enquiries: [{ necessity: 'foreign' }] } },
    );
  });
}

const filters = fc.constantFrom<object>(
  {},
  { subject: { pncId: PNC_ID } },
  { outcome: 'RELEASED' },
  { outcome: 'WITHHELD' },
  { operation: 'DISCLOSURE' },
  { kind: 'VOO' },
  { force: 'NMR' },
);

describe('what a steward reads', () => {
  it('has no word of another force’s rows, and is the same as if other forces had never been asked', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(logs, filters, fc.integer({ min: 1, max: 4 }), async (drawn, where, first) => {
        const ask = async (isAlone: boolean) => {
          reading.log.accesses = logged(drawn, isAlone);
          const { body } = await steward.read({ where, first }, WHOLE);
          return body.data?.accessLog as { readonly edges: readonly object[] };
        };
        const [among, alone] = [await ask(false), await ask(true)];
        expect(JSON.stringify(among)).not.toMatch(STRINGS);
        expect(among).toEqual(alone);
        shown += among.edges.length;
      }),
      { numRuns: 100, seed: 20261122 },
    );
    expect(shown).toBeGreaterThan(50);
  });
});
