import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CommandResult } from '../CaseDesk.js';
import type { CaseItem } from '../CaseItem.js';
import type { AuthorisationFile } from '../data/authorisationFile.js';
import { isRefused, refusalOf, takeStep } from '../takeStep.js';
import { organisationOf, raiseTask } from './raiseTask.js';
import { type Given, incomplete, type MovedInput, readItem } from './readCase.js';

/** The recipient opens it: what leaves, leaves once. Source: brief 3.4. */
export function deliverAuthorisation(desk: CaseDesk, id: string): CommandResult {
  const { actor, now, cases } = desk;
  const item = cases.get('AUTHORISATION', id);
  if (item === undefined) return refusalOf('CASE_NOT_FOUND', 'id');
  const delivery = { how: 'SYSTEM', at: now, where: null, toWhom: actor.id, by: actor.id } as const;
  return delivered(desk, item, 'DELIVER', delivery);
}

export interface DeliveryInput extends MovedInput {
  readonly how: 'IN_PERSON' | 'TELEPHONE' | 'WRITING';
  readonly where?: Given;
  readonly toWhom: Given;
  readonly at?: Given;
}

/** An officer notes that the recipient was told in another way than through the broker. Source: brief 3.4, 3.8 (consequence). */
export function recordAuthorisationDelivery(desk: CaseDesk, input: DeliveryInput): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const delivery = readDelivery(reader, input, actor.id, now);
  if (delivery === null) return incomplete(reader);
  const item = readItem(cases, 'AUTHORISATION', input);
  return isRefused(item) ? item : delivered(desk, item, 'RECORD_DELIVERY', delivery);
}

/** How, where and to whom; null with the problems noted. */
export function readDelivery(
  reader: InputReader,
  { how, where, toWhom, at }: Omit<DeliveryInput, 'id' | 'version'>,
  by: string,
  now: string,
): NonNullable<AuthorisationFile['delivery']> | null {
  const to = reader.text('toWhom', reader.required('toWhom', toWhom));
  const place = reader.text('where', reader.optional(where));
  if (how === 'IN_PERSON' && place === null) reader.wrong('where', 'is required with IN_PERSON');
  const given = reader.optional(at) ?? now;
  const instant = new Date(given).toString() === 'Invalid Date' ? null : new Date(given).toISOString();
  if (instant === null || instant > now) reader.wrong('at', 'is no instant up to now');
  if (reader.problems.length > 0 || to === null || instant === null) return null;
  return { how, at: instant, where: place, toWhom: to, by };
}

function delivered(
  desk: CaseDesk,
  item: CaseItem<'AUTHORISATION'>,
  event: 'DELIVER' | 'RECORD_DELIVERY',
  delivery: NonNullable<AuthorisationFile['delivery']>,
): CommandResult {
  const { actor, now, deadlines } = desk;
  const { force, subject, decision } = item.file;
  if (item.state === 'APPROVED' && (decision?.expiresAt ?? '') <= now) return refusalOf('AUTHORISATION_ENDED', 'id');
  const file = { ...item.file, delivery };
  const step = takeStep({ kind: 'AUTHORISATION', id: item.id, item, event, file, actor, now });
  if (isRefused(step)) return step;
  const task = raiseTask(desk, {
    type: 'TELL_OUTCOME',
    organisation: organisationOf(desk, force),
    force,
    subject,
    about: item.id,
    dueAt: deadlines('TELL_OUTCOME', force, now),
    note: 'If the case ends without charge, or what was told proves wrong, tell the recipient (DPA 2018 s.38(5)(c)).',
  });
  return { changes: [step, task], subject, paths: ['delivered'], facts: [] };
}
