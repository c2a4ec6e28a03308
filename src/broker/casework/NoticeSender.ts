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

/**
 * Sends notices to the organisations that have a webhook: references, never content. Each attempt is taken and logged as a
 * disclosure before it leaves, so that of several brokers one makes it, and a restart goes on where it was. One that fails
 * is made again, later each time; after the last it is a dead letter, and a task for an Inspector.
 */
export class NoticeSender {
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
      const isDue = (item.file.attempts?.nextAt ?? '') <= now().toISOString();
      if (hook !== undefined && item.state === 'PENDING' && isDue) await this.#attempt(item, hook);
    }
  }

  /** INVARIANT: the attempt is this broker’s, and the log has it, before anything leaves. */
  async #attempt(item: CaseItem<'NOTICE'>, { url, secret }: Webhook): Promise<void> {
    const { parts } = this;
    const made = (item.file.attempts?.made ?? 0) + 1;
    if (made > ATTEMPTS_AT_MOST) return this.#step(item, 'GIVE_UP');
    const nextAt = new Date(parts.now().getTime() + retryAfterMs(made)).toISOString();
    const isOwn = await this.#take(item, { made, nextAt });
    if (!isOwn) return;
    const { read: _read, ...told } = noticeView(item);
    const body = JSON.stringify(told);
    const isSent = await this.post(url, signedHeaders(secret, item.id, body, parts.now()), body).then(
      () => true,
      () => false,
    );
    if (isSent) await this.#step(item, 'SEND');
    else if (made === ATTEMPTS_AT_MOST) await this.#step(item, 'GIVE_UP');
  }

  /** False where another broker was first, or somebody has read it meanwhile. */
  async #take(item: CaseItem<'NOTICE'>, attempts: Attempts): Promise<boolean> {
    const { parts } = this;
    const taken = await logAsBroker(parts, 'webhook', [], async () => {
      const steps = stepsOf(parts, item, 'ATTEMPT', { ...item.file, attempts });
      return { changes: steps, rows: steps.length === 0 ? [] : [attemptRow(parts, item)], sources: [] };
    });
    return taken.length > 0;
  }

  async #step(item: CaseItem<'NOTICE'>, event: 'SEND' | 'GIVE_UP'): Promise<void> {
    const { parts } = this;
    const taken = await logAsBroker(parts, 'webhook', [], async () => {
      const current = parts.cases.get('NOTICE', item.id) ?? item;
      const steps = stepsOf(parts, current, event, current.file);
      const tasks = event === 'GIVE_UP' && steps.length > 0 ? this.#tasks(item) : [];
      return { changes: [...steps, ...tasks], rows: [], sources: [] };
    });
    if (event === 'GIVE_UP' && taken.length > 0) parts.onPage(item.file.force, 'NOTICE_UNSENT');
  }

  /** None where it has become one already, because it was late. */
  #tasks({ id, file }: CaseItem<'NOTICE'>): readonly Change<'TASK'>[] {
    const { parts } = this;
    const { force, subject } = file;
    const key = `NOTICE_UNSENT ${id}`;
    if (parts.cases.all('TASK').some((task) => task.file.key === key)) return [];
    const desk = deskFor(parts, BROKER, parts.now().toISOString());
    const organisation = organisationOf(desk, force);
    return [
      raiseTask(desk, { type: 'NOTICE_UNSENT', organisation, force, forInspector: true, subject, about: id, key }),
    ];
  }
}

type Attempts = NonNullable<CaseItem<'NOTICE'>['file']['attempts']>;

function stepsOf(
  { now }: BrokerParts,
  item: CaseItem<'NOTICE'>,
  event: 'ATTEMPT' | 'SEND' | 'GIVE_UP',
  file: CaseItem<'NOTICE'>['file'],
): readonly Change[] {
  const step = takeStep({ kind: 'NOTICE', id: item.id, item, event, file, actor: BROKER, now: now().toISOString() });
  return isRefused(step) ? [] : [step];
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
