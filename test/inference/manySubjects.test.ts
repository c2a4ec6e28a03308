import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import { OWNING_OFFICER } from '../cells/groups.js';
import { NOW } from '../harness.js';
import { comparable, type InferenceBroker, startInferenceBroker } from './inferenceBroker.js';
import { wayOf } from './shutWays.js';

/* An external caller who asks about more than five people within an hour alerts the auditor (brief 4.9, rule 3). */

let broker: InferenceBroker;
let now = NOW;
let callers = 0;

beforeAll(async () => {
  broker = await startInferenceBroker({ isQuick: true, now: () => now, logLevel: 'warn' });
});
afterAll(() => broker.stop());
beforeEach(() => {
  now = NOW;
  broker.lines.splice(0);
});

const pncOf = (number: number): string => `1999/00001${String(number).padStart(2, '0')}S`;
const SEVEN = [1, 2, 3, 4, 5, 6, 7].map(pncOf);

/** A caller nobody has met, with as many enquiries as it takes to name seven people. */
async function someone(claims: DevelopmentClaims, enquiry: object) {
  callers += 1;
  const own = { ...claims, sub: `browser-${callers}` };
  const naming = (ids: readonly string[]) =>
    broker.session(own, { ...enquiry, aboutWhom: ids.map((pncId) => ({ pncId })) });
  const sessions = [await naming(SEVEN.slice(0, 5)), await naming(SEVEN.slice(5))];
  const ask = async (pncId: string) => {
    const session = sessions[SEVEN.indexOf(pncId) < 5 ? 0 : 1];
    if (session === undefined) throw new Error('no enquiry is about them');
    const answer = comparable(await broker.ask(`{ person(pncId: "${pncId}") { timeline { at } } }`, session));
    return { answer, isAlert: alerts().length > 0 };
  };
  return { id: own.sub, ask };
}

const alerts = () => broker.logged().rows.filter(({ fieldPath }) => fieldPath === 'alert.manySubjects');
const warnings = () => broker.lines.map((line) => JSON.parse(line) as Record<string, unknown>);

const CSC = wayOf('CSC');

describe('more people than goes unnoticed', () => {
  it('alerts the auditor from the sixth on, and says nothing of it to the caller', async () => {
    const { id, ask } = await someone(CSC.claims, CSC.enquiry);
    const first = await ask(pncOf(1));
    for (const number of [2, 3, 4, 5]) expect(await ask(pncOf(number))).toEqual(first);
    expect(first.isAlert).toBe(false);
    expect(broker.lines).toEqual([]);
    expect(await ask(pncOf(6))).toEqual({ ...first, isAlert: true });
    expect(alerts()).toEqual([
      {
        operation: 'CONSULTATION',
        subjectRef: null,
        sourceForce: null,
        recordKind: null,
        recordId: null,
        fieldPath: 'alert.manySubjects',
        category: null,
        decision: 'N',
        generaliser: null,
        trueReason: null,
        shownReason: null,
        authorisationId: null,
        reasonInWords: null,
      },
    ]);
    expect(warnings()).toEqual([
      expect.objectContaining({
        level: 40,
        requester: id,
        msg: 'an external caller asked about more than five people within an hour',
      }),
    ]);
    expect(Object.keys(warnings()[0] ?? {}).sort()).toEqual(['hostname', 'level', 'msg', 'pid', 'requester', 'time']);
  });

  it('counts each person once, however often they are asked about', async () => {
    const { ask } = await someone(CSC.claims, CSC.enquiry);
    for (let time = 0; time < 3; time += 1) {
      for (const number of [1, 2, 3, 4, 5]) expect((await ask(pncOf(number))).isAlert).toBe(false);
    }
  });

  it('counts those whom it refuses to ask about', async () => {
    const { ask } = await someone(CSC.claims, CSC.enquiry);
    const session = await broker.session({ ...CSC.claims, sub: `browser-${callers}` }, CSC.enquiry);
    for (const pncId of SEVEN.slice(0, 5)) {
      const { text } = await broker.ask(`{ person(pncId: "${pncId}") { timeline { at } } }`, session);
      expect(JSON.parse(text).errors[0].extensions.code).toBe('SUBJECT_NOT_COVERED');
    }
    expect((await ask(pncOf(6))).isAlert).toBe(true);
  });

  it('forgets after an hour', async () => {
    const { ask } = await someone(CSC.claims, CSC.enquiry);
    for (const number of [1, 2, 3]) await ask(pncOf(number));
    now = new Date(NOW.getTime() + 59 * 60_000);
    for (const number of [4, 5]) expect((await ask(pncOf(number))).isAlert).toBe(false);
    now = new Date(NOW.getTime() + 60 * 60_000);
    expect((await ask(pncOf(6))).isAlert).toBe(false);
    for (const number of [1, 2]) expect((await ask(pncOf(number))).isAlert).toBe(false);
    expect((await ask(pncOf(3))).isAlert).toBe(true);
  });

  it('counts each caller for themselves', async () => {
    const [one, other] = [await someone(CSC.claims, CSC.enquiry), await someone(CSC.claims, CSC.enquiry)];
    for (const number of [1, 2, 3]) expect((await one.ask(pncOf(number))).isAlert).toBe(false);
    for (const number of [4, 5, 6]) expect((await other.ask(pncOf(number))).isAlert).toBe(false);
  });

  it('is not an alert for the police, whose work it is', async () => {
    const { ask } = await someone(OWNING_OFFICER.claims, OWNING_OFFICER.enquiry);
    for (const pncId of SEVEN) expect((await ask(pncId)).isAlert).toBe(false);
  });
});
