import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LoggedAccess } from '../../src/model/LoggedAccess.js';
import { AccessFeed } from '../../src/server/AccessFeed.js';
import { accessPlaceOf, elsewhereOf } from '../../src/server/accessPlaces.js';
import { checkAccessPlaces } from '../storage/checkAccessPlaces.js';
import { MemoryPlaces } from '../storage/MemoryPlaces.js';

const AT = Date.UTC(2026, 10, 22, 10);

/** A log of so many requests, each with its intent at an even and its outcome at the next index. */
class NumberedLog {
  entries = 0;
  /** Intents that have no outcome. */
  readonly open = new Set<number>();

  async search(filter: { readonly requestId?: string }, page: { readonly first: number; readonly upTo: number }) {
    const accesses: LoggedAccess[] = [];
    for (let at = page.upTo - 1 - ((page.upTo - 1) % 2); at >= 0 && accesses.length < page.first; at -= 2)
      if (filter.requestId === undefined || filter.requestId === `rq-${at}`) accesses.push(this.#access(at, page.upTo));
    return { accesses, hasMore: true, exhausted: true, continueAfter: null };
  }

  #access(intentIndex: number, upTo: number): LoggedAccess {
    const at = new Date(AT + intentIndex).toISOString();
    const isOpen = this.open.has(intentIndex) || intentIndex + 1 >= upTo;
    const outcome = isOpen ? null : { index: intentIndex + 1, at, body: null, detail: null, text: null };
    return { requestId: `rq-${intentIndex}`, intentIndex, at, intent: null, outcome };
  }
}

describe('an index of accesses in memory', () => {
  checkAccessPlaces(async () => new MemoryPlaces());
});

describe('what brings a log into the index', () => {
  let log: NumberedLog;
  let places: MemoryPlaces;
  let now: Date;
  const feed = (from = 0) =>
    new AccessFeed(
      {
        reader: log,
        durable: () => log.entries,
        placeOf: (access) => accessPlaceOf('a', (_what, text) => text, access),
        add: (all) => places.add(all),
        now: () => now,
      },
      from,
    );
  beforeEach(() => {
    [log, places, now] = [new NumberedLog(), new MemoryPlaces(), new Date(AT)];
  });
  const indexed = () => [...places.places.values()].map(({ intentIndex }) => intentIndex).sort((a, b) => a - b);

  it('has every access once it is durable, whatever there was before', async () => {
    log.entries = 10;
    const one = feed(4);
    await one.round();
    expect(indexed()).toEqual([4, 6, 8]);
    expect(one.indexed).toBe(10);
    log.entries = 14;
    await one.round();
    expect(indexed()).toEqual([4, 6, 8, 10, 12]);
    expect([...places.places.values()][0]).toEqual({
      origin: 'a',
      intentIndex: 8,
      at: '2026-11-22T10:00:00.008Z',
      keys: ['request:rq-8'],
      also: [],
    });
  });

  it('waits for the outcome of a request, and gives one up that was cut off', async () => {
    log.entries = 8;
    for (const open of [2, 6]) log.open.add(open);
    const one = feed();
    await one.round();
    expect([indexed(), one.indexed]).toEqual([[0, 4], 2]);
    log.open.delete(6);
    await one.round();
    expect([indexed(), one.indexed]).toEqual([[0, 4, 6], 2]);
    now = new Date(AT + 2 + 300_001);
    await one.round();
    expect([indexed(), one.indexed]).toEqual([[0, 2, 4, 6], 8]);
  });

  it('takes a long way in rounds, and goes on after the index was gone', async () => {
    log.entries = 12_000;
    const one = feed();
    await one.round();
    expect(one.indexed).toBe(10_000);
    places.isGone = true;
    await expect(one.round()).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(one.indexed).toBe(10_000);
    places.isGone = false;
    await one.round();
    expect(indexed()).toHaveLength(6_000);
  });
});

describe('the logs of others', () => {
  const places = new MemoryPlaces();
  const note = { indexed: 8, address: 'https://a.example' } as never;
  const standings = [
    { origin: 'own', standing: 'TWIN', note: null, size: 0 },
    { origin: 'a', standing: 'CURRENT', note, size: 8 },
    { origin: 'b', standing: 'CURRENT', note, size: 9 },
    { origin: 'c', standing: 'REWRITTEN', note, size: 8 },
    { origin: 'd', standing: 'GONE', note: null, size: 8 },
  ] as const;
  const elsewhere = elsewhereOf(
    'own',
    places,
    (_what, text) => `#${text}`,
    () => standings,
  );

  it('are covered where all that was seen of them is in the index and nothing is amiss', () => {
    expect(elsewhere.logs().map(({ log, isCovered }) => [log, isCovered])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', false],
    ]);
    expect(elsewhere.logs()[0]).toEqual({
      log: 'a',
      address: 'https://a.example',
      entries: 8,
      indexed: 8,
      isCovered: true,
      standing: 'CURRENT',
    });
  });

  it('are searched by hashes of what picks out few, and by nothing else', async () => {
    const at = '2026-11-22T10:00:00.000Z';
    await places.add([{ origin: 'a', intentIndex: 2, at, keys: ['#subject:p-1'], also: ['#group:HEALTH'] }]);
    const found = [{ log: 'a', intentIndex: 2, at }];
    expect(await elsewhere.find({ subjectRefs: ['p-1'] }, 9)).toEqual(found);
    expect(await elsewhere.find({ group: 'HEALTH', subjectRefs: ['p-0', 'p-1'] }, 9)).toEqual(found);
    expect(await elsewhere.find({ group: 'EDUCATION', subjectRefs: ['p-1'] }, 9)).toEqual([]);
    expect(await elsewhere.find({ group: 'HEALTH' }, 9)).toBeNull();
    expect(await elsewhere.find({}, 9)).toBeNull();
    places.isGone = true;
    expect(await elsewhere.find({ subjectRefs: ['p-1'] }, 9)).toBeNull();
  });
});
