import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createDevelopmentIssuer } from '../../src/identity/createDevelopmentIssuer.js';
import { readConfig } from '../../src/server/config.js';
import { startServer } from '../../src/server/startServer.js';
import { SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../callers.js';
import { NOW, OPEN } from '../harness.js';

/** What the environment says of the log, over several starts in one folder. */
describe('the access log as configured', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Starts a broker at an instant, opens an enquiry, does something else with it, and stops it. */
  async function run(at: Date, env: Record<string, string>, then: (url: string, token: string) => Promise<void>) {
    const config = readConfig({ PORT: '0', PROVISO_DATA: folder, PROVISO_SIMULATION: 'on', ...env });
    const server = await startServer(config, pino({ level: 'silent' }), { now: () => at });
    const token = await (await createDevelopmentIssuer(folder)).sign(SOCIAL_WORKER, 60, at);
    await then(server.url, token);
    await server.stop();
  }

  async function open(url: string, token: string): Promise<string> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: OPEN, variables: { input: STRATEGY_ENQUIRY } }),
    });
    return JSON.parse(await response.text()).extensions.disclosure.requestId;
  }

  const quiet = async () => undefined;
  const keys = async (at: string) => (await readdir(at)).filter((name) => /^(details|texts)-/.test(name)).sort();

  it('finds the receipt of a request from before it was started', async () => {
    let requestId = '';
    let foreign = '';
    await run(NOW, {}, async (url, token) => {
      requestId = await open(url, token);
    });
    await run(NOW, {}, async (url, token) => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${url}/log/receipts/${requestId}`, { headers });
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra [A-Za-z0-9+/=]+\nindex 1\n/);
      const other = await (await createDevelopmentIssuer(folder)).sign({ ...SOCIAL_WORKER, sub: 'csc-1' }, 60, NOW);
      foreign = await (
        await fetch(`${url}/log/receipts/${requestId}`, { headers: { authorization: `Bearer ${other}` } })
      ).text();
      const unknown = await fetch(`${url}/log/receipts/rq-0`, { headers });
      expect([unknown.status, await unknown.text()]).toEqual([404, foreign]);
    });
  });

  it('keeps its keys where it is told, and signs as it is told', async () => {
    const elsewhere = join(folder, 'vault', 'keys');
    await run(NOW, { PROVISO_LEDGER_KEYS: elsewhere, PROVISO_LOG_ORIGIN: 'broker.example/log' }, async (url, token) => {
      await open(url, token);
    });
    expect(await keys(elsewhere)).toEqual(['details-2026Q4.key', 'texts-2026Q4.key']);
    expect(await readdir(folder)).not.toContain('keys');
    expect(await readFile(join(folder, 'ledger', 'log.vkey'), 'utf8')).toMatch(/^broker\.example\/log\+/);
    await expect(run(NOW, { PROVISO_LEDGER_KEYS: elsewhere }, quiet)).rejects.toMatchObject({ name: 'StartupError' });
  });

  it('forgets texts and details after the years it is told', async () => {
    const env = { PROVISO_LOG_TEXT_YEARS: '1', PROVISO_LOG_DETAIL_YEARS: '2' };
    const folderOfKeys = join(folder, 'keys');
    await run(NOW, env, async (url, token) => {
      await open(url, token);
    });
    await run(new Date('2027-12-31T23:59:59.999Z'), env, quiet);
    expect(await keys(folderOfKeys)).toEqual(['details-2026Q4.key', 'texts-2026Q4.key']);
    await run(new Date('2028-01-01T00:00:00.000Z'), env, quiet);
    expect(await keys(folderOfKeys)).toEqual(['details-2026Q4.key', 'details-2028Q1.key']);
    await run(new Date('2029-01-01T00:00:00.000Z'), env, quiet);
    expect(await keys(folderOfKeys)).toEqual(['details-2028Q1.key', 'details-2029Q1.key']);
  });
});
