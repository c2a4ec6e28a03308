import { beforeEach, describe, expect, it } from '@jest/globals';
import type { JournalLine } from '../../src/casework/Batch.js';
import type { CaseDesk } from '../../src/casework/CaseDesk.js';
import { Casework } from '../../src/casework/Casework.js';
import { decideLink, unlink } from '../../src/casework/commands/decideLink.js';
import { raiseConfirmMatch } from '../../src/casework/commands/raiseConfirmMatch.js';
import { isRefused } from '../../src/casework/takeStep.js';
import { MemoryStore } from './MemoryStore.js';

const NOW = '2026-11-22T10:32:00.000Z';
const REASONS = 'Custody photographs and a tattoo on the left forearm agree in both records.';
const RUDDOCK = { force: 'NMR', ref: 'NMR-N-0051177' };
const RUDD = { force: 'SLW', ref: 'SLW-N-0020417' };
const MET = { pair: [RUDDOCK, RUDD], links: ['LINK-1', 'LINK-2'], reasons: ['same name', 'shared associate'] } as const;

/** Brokers that keep what they decide in one place. */
describe('officers who are asked about a match', () => {
  let lines: (JournalLine | null)[] = [];
  let ids = 0;
  beforeEach(() => {
    lines = [];
  });

  const load = (writer: string) =>
    Casework.load({ store: new MemoryStore(lines), writer, loggedAs: async () => 'NOTHING', report: () => undefined });
  const desk = (cases: Casework): CaseDesk => ({
    actor: {
      side: 'POLICE',
      id: 'nmr-1',
      name: 'Officer One',
      organisation: 'NMR-POLICE',
      group: 'POLICE_PUBLIC_PROTECTION',
      role: 'officer',
      force: 'NMR',
      rank: 'CONSTABLE',
      posting: 'PPU',
    },
    now: NOW,
    newId: (prefix) => `${prefix}-${++ids}`,
    idFor: (prefix, reason) => `${prefix} for ${reason}`,
    cases,
    deadlines: () => NOW,
    organisations: new Map(),
    forces: ['NMR', 'SLW'].map((code) => ({ code, organisation: `${code}-POLICE`, area: code })),
    fits: () => true,
  });
  const meet = async (cases: Casework, met: Parameters<typeof raiseConfirmMatch>[1] = MET) => {
    const changes = raiseConfirmMatch(desk(cases), met);
    const requestId = `rq-${++ids}`;
    const isTaken = changes.length > 0 && (await cases.propose({ requestId, counts: 'ANSWERED', changes }));
    await cases.settle(requestId, 'DONE');
    return { ids: changes.map(({ id }) => id), isTaken };
  };
  const decide = async (cases: Casework, event: 'CONFIRM' | 'REFUSE', id = 'LINK-1') => {
    const result = decideLink(desk(cases), event, { id, pair: [RUDDOCK, RUDD], evidence: [] }, REASONS);
    if (isRefused(result)) throw new Error(result.code);
    const requestId = `rq-${++ids}`;
    await cases.propose({ requestId, counts: 'DONE', changes: result.changes });
    await cases.settle(requestId, 'DONE');
  };
  const open = (cases: Casework) => cases.all('TASK').filter(({ state }) => state !== 'DONE');

  it('are those of both forces, each by their own reference, and by references alone', async () => {
    const one = await load('one');
    expect((await meet(one)).isTaken).toBe(true);
    const file = (own: typeof RUDD) => ({
      type: 'CONFIRM_MATCH',
      organisation: `${own.force}-POLICE`,
      force: own.force,
      forInspector: false,
      subject: { pncId: null, croNumber: null, nominal: own },
      pair: [RUDDOCK, RUDD],
      about: 'LINK-1',
      dueAt: NOW,
      claimedBy: null,
      escalated: false,
      note: 'same name, shared associate.',
      key: `CONFIRM_MATCH LINK-1 ${own.force}`,
    });
    expect(open(one).map((task) => task.file)).toEqual([file(RUDDOCK), file(RUDD)]);
  });

  it('are one force, where both are its own', async () => {
    const one = await load('one');
    await meet(one, { ...MET, pair: [RUDDOCK, { force: 'NMR', ref: 'NMR-N-2' }] });
    expect(open(one).map(({ file }) => [file.force, file.subject?.nominal?.ref])).toEqual([['NMR', 'NMR-N-0051177']]);
  });

  it('are asked once, however often it is met, at whichever broker, also at once', async () => {
    const [one, two] = [await load('one'), await load('two')];
    const both = await Promise.all([meet(one), meet(two)]);
    expect(both[0]?.ids).toEqual(both[1]?.ids);
    expect(both.filter(({ isTaken }) => isTaken)).toHaveLength(1);
    for (const cases of [one, two, await load('three')]) {
      await cases.refresh();
      expect(open(cases)).toHaveLength(2);
      expect(await meet(cases)).toEqual({ ids: [], isTaken: false });
    }
  });

  it('are not asked about another pair of the same two people while they are', async () => {
    const one = await load('one');
    await meet(one);
    expect((await meet(one, { ...MET, links: ['LINK-2', 'LINK-1'] })).ids).toEqual([]);
  });

  it('are not asked again once one refused, at whichever broker', async () => {
    const [one, two] = [await load('one'), await load('two')];
    await meet(one);
    await two.refresh();
    await decide(two, 'REFUSE');
    await one.refresh();
    expect(open(one)).toEqual([]);
    expect((await meet(one)).ids).toEqual([]);
    expect((await meet(one, { ...MET, links: ['LINK-2', 'LINK-1'] })).ids).toEqual([]);
  });

  it('are asked about a link that others contradict, until it is undone', async () => {
    const one = await load('one');
    await decide(one, 'CONFIRM');
    await meet(one);
    expect(open(one)).toHaveLength(2);
    const result = unlink(desk(one), { id: 'LINK-1', version: 1, reasons: REASONS }, []);
    if (isRefused(result)) throw new Error(result.code);
    await one.propose({ requestId: 'rq-undo', counts: 'DONE', changes: result.changes });
    await one.settle('rq-undo', 'DONE');
    expect(open(one)).toEqual([]);
  });

  it('are asked anew, where it is met again although it was done or undone', async () => {
    const one = await load('one');
    const first = await meet(one);
    await decide(one, 'CONFIRM');
    expect(open(one)).toEqual([]);
    const again = await meet(one);
    expect(again.ids).toHaveLength(2);
    expect(again.ids.filter((id) => first.ids.includes(id))).toEqual([]);
  });
});
