import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createDevelopmentIssuer, type DevelopmentClaims } from '../src/identity/createDevelopmentIssuer.js';
import { readConfig } from '../src/server/config.js';
import type { Fittings } from '../src/server/createBroker.js';
import { type RunningServer, startServer } from '../src/server/startServer.js';
import { type LogEntry, readLog } from './readLog.js';

export type { LogEntry };

/** The instant at which every scenario happens. */
export const NOW = new Date('2026-11-22T10:32:00.000Z');

/** Every suite can be run under either executor. */
export const CHOSEN_EXECUTOR: Record<string, string> =
  process.env.PROVISO_EXECUTOR === undefined ? {} : { PROVISO_EXECUTOR: process.env.PROVISO_EXECUTOR };

/** A busy machine must not look like a slow force; what tests deadlines sets its own. */
export const PATIENCE_MS = '60000';

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
  /** Ledger entries so far, opened with the log's keys. */
  log(): Promise<readonly LogEntry[]>;
  /** Also removes the data folder, unless it is to be kept. */
  stop(keepsFolder?: boolean): Promise<void>;
}

/**
 * Starts a broker on the simulated forces; `env` and `fittings` say what is different, `existing` is the data folder of one
 * that was stopped and kept it.
 */
export async function startTestBroker(
  env: Record<string, string> = {},
  fittings: Fittings = {},
  existing: string | null = null,
): Promise<TestBroker> {
  const folder = existing ?? (await mkdtemp(join(tmpdir(), 'proviso-')));
  const config = readConfig({
    PORT: '0',
    PROVISO_DATA: folder,
    PROVISO_LOG_LEVEL: 'silent',
    PROVISO_SIMULATION: 'on',
    PROVISO_SOURCE_DEADLINE_MS: PATIENCE_MS,
    ...CHOSEN_EXECUTOR,
    ...env,
  });
  let requests = 0;
  const defaults: Fittings = { now: () => NOW, newRequestId: () => `rq-${++requests}`, exchangeEveryMs: 0 };
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
    log: () => readLog(join(folder, 'ledger'), config.ledgerKeysFolder),
    async stop(keepsFolder = false) {
      await server.stop();
      if (!keepsFolder) await rm(folder, { recursive: true, force: true });
    },
  };
}

export const OPEN = `mutation Open($input: EnquiryInput!) {
  openEnquiry(input: $input) { enquiry { id expiresAt } refusal { code problems { path message } } }
}`;
