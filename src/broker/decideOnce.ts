import type { Caller } from './Caller.js';
import type { SelectedDecided } from './decideSelected.js';
import { openedBy } from './openedBy.js';
import type { Serving } from './Serving.js';

/**
 * Decides, and takes the one delivery of every authorisation that opens something of it. One that was delivered already, or
 * is being delivered, opens nothing: then it is decided again as after that.
 * INVARIANT: nothing is fetched before, so that two at once never both release. Source: brief 3.4.
 */
export async function decideOnce(
  serving: Pick<Serving, 'delivery' | 'now'>,
  caller: Caller,
  decide: (able: Caller) => SelectedDecided,
): Promise<SelectedDecided> {
  const all = decide(caller);
  const wanted = [...openedBy(all)];
  const taken = await Promise.all(wanted.map((id) => serving.delivery.take(id)));
  const gone = wanted.filter((_id, index) => taken[index] !== true);
  if (gone.length === 0) return all;
  const authorisations = caller.authorisations.map((one) =>
    gone.includes(one.id) ? { ...one, deliveredAt: serving.now } : one,
  );
  return decideOnce(serving, { ...caller, authorisations }, decide);
}
