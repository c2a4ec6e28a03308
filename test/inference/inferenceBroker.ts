import 'reflect-metadata';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { createDevelopmentIssuer, type DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import type { Ledger } from '../../src/ledger/Ledger.js';
import type { Authorisation, ChildDisclosureDecision } from '../../src/model/Authorisation.js';
import { GROUP_CODES } from '../../src/model/codes.js';
import type { DecisionRow, OutcomeBody } from '../../src/model/LedgerEntry.js';
import { readConfig } from '../../src/server/config.js';
import { startServer } from '../../src/server/startServer.js';
import { CanonicalSource, type Holdings } from '../cells/CanonicalSource.js';
import { authorisationOf, CHILD_DISCLOSURE, type Way } from '../cells/groups.js';
import { CHOSEN_EXECUTOR, NOW, OPEN, PATIENCE_MS } from '../harness.js';
import { inMemory, ledgerWith } from '../ledgerWith.js';
import { readLog } from '../readLog.js';

export const EMPTY: Holdings = { nominals: [], records: [], registers: [] };

/** An answer with everything that a caller can read off it. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What the log says of one request. */
export interface Logged {
  readonly body: OutcomeBody;
  readonly rows: readonly DecisionRow[];
}

/** A token and an enquiry. */
export interface Session {
  readonly token: string;
  readonly enquiry?: string | undefined;
}

/** A broker whose three forces hold what a test gives them, and that keeps what leaves it by other ways. */
export interface InferenceBroker {
  readonly schema: GraphQLSchema;
  readonly forces: ReadonlyMap<string, CanonicalSource>;
  /** Every force holds this from now on; one that is not named holds nothing. */
  hold(holdings: Readonly<Record<string, Holdings>>): void;
  /** Which authorisations every recipient has. */
  authorise(authorisations: (organisation: string) => readonly Authorisation[]): void;
  /** What was decided about telling a parent or carer. */
  decide(decision: ChildDisclosureDecision | null): void;
  session(claims: DevelopmentClaims, enquiry: object | null): Promise<Session>;
  /** Asks in the words of one way: its root round a selection. */
  askWay(way: Way, selection: string): Promise<WholeAnswer>;
  /** The session of a way, opened once. */
  wayIn(way: Way): Promise<Session>;
  ask(query: string, session: Session, variables?: object): Promise<WholeAnswer>;
  post(body: string, session: Session): Promise<WholeAnswer>;
  /** The log of the last request. */
  logged(): Logged;
  /** Every byte of the ledger's files, all that its keys open, the metrics and the operator's log, by where it stood. */
  sideways(): Promise<ReadonlyMap<string, string>>;
  /** Lines of the operator's log so far. */
  readonly lines: string[];
  stop(): Promise<void>;
}

/** Everything is authorised for everybody, in the minimum form; or nothing. */
export const EVERYTHING = (organisation: string) => GROUP_CODES.map((group) => authorisationOf(group, organisation));
export const NOTHING = () => [];

interface Options {
  /** Keeps the log in memory, so that thousands of questions need not wait for the disk. */
  readonly isQuick?: boolean;
  /** The forces are those of the package, with their own data. */
  readonly isSimulated?: boolean;
  readonly now?: () => Date;
  readonly logLevel?: string;
}

export async function startInferenceBroker({
  isQuick = false,
  isSimulated = false,
  now = () => NOW,
  logLevel = 'trace',
}: Options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'proviso-inference-'));
  const config = readConfig({
    PORT: '0',
    PROVISO_DATA: folder,
    PROVISO_SIMULATION: 'on',
    PROVISO_SOURCE_DEADLINE_MS: PATIENCE_MS,
    ...CHOSEN_EXECUTOR,
  });
  const forces = new Map<string, CanonicalSource>();
  const lines: string[] = [];
  let authorisations: (organisation: string) => readonly Authorisation[] = EVERYTHING;
  let decision: ChildDisclosureDecision | null = CHILD_DISCLOSURE;
  let logged: Logged | null = null;
  let requests = 0;
  const logger = pino({ level: logLevel }, { write: (line: string) => void lines.push(line) });
  const server = await startServer(config, logger, {
    now,
    newRequestId: () => `rq-${String(++requests).padStart(9, '0')}`,
    newDisclosureReference: () => 'DR-0000',
    wrapForce: (force) => {
      if (isSimulated) return force;
      const source = forces.get(force.code) ?? new CanonicalSource(force.code, EMPTY);
      forces.set(force.code, source);
      return { ...force, source };
    },
    wrapLedger: (ledger) =>
      listening(isQuick ? inMemory(ledger) : ledger, (body, rows) => {
        logged = { body, rows };
      }),
    casework: {
      authorisationsFor: async (organisation) => authorisations(organisation),
      childDisclosure: async () => decision,
    },
  });
  const issuer = await createDevelopmentIssuer(folder);
  const sessions = new Map<object, Promise<Session>>();
  const post: InferenceBroker['post'] = async (body, { token, enquiry }) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        authorization: `Bearer ${token}`,
        ...(enquiry === undefined ? {} : { 'proviso-enquiry': enquiry }),
      },
      body,
    });
    const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
    return { status: response.status, headers, text: await response.text() };
  };
  const ask: InferenceBroker['ask'] = (query, session, variables) =>
    post(JSON.stringify({ query, variables }), session);
  const session: InferenceBroker['session'] = async (claims, enquiry) => {
    const token = await issuer.sign(claims, 60 * 24, now());
    if (enquiry === null) return { token };
    const { text } = await ask(OPEN, { token }, { input: enquiry });
    const id = (JSON.parse(text).data?.openEnquiry?.enquiry as { id: string } | null | undefined)?.id;
    if (id === undefined) throw new Error(`no enquiry was opened: ${text}`);
    return { token, enquiry: id };
  };
  const broker: InferenceBroker = {
    schema: server.broker.schema,
    forces,
    lines,
    hold(holdings) {
      for (const [code, source] of forces) source.holdings = holdings[code] ?? EMPTY;
    },
    authorise(given) {
      authorisations = given;
    },
    decide(made) {
      decision = made;
    },
    session,
    ask,
    post,
    wayIn(way) {
      const opened = sessions.get(way.enquiry) ?? session(way.claims, way.enquiry);
      sessions.set(way.enquiry, opened);
      return opened;
    },
    async askWay(way, selection) {
      return ask(`{ ${way.root(selection)} }`, await broker.wayIn(way));
    },
    logged() {
      if (logged === null) throw new Error('nothing has been asked');
      return logged;
    },
    async sideways() {
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      return new Map([
        ['ledger files', await bytesUnder(join(folder, 'ledger'))],
        ['ledger opened', JSON.stringify(await readLog(join(folder, 'ledger'), config.ledgerKeysFolder))],
        ['metrics', metrics],
        ['operator log', lines.join('')],
      ]);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return broker;
}

/** Tells of every outcome, and passes it on. */
const listening = (ledger: Ledger, tell: (body: OutcomeBody, rows: readonly DecisionRow[]) => void): Ledger =>
  ledgerWith(ledger, {
    outcome(intent, body, detail, said) {
      tell(body, [...detail.rows]);
      return ledger.outcome(intent, body, detail, said);
    },
  });

/** Every byte of the files under a folder, each byte a character. What is renamed meanwhile is read under its new name. */
async function bytesUnder(folder: string, tries = 20): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  try {
    const contents = await Promise.all(files.map((file) => readFile(file)));
    return contents.map((bytes) => bytes.toString('latin1')).join('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 0) throw error;
    return bytesUnder(folder, tries - 1);
  }
}

/** The answer but for what belongs to the request alone: its id, its receipt. Its time stands still in these tests. */
export function comparable({ status, headers, text }: WholeAnswer): string {
  const { 'content-length': _length, ...rest } = headers;
  const body = text
    .replace(/"requestId":"rq-\d+"/g, '"requestId":"…"')
    .replace(/"receipt":\{"index":\d+,"hash":"[A-Za-z0-9+/]{43}=","proof":"[^"]+"\}/g, '"receipt":"…"');
  return `${status} ${JSON.stringify(rest)} ${body}`;
}
