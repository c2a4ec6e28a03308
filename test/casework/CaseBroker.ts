import type { DevelopmentClaims } from '../../src/identity/createDevelopmentIssuer.js';
import type { Fittings } from '../../src/server/createBroker.js';
import { type Answer, type LogEntry, NOW, startTestBroker, type TestBroker } from '../harness.js';
import { DRAFT_ENQUIRY } from './people.js';

export type Payload = Record<string, unknown>;

/** A broker whose clock the test sets, and short ways to ask it as somebody. */
export class CaseBroker {
  #now = NOW;
  #ids = 0;
  #enquiries = new Map<string, string>();
  private constructor(readonly broker: TestBroker) {}

  static async start(
    fittings: Fittings = {},
    existing: string | null = null,
    env: Record<string, string> = {},
  ): Promise<CaseBroker> {
    const holder: { own: CaseBroker | null } = { own: null };
    const now = () => holder.own?.now ?? NOW;
    const newCaseId = (prefix: string) => `${prefix}-${holder.own?.nextId()}`;
    holder.own = new CaseBroker(await startTestBroker(env, { now, newCaseId, ...fittings }, existing));
    return holder.own;
  }

  get now(): Date {
    return this.#now;
  }

  set now(instant: Date) {
    this.#now = instant;
  }

  nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  /** Asks as somebody; `enquiry` is opened for them first, once for each distinct input. */
  async ask(claims: DevelopmentClaims, query: string, variables: object = {}, enquiry?: object): Promise<Answer> {
    const token = await this.broker.token(claims);
    if (enquiry === undefined) return this.broker.ask(query, { token, variables });
    const key = JSON.stringify([claims, enquiry, this.#now]);
    const id = this.#enquiries.get(key) ?? (await this.broker.open(token, enquiry));
    this.#enquiries.set(key, id);
    return this.broker.ask(query, { token, enquiry: id, variables });
  }

  /** The payload of the one root field. */
  async payload(claims: DevelopmentClaims, query: string, variables: object = {}, enquiry?: object): Promise<Payload> {
    const { body } = await this.ask(claims, query, variables, enquiry);
    const [first] = Object.values(body.data ?? {});
    if (first == null) throw new Error(JSON.stringify(body));
    return first as Payload;
  }

  /** Runs a command on `input` and gives the code of its refusal, or null. */
  async refusal(claims: DevelopmentClaims, query: string, input: object, enquiry?: object): Promise<string | null> {
    const { refusal } = await this.payload(claims, query, { input }, enquiry);
    return (refusal as { code: string } | null)?.code ?? null;
  }

  /** The opaque id by which an officer names a record. */
  async recordOf(claims: DevelopmentClaims, pncId: string, list: string, at: string, begins: string): Promise<string> {
    const { body } = await this.ask(
      claims,
      `{ person(pncId: "${pncId}") { ${list} { id ${at} } } }`,
      {},
      {
        ...DRAFT_ENQUIRY,
        aboutWhom: [{ pncId }],
      },
    );
    const person = body.data?.person as Record<string, Record<string, string>[]>;
    return person[list]?.find((record) => (record[at] ?? '').startsWith(begins))?.id ?? '';
  }

  /** What the log has of the last request. */
  async lastLogged(): Promise<readonly LogEntry[]> {
    const log = await this.broker.log();
    const requestId = log.at(-1)?.body.requestId;
    return log.filter(({ body }) => body.requestId === requestId);
  }

  stop(): Promise<void> {
    return this.broker.stop();
  }
}
