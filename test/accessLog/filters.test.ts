import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNC_ID } from '../callers.js';
import { access, row, smallLog } from './logged.js';
import { AUDITOR, STEWARD, startReading } from './readers.js';

const OTHER = '2011/0000003S';

let reading: Awaited<ReturnType<typeof startReading>>;
let auditor: Awaited<ReturnType<typeof reading.reader>>;
let steward: Awaited<ReturnType<typeof reading.reader>>;
let small: ReturnType<typeof smallLog>;
beforeAll(async () => {
  reading = await startReading();
  small = smallLog(reading.refOf(PNC_ID), reading.refOf(OTHER));
  reading.log.accesses = small;
  auditor = await reading.reader(AUDITOR);
  steward = await reading.reader(STEWARD);
});
afterAll(() => reading.broker.stop());

const found = async (who: typeof auditor, where: object) =>
  (await who.page({ where })).ids.map((id) => Number(id.replace('rq-old-', '')));

describe('the filters of the access log', () => {
  it.each<[string, object, number[], number[]]>([
    ['none', {}, [16, 14, 12, 10, 8, 6, 4, 2, 0], [4, 2]],
    ['a subject', { subject: { pncId: PNC_ID } }, [16, 12, 4, 2], [2]],
    ['the same subject in another spelling', { subject: { pncId: ' 09/412873s ' } }, [16, 12, 4, 2], [2]],
    ['a subject whom only other forces hold', { subject: { pncId: OTHER } }, [10, 6, 2], []],
    ['a subject nobody asked about', { subject: { pncId: '1999/0000001S' } }, [], []],
    ['a subject by name', { subject: { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' } }, [], []],
    ['a subject by CRO number', { subject: { croNumber: '123456/09A' } }, [], []],
    ['a subject by nominal', { subject: { nominal: { force: 'NMR', ref: 'NMR-N-1' } } }, [], []],
    ['a requester', { requester: 'csc-4471' }, [4, 0], [4]],
    ['an organisation', { organisation: 'NMR-POLICE' }, [12, 10, 8, 2], [2]],
    ['a group', { group: 'CHILDRENS_SOCIAL_CARE' }, [4, 0], [4]],
    ['a force', { force: 'NMR' }, [8, 4, 2], [4, 2]],
    ['a time', { from: '2026-11-20T09:02:00Z', to: '2026-11-20T09:06:00.000Z' }, [4, 2], [4, 2]],
    ['a beginning', { from: '2026-11-20T09:04:00Z' }, [16, 14, 12, 10, 8, 6, 4], [4]],
    ['an end', { to: '2026-11-20T09:04:00Z' }, [2, 0], [2]],
    ['a case', { caseReference: 'NMR/24/118204' }, [12, 10, 6, 2], [2]],
    ['an operation', { operation: 'CONSULTATION' }, [16, 2], [2]],
    ['an operation on records of other forces', { operation: 'DISCLOSURE' }, [6, 4, 2], []],
    ['a kind asked for', { kind: 'SHPO_SRO' }, [12, 10, 6, 4, 2], [4, 2]],
    ['a kind found with another force', { kind: 'VOO' }, [4], []],
    ['a root field', { rootField: 'person' }, [12, 10, 4, 2], [4, 2]],
    ['an outcome', { outcome: 'RELEASED' }, [4, 2], [2]],
    ['an outcome that is theirs alone', { outcome: 'WITHHELD' }, [6], [4]],
    ['refusals', { outcome: 'REFUSED' }, [10], []],
    ['a request', { requestId: 'rq-old-4' }, [4], [4]],
    ['a request that did not concern the force', { requestId: 'rq-old-6' }, [6], []],
    ['several at once', { subject: { pncId: PNC_ID }, group: 'CHILDRENS_SOCIAL_CARE', force: 'NMR' }, [4], []],
    [
      'nothing, in so many words',
      { requester: null, subject: null, from: null },
      [16, 14, 12, 10, 8, 6, 4, 2, 0],
      [4, 2],
    ],
  ])('%s', async (_what, where, forAuditor, forSteward) => {
    expect(await found(auditor, where)).toEqual(forAuditor);
    expect(await found(steward, where)).toEqual(forSteward);
  });

  it('that find nothing give the same answer, whether or not somebody was ever asked about', async () => {
    const nobody = await auditor.read({ where: { subject: { pncId: '1999/0000001S' } } });
    const other = await steward.read({ where: { subject: { pncId: OTHER } } });
    const empty = {
      accessLog: {
        isComplete: true,
        searchedBackTo: null,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [],
      },
    };
    expect(nobody.body.data).toEqual(empty);
    expect(other.body.data).toEqual(empty);
  });

  it('never make the log search for a steward beyond their force, or for the outcome of the whole', async () => {
    reading.log.asked.length = 0;
    await steward.page({ where: { outcome: 'WITHHELD', kind: 'VOO' } });
    expect(reading.log.asked).toEqual([{ kind: 'VOO', force: 'NMR' }]);
  });
});

describe('the pages of the access log', () => {
  it.each([1, 2, 4, 8, 9, 200])('of %i are the whole log, each access once', async (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof auditor.page>> = await auditor.page({ first, after });
      expect(page.ids.length).toBe(page.hasNextPage ? first : page.ids.length);
      expect([page.isComplete, page.searchedBackTo]).toEqual([true, null]);
      seen.push(...page.ids);
      after = page.endCursor;
      if (!page.hasNextPage) break;
    }
    expect(seen).toEqual([...small].reverse().map(({ requestId }) => requestId));
  });

  it('of a steward say whether there is more after the cut, and nothing of what was cut', async () => {
    const first = await steward.page({ first: 1 });
    expect([first.ids, first.hasNextPage]).toEqual([['rq-old-4'], true]);
    const second = await steward.page({ first: 1, after: first.endCursor });
    expect([second.ids, second.hasNextPage, second.isComplete]).toEqual([['rq-old-2'], false, true]);
  });

  it('hold fifty where nothing is said, or null', async () => {
    reading.log.accesses = Array.from({ length: 60 }, (_, n) => access(2 * n, {}, {}));
    expect((await auditor.page()).ids).toHaveLength(50);
    expect((await auditor.page({ first: null })).ids).toHaveLength(50);
    reading.log.accesses = small;
  });

  it('say where the search stopped before it was done, and go on from there', async () => {
    reading.log.looksAt = 4;
    const where = { subject: { pncId: PNC_ID } };
    const first = await auditor.page({ where });
    expect(first).toEqual({
      ids: ['rq-old-16', 'rq-old-12'],
      hasNextPage: true,
      endCursor: expect.any(String),
      isComplete: false,
      searchedBackTo: '2026-11-20T09:10:00.000Z',
    });
    const second = await auditor.page({ where, after: first.endCursor });
    expect([second.ids, second.isComplete]).toEqual([['rq-old-4', 'rq-old-2'], false]);
    const third = await auditor.page({ where, after: second.endCursor });
    expect(third).toEqual({ ids: [], hasNextPage: false, endCursor: null, isComplete: true, searchedBackTo: null });
    reading.log.looksAt = Number.POSITIVE_INFINITY;
  });

  it('stop for a steward after two thousand accesses of which nothing is left', async () => {
    const check = { outcome: 'DONE', sources: [{ force: 'NMR', status: 'OK' }] } as const;
    const checks = Array.from({ length: 2100 }, (_, n) => access(2 * n + 2, {}, check));
    reading.log.accesses = [access(0, {}, { rows: [row({ sourceForce: 'NMR' })] }), ...checks];
    const stopped = await steward.page();
    expect([stopped.ids, stopped.hasNextPage, stopped.isComplete]).toEqual([[], true, false]);
    expect(stopped.searchedBackTo).toBe(checks[100]?.at);
    expect((await steward.page({ after: stopped.endCursor })).ids).toEqual(['rq-old-0']);
    reading.log.accesses = small;
  });
});
