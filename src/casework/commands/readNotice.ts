import type { CaseDesk } from '../CaseDesk.js';
import type { CaseItem, Change } from '../CaseItem.js';
import { isRefused, takeStep } from '../takeStep.js';

/** The step by which somebody of the organisation has read a notice; none where it has been read. */
export function readNotice(
  { actor, now }: Pick<CaseDesk, 'actor' | 'now'>,
  item: CaseItem<'NOTICE'>,
): readonly Change[] {
  if (item.state === 'READ') return [];
  const file = { ...item.file, readBy: actor.id };
  const step = takeStep({ kind: 'NOTICE', id: item.id, item, event: 'READ', file, actor, now });
  return isRefused(step) ? [] : [step];
}
