import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from './callers.js';
import { startTestBroker, type TestBroker } from './harness.js';
import { compact, settle } from './scenarios/expectWhole.js';

const PAGE = new URL('../../docs/asking.md', import.meta.url);

/** The fenced block after a marker. */
const block = (name: string): RegExp => new RegExp(`(<!-- example:${name} -->\\n\`\`\`\\w+\\n)([\\s\\S]*?)(\\n\`\`\`)`);

const read = (name: string): string => block(name).exec(readFileSync(PAGE, 'utf8'))?.[2] ?? '';

function compare(name: string, seen: unknown): void {
  if (process.env.UPDATE_EXPECTED === '1') {
    const text = JSON.stringify(seen, null, 2);
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(block(name), (_all, before, _old, after) => `${before}${text}${after}`),
    );
  }
  expect(seen).toEqual(JSON.parse(read(name)));
}

/** The page's example is run as it stands there. */
describe('the example in docs/asking.md', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker();
  });
  afterAll(() => broker.stop());

  it('gives the answer and the log entry that the page shows', async () => {
    const token = await broker.token(SOCIAL_WORKER);
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    const answer = await broker.ask(read('query'), { token, enquiry, variables: { pncId: PNC_ID } });
    compare('answer', settle(answer.body));
    const outcome = (await broker.log()).at(-1);
    if (outcome === undefined) throw new Error('the log is empty');
    compare('log', settle(compact(outcome)));
  });
});
