import type { RecordDecision } from '../disclosure/RecordDecision.js';
import type { Caller } from './Caller.js';
import type { SelectedDecided } from './decideSelected.js';
import { openedBy } from './openedBy.js';
import type { Serving } from './Serving.js';

/** What is about to be released: records, and the core of each nominal that is seen, if it was selected. */
export interface ToRelease extends SelectedDecided {
  readonly cores: readonly RecordDecision[];
}

/**
 * Takes the one delivery of every authorisation that opens something of what was decided. Where one was delivered already,
 * or is being delivered, it opens nothing: then it is decided again as after that.
 * INVARIANT: nothing is fetched before, so that two at once never both release. Source: brief 3.4.
 */
export async function decideOnce(
  serving: Pick<Serving, 'delivery' | 'now'>,
  caller: Caller,
  decided: ToRelease,
  decideAgain: (able: Caller) => ToRelease,
): Promise<ToRelease> {
  if (caller.authorisations.length === 0) return decided;
  const wanted = [...openedBy(decided)];
  const taken = await Promise.all(wanted.map((id) => serving.delivery.take(id)));
  const gone = wanted.filter((_id, index) => taken[index] !== true);
  if (gone.length === 0) return decided;
  const authorisations = caller.authorisations.map((one) =>
    gone.includes(one.id) ? { ...one, deliveredAt: serving.now } : one,
  );
  const able = { ...caller, authorisations };
  return decideOnce(serving, able, decideAgain(able), decideAgain);
}
