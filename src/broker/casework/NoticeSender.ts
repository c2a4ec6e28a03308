import { BROKER } from '../../casework/Actor.js';
import type { CaseItem, Change } from '../../casework/CaseItem.js';
import { organisationOf, raiseTask } from '../../casework/commands/raiseTask.js';
import { isRefused, takeStep } from '../../casework/takeStep.js';
import { ATTEMPTS_AT_MOST, retryAfterMs, signedHeaders, type Webhook } from '../../casework/webhooks.js';
import { identifiedSubject } from '../AskedSubject.js';
import type { BrokerParts } from '../BrokerParts.js';
import { besideRow } from '../besideRow.js';
import { askedRef } from '../references.js';
import { deskFor } from './deskOf.js';
import { logAsBroker } from './logAsBroker.js';
import { noticeView } from './NoticeDoors.js';

/** Posts a signed body. @throws Error where it did not arrive. */
export type Post = (url: URL, headers: Readonly<Record<string, string>>, body: string) => Promise<void>;

interface Attempts {
  readonly failed: number;
  /** Milliseconds since the epoch. */
  readonly nextAt: number;
}

/**
 * Sends notices to the organisations that have a webhook: references, never content. Each attempt is logged as a disclosure
 * before it leaves. One that fails is tried again, later each time; after the last it is a dead letter, and a task for an
 * Inspector. Attempts are counted from the start of the broker on.
 */
export class NoticeSender {
  readonly #attempts = new Map<string, Attempts>();

  constructor(
    private readonly parts: BrokerParts,
    private readonly hooks: ReadonlyMap<string, Webhook>,
    private readonly post: Post,
  ) {}

  /** One round: every notice that waits and whose time has come. */
  async send(): Promise<void> {
    const { cases, now } = this.parts;
    for (const item of cases.all('NOTICE')) {
      const hook = this.hooks.get(item.file.organisation);
      const isDue = (this.#attempts.get(item.id)?.nextAt ?? 0) <= now().getTime();
      if (hook !== undefined && item.state === 'PENDING' && isDue) await this.#attempt(item, hook);
    }
  }

  /** INVARIANT: the log has the attempt before anything leaves. */
  async #attempt(item: CaseItem<'NOTICE'>, { url, secret }: Webhook): Promise<void> {
    const { parts } = this;
    const { read: _read, ...told } = noticeView(item);
    const body = JSON.stringify(told);
    await logAsBroker(parts, 'webhook', [], async () => ({
      changes: [],
      rows: [attemptRow(parts, item)],
      sources: [],
    }));
    const isSent = await this.post(url, signedHeaders(secret, item.id, body, parts.now()), body).then(
      () => true,
      () => false,
    );
    if (isSent) {
      this.#attempts.delete(item.id);
      await this.#step(item, 'SEND');
      return;
    }
    const failed = (this.#attempts.get(item.id)?.failed ?? 0) + 1;
    this.#attempts.set(item.id, { failed, nextAt: parts.now().getTime() + retryAfterMs(failed) });
    if (failed >= ATTEMPTS_AT_MOST) await this.#step(item, 'GIVE_UP');
  }

  async #step(item: CaseItem<'NOTICE'>, event: 'SEND' | 'GIVE_UP'): Promise<void> {
    const { parts } = this;
    await logAsBroker(parts, 'webhook', [], async () => {
      const current = parts.cases.get('NOTICE', item.id) ?? item;
      const now = parts.now().toISOString();
      const step = takeStep({
        kind: 'NOTICE',
        id: item.id,
        item: current,
        event,
        file: current.file,
        actor: BROKER,
        now,
      });
      const changes: readonly Change[] = isRefused(step)
        ? []
        : [step, ...(event === 'GIVE_UP' ? [this.#task(item, now)] : [])];
      return { changes, rows: [], sources: [] };
    });
    if (event === 'GIVE_UP') parts.onPage(item.file.force, 'NOTICE_UNSENT');
  }

  #task({ id, file }: CaseItem<'NOTICE'>, now: string): Change<'TASK'> {
    const desk = deskFor(this.parts, BROKER, now);
    const { force, subject } = file;
    const organisation = organisationOf(desk, force);
    const key = `NOTICE_UNSENT ${id}`;
    return raiseTask(desk, { type: 'NOTICE_UNSENT', organisation, force, forInspector: true, subject, about: id, key });
  }
}

function attemptRow(parts: BrokerParts, { id, file }: CaseItem<'NOTICE'>) {
  const [asked] = file.subject === null ? [] : identifiedSubject(file.subject);
  const subjectRef = asked === undefined ? null : askedRef(parts, asked);
  return besideRow({
    subjectRef,
    authorisationId: null,
    recordId: id,
    fieldPath: `webhook.${file.type}`,
    decision: 'F',
  });
}
