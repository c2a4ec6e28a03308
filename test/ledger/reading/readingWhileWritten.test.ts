import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openLedger } from '../../../src/ledger/openLedger.js';
import { openLedgerReader } from '../../../src/ledger/reading/openLedgerReader.js';
import type { LoggedAccess } from '../../../src/model/LoggedAccess.js';
import { newFolder } from '../newFolder.js';
import { anInvented, writeLog } from './invented.js';
import { LogBuilder } from './LogBuilder.js';

describe('a reader beside the writer', () => {
  it('finds what was acknowledged, at once and over every new segment', async () => {
    const [sample] = fc.sample(fc.array(anInvented, { minLength: 25, maxLength: 25 }), { seed: 3, numRuns: 1 });
    const draft = new LogBuilder(await newFolder(), await newFolder(), 1000);
    const invented = await writeLog(
      draft,
      (sample ?? []).map((one) => ({ ...one, outcome: 'RELEASED' as const })),
    );
    const data = await newFolder();
    const folder = join(data, 'ledger');
    const keysFolder = join(data, 'keys');
    let now = Date.UTC(2026, 5, 1);
    const limits = { entries: 8, bytes: 1_000_000 };
    const clock = () => new Date(now++);
    const ledger = await openLedger(folder, { now: clock, keysFolder, origin: 'test.example/log', limits });
    const reader = openLedgerReader({ folder, keysFolder, writeIndexes: true });
    const page = () => ({ after: null, first: 100, upTo: ledger.durable() });
    const written: unknown[] = [];
    for (const { intent, outcome, requestId } of invented) {
      if (intent === null || outcome?.body == null || outcome.detail === null) throw new Error('not invented');
      const { index } = await ledger.intent(intent);
      const open = await reader.search({ requestId }, page());
      expect(open.accesses.map((access) => [access.intentIndex, access.outcome])).toEqual([[index, null]]);
      await ledger.outcome({ index, hash: '' }, outcome.body, outcome.detail, { answer: 'a', text: outcome.text });
      written.push(said({ intent, outcome }));
      const { accesses } = await reader.search({ outcome: 'RELEASED' }, page());
      expect(accesses.toReversed().map(said)).toEqual(written);
    }
    expect(ledger.durable()).toBe(50);
    await ledger.close();
    const later = openLedgerReader({ folder, keysFolder });
    expect((await later.search({}, page())).accesses.toReversed().map(said)).toEqual(written);
  });
});

const said = ({ intent, outcome }: Pick<LoggedAccess, 'intent' | 'outcome'>) => ({
  intent,
  body: outcome?.body,
  detail: outcome?.detail,
  text: outcome?.text,
});
