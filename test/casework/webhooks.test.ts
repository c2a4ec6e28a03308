import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isPublicAddress } from '../../src/casework/isPublicAddress.js';
import { parseWebhooks, retryAfterMs, signedHeaders } from '../../src/casework/webhooks.js';
import { postNotice } from '../../src/server/postNotice.js';
import { DISCLOSURE_OFFICER, PROBATION, SUPERVISION_ENQUIRY, SUPERVISOR } from '../callers.js';
import { NOW } from '../harness.js';
import { CaseBroker } from './CaseBroker.js';
import { INBOX, REPORT, TASKS } from './caseQueries.js';
import { INSPECTOR_ELSEWHERE } from './people.js';

const SECRET = 'a secret that is long enough for anybody';
const ORGANISATIONS = new Map([['PROB-SALTWICK', {}]]);
const hook = (url: string, change: object = {}) => ({
  webhooks: [{ organisation: 'PROB-SALTWICK', url, secret: SECRET, ...change }],
});

describe('webhooks', () => {
  it.each([
    ['plain http', hook('http://probation.example/hook')],
    ['a loopback address', hook('https://127.0.0.1/hook')],
    ['a private address', hook('https://10.1.2.3/hook')],
    ['a link-local address', hook('https://169.254.169.254/latest')],
    ['a private IPv6 address', hook('https://[fd00::1]/hook')],
    ['a mapped loopback address', hook('https://[::ffff:127.0.0.1]/hook')],
    ['localhost', hook('https://localhost/hook')],
    ['a password in the address', hook('https://me:you@probation.example/hook')],
    ['an organisation that there is not', hook('https://probation.example/hook', { organisation: 'NOBODY' })],
    ['a short secret', hook('https://probation.example/hook', { secret: 'short' })],
    ['something else', { hooks: [] }],
  ])('are refused with %s, and neither address nor secret is repeated', (_what, given) => {
    expect(() => parseWebhooks(given, ORGANISATIONS)).toThrow(/PROVISO_WEBHOOKS/);
    try {
      parseWebhooks(given, ORGANISATIONS);
    } catch (error) {
      expect(String(error)).not.toMatch(/hook\b|secret that|10\.1|me:you/);
    }
  });

  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ['172.15.0.1', true],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:93.184.216.34', true],
    ['::ffff:0a00:0001', false],
    ['not an address', false],
  ])('%s is of the open network: %s', (address, isOpen) => {
    expect(isPublicAddress(address)).toBe(isOpen);
  });

  it('are never posted to an address of a private network, whatever name led there', async () => {
    await expect(postNotice(new URL('https://127.0.0.1:9/'), {}, '{}')).rejects.toThrow('private network');
    await expect(postNotice(new URL('https://localhost:9/'), {}, '{}')).rejects.toThrow('private network');
  });

  it('are signed over the time, the delivery and the body, so that none of them can be changed or used again', () => {
    const headers = signedHeaders(SECRET, 'NOTICE-1', '{"a":1}', NOW);
    const t = NOW.getTime() / 1000;
    const expected = createHmac('sha256', SECRET).update(`${t}.NOTICE-1.{"a":1}`).digest('hex');
    expect(headers).toEqual({
      'content-type': 'application/json',
      'proviso-delivery': 'NOTICE-1',
      'proviso-signature': `t=${t},v1=${expected}`,
    });
  });

  it('wait twice as long each time, and an hour at most', () => {
    expect([1, 2, 3, 7, 8, 20].map(retryAfterMs)).toEqual([30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000]);
  });
});

describe('a notice to an organisation with a webhook', () => {
  let cases: CaseBroker;
  let folder: string;
  const posted: { url: string; body: Record<string, unknown>; headers: Readonly<Record<string, string>> }[] = [];
  let isDown = false;
  let start: (existing?: string | null) => Promise<CaseBroker>;
  let loggedBefore = true;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-hooks-'));
    const file = join(folder, 'webhooks.json');
    await writeFile(file, JSON.stringify(hook('https://probation.example/hook')));
    const postNotice = async (url: URL, headers: Readonly<Record<string, string>>, body: string) => {
      const paths = (await cases.broker.log()).at(-1)?.detail?.rows.map(({ fieldPath }) => fieldPath) ?? [];
      loggedBefore &&= paths.includes('webhook.COMPLIANCE_FAILED');
      if (isDown) throw new Error('down');
      posted.push({ url: String(url), headers, body: JSON.parse(body) });
    };
    start = (existing = null) => CaseBroker.start({ postNotice }, existing, { PROVISO_WEBHOOKS: file });
    cases = await start();
  });
  beforeEach(() => {
    posted.length = 0;
    isDown = false;
    cases.now = NOW;
  });
  afterAll(async () => {
    await cases.stop();
    await rm(folder, { recursive: true });
  });

  const report = async () => {
    const { body } = await cases.ask(SUPERVISOR, '{ supervisedOrders { orders { id } } }', {}, SUPERVISION_ENQUIRY);
    const [person] = (body.data?.supervisedOrders ?? []) as { orders: { id: string }[] }[];
    const input = {
      order: person?.orders[0]?.id,
      requirement: 'R1',
      state: 'FAILED',
      detail: 'Missed three sessions.',
    };
    await cases.payload(SUPERVISOR, REPORT, { input }, SUPERVISION_ENQUIRY);
  };
  const watch = () => cases.broker.server.broker.watch();

  it('is posted once, by references, after it was logged, and can still be read', async () => {
    await report();
    await watch();
    await watch();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatchObject({
      url: 'https://probation.example/hook',
      body: { type: 'COMPLIANCE_FAILED', force: 'SLW', subject: { pncId: '2009/0412873S' } },
      headers: { 'proviso-delivery': posted[0]?.body.id },
    });
    expect(JSON.stringify(posted)).not.toContain('sessions');
    expect(loggedBefore).toBe(true);
    expect(await cases.payload(PROBATION, INBOX, { unread: true })).toHaveLength(1);
  });

  it('is tried again, later each time, and is at last a dead letter and a task for an Inspector', async () => {
    isDown = true;
    await report();
    await watch();
    await watch();
    let attempts = 1;
    for (let now = NOW.getTime(); attempts < 10; attempts += 1) {
      now += retryAfterMs(attempts);
      cases.now = new Date(now - 1);
      await watch();
      cases.now = new Date(now);
      await watch();
    }
    const log = await cases.broker.log();
    const tried = log
      .flatMap(({ detail }) => detail?.rows ?? [])
      .filter(({ fieldPath }) => fieldPath === 'webhook.COMPLIANCE_FAILED');
    expect(tried).toHaveLength(11);
    const tasks = (await cases.payload(INSPECTOR_ELSEWHERE, TASKS, {
      types: ['NOTICE_UNSENT'],
    })) as unknown as object[];
    expect(tasks).toMatchObject([{ forInspector: true }]);
    isDown = false;
    cases.now = new Date(NOW.getTime() + 40 * 3_600_000);
    await watch();
    expect(posted).toEqual([]);
    const again = (await cases.payload(DISCLOSURE_OFFICER, TASKS, { types: ['NOTICE_UNSENT'] })) as unknown as {
      about: string;
    }[];
    expect(new Set(again.map(({ about }) => about)).size).toBe(again.length);
  });

  it('is tried on from where it was when the broker stopped', async () => {
    isDown = true;
    await report();
    await watch();
    cases.now = new Date(NOW.getTime() + retryAfterMs(1));
    await watch();
    const before = cases.now;
    await cases.broker.stop(true);
    cases = await start(cases.broker.folder);
    isDown = false;
    cases.now = new Date(before.getTime() + retryAfterMs(2) - 1);
    await watch();
    expect(posted).toEqual([]);
    cases.now = new Date(before.getTime() + retryAfterMs(2));
    await watch();
    expect(posted).toHaveLength(1);
  });
});
