import 'reflect-metadata';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createDevelopmentIssuer, type DevelopmentClaims } from '../src/identity/createDevelopmentIssuer.js';
import { readConfig } from '../src/server/config.js';
import type { Fittings } from '../src/server/createBroker.js';
import { type RunningServer, startServer } from '../src/server/startServer.js';

/** The instant at which every scenario happens. */
export const NOW = new Date('2026-11-22T10:32:00.000Z');

/** An answer as it came over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
    readonly extensions?: { readonly disclosure: Record<string, unknown> };
  };
  readonly text: string;
}

/** A broker listening on a free port with a data folder of its own. */
export interface TestBroker {
  readonly url: string;
  readonly folder: string;
  readonly server: RunningServer;
  token(claims: DevelopmentClaims, minutes?: number): Promise<string>;
  ask(
    query: string,
    options?: { token?: string; enquiry?: string; variables?: object; operationName?: string },
  ): Promise<Answer>;
  post(body: string, headers?: Record<string, string>): Promise<Answer>;
  /** Opens an enquiry and gives its id. */
  open(token: string, input: object): Promise<string>;
  /** Ledger entries so far, with the detail of each outcome in readable rows. */
  log(): Promise<readonly LogEntry[]>;
  stop(): Promise<void>;
}

export interface LogEntry {
  readonly sequence: number;
  readonly type: 'INTENT' | 'OUTCOME';
  readonly body: Record<string, unknown>;
  readonly detail?: { readonly gateFacts: readonly object[]; readonly rows: readonly Record<string, unknown>[] };
}

/** Starts a broker on the simulated forces; `env` and `fittings` say what is different. */
export async function startTestBroker(env: Record<string, string> = {}, fittings: Fittings = {}): Promise<TestBroker> {
  const folder = await mkdtemp(join(tmpdir(), 'proviso-'));
  const config = readConfig({
    PORT: '0',
    PROVISO_DATA: folder,
    PROVISO_LOG_LEVEL: 'silent',
    PROVISO_SIMULATION: 'on',
    ...env,
  });
  let requests = 0;
  const defaults: Fittings = { now: () => NOW, newRequestId: () => `rq-${++requests}` };
  const server = await startServer(config, pino({ level: process.env.TEST_LOG ?? 'silent' }), {
    ...defaults,
    ...fittings,
  });
  const issuer = await createDevelopmentIssuer(folder);
  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) };
  };
  const ask: TestBroker['ask'] = (query, { token, enquiry, variables, operationName } = {}) =>
    post(JSON.stringify({ query, variables, operationName }), {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(enquiry === undefined ? {} : { 'proviso-enquiry': enquiry }),
    });
  return {
    url: server.url,
    folder,
    server,
    post,
    ask,
    token: (claims, minutes = 60) => issuer.sign(claims, minutes, (fittings.now ?? (() => NOW))()),
    async open(token, input) {
      const { body } = await ask(OPEN, { token, variables: { input } });
      const opened = body.data?.openEnquiry as { enquiry: { id: string } | null; refusal: unknown };
      if (opened?.enquiry == null) throw new Error(`no enquiry was opened: ${JSON.stringify(body)}`);
      return opened.enquiry.id;
    },
    log: () => readLog(join(folder, 'ledger')),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const OPEN = `mutation Open($input: EnquiryInput!) {
  openEnquiry(input: $input) { enquiry { id expiresAt } refusal { code problems { path message } } }
}`;

/** The ledger's files as docs/ledger.md describes them. */
async function readLog(folder: string): Promise<readonly LogEntry[]> {
  const entries = (await records(join(folder, 'ledger.log'))) as unknown as LogEntry[];
  const details = await records(join(folder, 'details.log'));
  return entries.map((entry) => {
    const detail = details.find(({ sequence }) => sequence === entry.sequence);
    return detail === undefined ? entry : { ...entry, detail: readable(detail) };
  });
}

async function records(file: string): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown>);
}

/** Rows are kept as one list of columns and one list of values each. */
function readable(detail: Record<string, unknown>): NonNullable<LogEntry['detail']> {
  const { columns, values } = detail.rows as { columns: string[]; values: unknown[][] };
  const rows = values.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  return { gateFacts: detail.gateFacts as object[], rows };
}
