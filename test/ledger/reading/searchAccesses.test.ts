import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerReader } from '../../../src/ledger/reading/LedgerReader.js';
import { openLedgerReader } from '../../../src/ledger/reading/openLedgerReader.js';
import type { AccessFilter, LoggedAccess } from '../../../src/model/LoggedAccess.js';
import { newFolder } from '../newFolder.js';
import { aFilter, anInvented, type Invented, naively, START, writeLog } from './invented.js';
import { LogBuilder } from './LogBuilder.js';

const SEED = 62;

async function newLog(roll: number): Promise<LogBuilder> {
  const data = await newFolder();
  return new LogBuilder(join(data, 'ledger'), join(data, 'keys'), roll);
}

const readerOf = (log: LogBuilder, more: Partial<Parameters<typeof openLedgerReader>[0]> = {}): LedgerReader =>
  openLedgerReader({ folder: log.folder, keysFolder: join(log.folder, '../keys'), ...more });

/** All pages of a search, one after the other. */
async function allPages(reader: LedgerReader, filter: AccessFilter, first: number, upTo: number) {
  const accesses: LoggedAccess[] = [];
  let after: number | null = null;
  let pages = 0;
  while (true) {
    const page = await reader.search(filter, { after, first, upTo });
    accesses.push(...page.accesses);
    pages++;
    if (page.continueAfter === null) return { accesses, pages, hasMore: page.hasMore };
    after = page.continueAfter;
  }
}

async function listed(reader: LedgerReader, filter: AccessFilter, upTo?: number): Promise<LoggedAccess[]> {
  const accesses: LoggedAccess[] = [];
  for await (const access of reader.accesses(filter, upTo)) accesses.push(access);
  return accesses;
}

const plain: Invented = {
  requester: 0,
  group: 'EDUCATION',
  caseReference: 'C-1',
  roots: ['person'],
  kinds: ['ARREST'],
  refs: ['p-1'],
  outcome: 'RELEASED',
  forces: ['NMR'],
  rows: [{ subjectRef: 'p-2', sourceForce: 'WSX', recordKind: 'ARREST', operation: 'DISCLOSURE' }],
  lasts: 0,
};

describe('searching the access log', () => {
  it.each([true, false])(
    'finds what a look at everything finds, in pages and in a row (index files: %s)',
    async (writeIndexes) => {
      let found = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(anInvented, { minLength: 20, maxLength: 30 }),
          fc.array(aFilter, { minLength: 6, maxLength: 6 }),
          fc.constantFrom(8, 16, 1000),
          fc.integer({ min: 2, max: 7 }),
          async (invented, filters, roll, first) => {
            const log = await newLog(roll);
            const accesses = await writeLog(log, invented);
            const reader = readerOf(log, { writeIndexes });
            for (const filter of filters) {
              const expected = naively(accesses, filter);
              found += expected.length;
              expect(await allPages(reader, filter, first, log.size)).toEqual({
                accesses: expected.toReversed(),
                pages: Math.max(1, Math.ceil(expected.length / first)),
                hasMore: false,
              });
              expect(await listed(reader, filter, log.size)).toEqual(expected);
            }
          },
        ),
        { seed: SEED, numRuns: writeIndexes ? 3 : 2 },
      );
      expect(found).toBeGreaterThan(50);
    },
  );

  it('shows a caller nothing that is not durable for them: a later outcome, a later intent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anInvented, { minLength: 10, maxLength: 10 }), aFilter, async (invented, filter) => {
        const log = await newLog(4);
        const accesses = await writeLog(log, invented);
        const upTo = Math.floor(log.size / 2);
        const durable = accesses
          .filter(({ intentIndex }) => intentIndex < upTo)
          .map((access) =>
            access.outcome !== null && access.outcome.index >= upTo ? { ...access, outcome: null } : access,
          );
        const reader = readerOf(log);
        const expected = naively(durable, filter);
        expect((await allPages(reader, filter, 3, upTo)).accesses).toEqual(expected.toReversed());
        expect(await listed(reader, filter, upTo)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 8 },
    );
  });

  it('goes on where a page ended while newer accesses arrive and segments are sealed', async () => {
    const log = await newLog(8);
    const reader = readerOf(log, { writeIndexes: true });
    const before = await writeLog(
      log,
      Array.from({ length: 15 }, () => plain),
    );
    const seen: LoggedAccess[] = [];
    let after: number | null = null;
    do {
      const page = await reader.search({ organisation: 'org-0' }, { after, first: 4, upTo: log.size });
      seen.push(...page.accesses);
      after = page.continueAfter;
      await writeLog(log, [plain, plain, plain]);
    } while (after !== null);
    expect(seen).toEqual(before.toReversed());
    const { accesses } = await reader.search({ organisation: 'org-0' }, { after: null, first: 100, upTo: log.size });
    expect(accesses).toHaveLength(15 + 4 * 3);
  });

  it('finds an access by what its outcome says although segments lie between the two, also from below', async () => {
    const log = await newLog(4);
    const late = {
      ...plain,
      lasts: 14,
      rows: [{ ...(plain.rows[0] as Invented['rows'][number]), sourceForce: 'ESX' }],
    };
    const [expected, ...others] = await writeLog(log, [late, ...Array.from({ length: 10 }, () => plain)]);
    expect(expected?.outcome?.index).toBeGreaterThan(12);
    const reader = readerOf(log);
    for (const after of [null, 12, 3, 1]) {
      const page = await reader.search({ force: 'ESX', caseReference: 'C-1' }, { after, first: 2, upTo: log.size });
      expect(page).toEqual({ accesses: [expected], hasMore: false, exhausted: true, continueAfter: null });
    }
    expect(await listed(reader, { force: 'ESX' })).toEqual([expected]);
    expect(await reader.findRequest('rq-0', log.size)).toEqual(expected);
    expect(await reader.findRequest('rq-3', log.size)).toEqual(others[2]);
    expect(await reader.findRequest('rq-99', log.size)).toBeNull();
  });

  it('is given up after so much work, says so, and can be gone on with to the end', async () => {
    const log = await newLog(8);
    const accesses = await writeLog(
      log,
      Array.from({ length: 20 }, () => plain),
    );
    const from = new Date(START).toISOString();
    const few = readerOf(log, { limits: { examined: 3, segments: 100, indexed: 100 } });
    const page = { after: null, first: 5, upTo: log.size };
    expect(await few.search({ from }, page)).toEqual({
      accesses: accesses.slice(-3).toReversed(),
      hasMore: true,
      exhausted: false,
      continueAfter: (accesses.at(-4)?.intentIndex ?? 0) + 1,
    });
    for (const limits of [
      { examined: 3, segments: 100, indexed: 100 },
      { examined: 100, segments: 1, indexed: 100 },
      { examined: 100, segments: 100, indexed: 1 },
    ]) {
      const { accesses: found, pages } = await allPages(readerOf(log, { limits }), { from }, 50, log.size);
      expect(found).toEqual(accesses.toReversed());
      expect(pages).toBeGreaterThan(3);
    }
  });

  it('refuses a page and a time that cannot be, naming them', async () => {
    const reader = readerOf(await newLog(4));
    const page = { after: null, first: 1, upTo: 0 };
    await expect(reader.search({}, { ...page, first: 0 })).rejects.toThrow('first: must be a whole number from 1');
    const log = await newLog(4);
    await writeLog(log, [plain]);
    await expect(readerOf(log).search({ from: 'yesterday' }, { ...page, upTo: 1 })).rejects.toThrow(
      'from: no ISO 8601 instant',
    );
  });

  it('finds nothing where nothing was written yet', async () => {
    const reader = readerOf(await newLog(4));
    const nothing = { accesses: [], hasMore: false, exhausted: true, continueAfter: null };
    expect(await reader.search({}, { after: null, first: 1, upTo: 0 })).toEqual(nothing);
    expect(await listed(reader, {})).toEqual([]);
    expect(await reader.entry(0)).toBeNull();
  });
});
