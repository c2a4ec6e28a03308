import { describe, expect, it } from '@jest/globals';
import { BROKER } from '../../src/casework/Actor.js';
import type { JournalLine } from '../../src/casework/Batch.js';
import type { CaseDesk } from '../../src/casework/CaseDesk.js';
import { Casework } from '../../src/casework/Casework.js';
import { type FoundThing, raiseFindings } from '../../src/casework/commands/raiseFindings.js';
import { notice, task } from '../../src/casework/watch/Finding.js';
import { MemoryStore } from './MemoryStore.js';

const NOW = '2026-11-22T10:32:00.000Z';
const LOOKED = { earlier: new Map(), isWhole: true };

const found = (finding: FoundThing['finding']): FoundThing => ({
  finding,
  subject: { pncId: '2009/0412873S', croNumber: null, nominal: null },
  about: 'r-order',
});

/** Two brokers that look through the same force at the same time, and keep what they decide in one place. */
describe('what two brokers find at once', () => {
  it('is raised by one of them', async () => {
    const lines: (JournalLine | null)[] = [];
    const loggedAs = async () => 'NOTHING' as const;
    const load = (writer: string) =>
      Casework.load({ store: new MemoryStore(lines), writer, loggedAs, report: () => undefined });
    const [one, two] = [await load('one'), await load('two')];
    let ids = 0;
    const desk = (cases: Casework): CaseDesk => ({
      actor: BROKER,
      now: NOW,
      newId: (prefix) => `${prefix}-${++ids}`,
      idFor: (prefix, reason) => `${prefix} for ${reason}`,
      cases,
      deadlines: () => NOW,
      organisations: new Map([['PROB-SALTWICK', { kind: 'PROBATION', area: 'SALTWICK' }]]),
      forces: [{ code: 'SLW', organisation: 'SLW-POLICE', area: 'SALTWICK' }],
      fits: () => true,
    });
    const look = async (cases: Casework, requestId: string, things: readonly FoundThing[]) => {
      const changes = raiseFindings(desk(cases), 'SLW', things, LOOKED);
      const isTaken = await cases.propose({ requestId, counts: 'DONE', changes });
      return { changes, isTaken };
    };
    const before = [found(notice('ORDER_MADE'))];
    expect((await look(one, 'rq-1', before)).isTaken).toBe(true);
    await one.settle('rq-1', 'DONE');
    await two.refresh();
    const things = [...before, found(notice('BREACH')), found(task('SUSPECTED_BREACH'))];
    const first = await look(one, 'rq-2', things);
    const second = await look(two, 'rq-3', things);
    expect(first.changes.map(({ id }) => id)).toEqual(second.changes.map(({ id }) => id));
    expect([first.isTaken, second.isTaken]).toEqual([true, false]);
    await one.settle('rq-2', 'DONE');
    await two.refresh();
    expect(raiseFindings(desk(two), 'SLW', things, LOOKED)).toEqual([]);
    expect(two.all('NOTICE').map(({ file }) => file.type)).toEqual(['BREACH']);
    expect(two.all('TASK').map(({ file }) => file.type)).toEqual(['SUSPECTED_BREACH']);
  });
});
