import { InputReader } from '../../model/InputReader.js';
import type { CaseDesk, CaseReader, CommandResult } from '../CaseDesk.js';
import type { CaseItem } from '../CaseItem.js';
import type { ApplicationFile, ToldPerson } from '../data/applicationFile.js';
import { isRefused, refusalOf, takeStep } from '../takeStep.js';
import { type DeliveryInput, readDelivery } from './deliverAuthorisation.js';
import { closeTasks } from './raiseTask.js';
import { incomplete, readItem } from './readCase.js';

/** The application whose decision names somebody who is to be told, by the id of that person in it. */
export const applicationTelling = (cases: CaseReader, told: string): CaseItem<'APPLICATION'> | undefined =>
  cases.all('APPLICATION').find(({ file }) => file.decision?.told.some(({ id }) => id === told));

/**
 * First the undertaking to keep it confidential, without which nothing may be told; then, in person, that they were told.
 * Source: brief 3.5 stage 5.
 */
export function deliverChildDisclosure(
  desk: CaseDesk,
  input: DeliveryInput & { readonly undertaking: boolean },
): CommandResult {
  const { actor, now, cases } = desk;
  const reader = new InputReader();
  const application = applicationTelling(cases, input.id);
  if (application === undefined) return refusalOf('CASE_NOT_FOUND', 'id');
  const item = readItem(cases, 'APPLICATION', { id: application.id, version: input.version });
  if (isRefused(item)) return item;
  const told = item.file.decision?.told.find(({ id }) => id === input.id);
  if (told === undefined) return refusalOf('CASE_NOT_FOUND', 'id');
  const event = input.undertaking ? 'UNDERTAKE' : 'DELIVER';
  const after = input.undertaking ? { ...told, undertakingAt: now } : delivered(reader, told, input, desk);
  if (after === null) return incomplete(reader);
  const file = withTold(item.file, after);
  const step = takeStep({ kind: 'APPLICATION', id: item.id, item, event, file, actor, now });
  if (isRefused(step)) return step;
  const closed = input.undertaking ? [] : closeTasks(desk, input.id, ['CSOD_DELIVERY']);
  const path = input.undertaking ? 'undertaking' : 'delivered';
  return { changes: [step, ...closed], subject: file.subject, paths: [path], facts: [] };
}

function delivered(
  reader: InputReader,
  told: ToldPerson,
  input: DeliveryInput,
  { actor, now }: CaseDesk,
): ToldPerson | null {
  if (input.how !== 'IN_PERSON') reader.wrong('how', 'must be IN_PERSON: an officer tells them');
  if (told.undertakingAt === null) reader.wrong('undertaking', 'must be recorded before they are told');
  if (told.delivery !== null) reader.wrong('id', 'they have been told');
  const delivery = readDelivery(reader, input, actor.id, now);
  return delivery === null ? null : { ...told, delivery };
}

const withTold = (file: ApplicationFile, after: ToldPerson): ApplicationFile => ({
  ...file,
  decision: file.decision && {
    ...file.decision,
    told: file.decision.told.map((one) => (one.id === after.id ? after : one)),
  },
});
