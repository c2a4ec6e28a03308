import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDevelopmentIssuer } from '../../../src/identity/createDevelopmentIssuer.js';
import { verifyLedger } from '../../../src/verify/verifyLedger.js';
import { PNC_ID, SOCIAL_WORKER, STRATEGY_ENQUIRY } from '../../callers.js';
import { describeOnMongo, type MongoServer, startMongo } from '../../ferretdb/mongoServer.js';
import { OPEN } from '../../harness.js';

const START = fileURLToPath(new URL('../../../src/cli/start.js', import.meta.url));
/** For three processes that start on a busy machine, one of them twice, in milliseconds. */
const PATIENCE_MS = 300_000;
const isLong = process.env.PROVISO_LONG === '1';

/** Three processes take a while to start, so this runs in the long form alone. */
(isLong ? describeOnMongo : describe.skip)('npm start -- --workers 3', () => {
  let server: MongoServer;
  let folder: string;
  let child: ChildProcess | null = null;
  beforeAll(async () => {
    server = await startMongo();
    folder = await mkdtemp(join(tmpdir(), 'proviso-workers-'));
  });
  afterAll(async () => {
    child?.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
    await server.stop();
  });

  it(
    'serves one enquiry at every worker, outlives one that is killed, and leaves three whole logs',
    async () => {
      const env = {
        PATH: process.env.PATH ?? '',
        PORT: '0',
        PROVISO_DATA: folder,
        PROVISO_LOG_LEVEL: 'silent',
        MONGODB_URI: server.uri,
        PROVISO_CASEWORK_DATABASE: server.database(),
      };
      const started = spawn(process.execPath, [START, '--workers', '3'], { env });
      child = started;
      let [out, err] = ['', ''];
      started.stdout.on('data', (chunk) => {
        out += String(chunk);
      });
      started.stderr.on('data', (chunk) => {
        err += String(chunk);
      });
      const said = async (what: () => boolean) => {
        while (!what()) await Promise.race([once(started.stdout, 'data'), once(started.stderr, 'data')]);
      };
      await said(() => out.split('worker ').length === 4);
      const urls = [...out.matchAll(/worker \d {2}(\S+)/g)].map(([, url]) => url ?? '');
      const token = await (await createDevelopmentIssuer(folder)).sign(SOCIAL_WORKER, 60, new Date());
      const ask = async (url: string, query: string, variables: object, headers: Record<string, string> = {}) => {
        const sent = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
        const body = JSON.stringify({ query, variables });
        return (await (await fetch(`${url}/graphql`, { method: 'POST', headers: sent, body })).json()) as {
          data: Record<string, { enquiry: { id: string } } | null>;
        };
      };
      const opened = await ask(urls[0] ?? '', OPEN, { input: STRATEGY_ENQUIRY });
      const id = opened.data.openEnquiry?.enquiry.id ?? '';
      const question = `{ person(pncId: "${PNC_ID}") { identity { dateOfBirth { date } } } }`;
      for (const url of urls) {
        expect((await ask(url, question, {}, { 'proviso-enquiry': id })).data.person).not.toBeNull();
      }
      const [pid = ''] = (await readFile(join(folder, 'workers/2/ledger/lock'), 'utf8')).split(' ');
      process.kill(Number(pid), 'SIGKILL');
      await said(() => err.endsWith('worker 2 serves again\n'));
      started.kill('SIGTERM');
      const [code] = await once(started, 'exit');
      expect([code, err]).toEqual([
        0,
        'worker 2 ended with code null and is started anew in 1 s\nworker 2 serves again\n',
      ]);
      for (const place of ['.', 'workers/2', 'workers/3']) {
        const report = await verifyLedger(join(folder, place, 'ledger'), { keys: join(folder, 'keys') });
        expect(report).toMatchObject({ problems: [], writing: false });
      }
    },
    PATIENCE_MS,
  );
});
