import type { Refusal, RefusalCode } from '../model/Refusal.js';
import type { Actor } from './Actor.js';
import type { CaseItem, Change, FileOf, ItemKind } from './CaseItem.js';
import { MACHINES, type StepRule } from './machines/machines.js';
import { standingOf } from './Standing.js';
import { WHO } from './who.js';

/** A step that somebody wants to take. */
export interface WantedStep<K extends ItemKind> {
  readonly kind: K;
  readonly id: string;
  /** The item as it stands; null where the step makes it. */
  readonly item: CaseItem<K> | null;
  readonly event: string;
  /** The whole file as it is after the step. */
  readonly file: FileOf<K>;
  readonly actor: Actor;
  /** ISO instant. */
  readonly now: string;
}

/** The step, or why it cannot be taken: it is not in the table from this state, or not this person's to take. */
export function takeStep<K extends ItemKind>(wanted: WantedStep<K>): Change<K> | Refusal {
  const { kind, id, item, event, file, actor, now } = wanted;
  const rule = MACHINES[kind].find((one) => one.event === event && isFrom(one, item));
  const standing = standingOf<K>(item ?? { kind, file });
  const may = mayTake(kind, event, actor, standing);
  if (may !== null) return refusalOf(may, 'id');
  if (rule === undefined) return refusalOf('WRONG_STATE', 'id');
  return { kind, id, version: (item?.version ?? 0) + 1, event, state: rule.to, at: now, by: actor.id, file };
}

const isFrom = ({ from }: StepRule, item: CaseItem | null): boolean =>
  item === null ? from.length === 0 : from.includes(item.state);

/** Who may is judged before the state is looked at, so that a stranger learns nothing of where it stands. */
function mayTake(kind: ItemKind, event: string, actor: Actor, standing: ReturnType<typeof standingOf>) {
  const rules = MACHINES[kind].find((one) => one.event === event)?.who ?? [];
  for (const rule of rules) {
    const why: RefusalCode | null = WHO[rule](actor, standing);
    if (why !== null) return why;
  }
  return null;
}

/** What each refusal of a step says to the caller. */
const SAYS: Readonly<Partial<Record<RefusalCode, string>>> = {
  CASE_NOT_FOUND: 'nothing of this id is yours to see',
  WRONG_STATE: 'it does not stand where this step begins',
  CHANGED_MEANWHILE: 'it has changed since you read it: read it again',
  RANK_TOO_LOW: 'is for a higher rank',
  NO_POSTING: 'needs a current posting',
  WRONG_FORCE: 'is for officers of another force',
  NOT_SEPARATE: 'is for somebody who has no part in it',
  NOT_YOURS: 'is not yours to do',
  REVIEW_OUTSTANDING: 'an earlier threat to life of yours was not reviewed in time',
  IDENTIFIERS_CONFLICT: 'has another PNC ID or CRO number: two people are never one',
  AUTHORISATION_ENDED: 'its time is over',
  TOO_MANY_OPEN: 'as many applications of yours are open as there may be: an officer will help you with those first',
};

/** A refusal with one problem, in the fixed words of its code. */
export const refusalOf = (code: RefusalCode, path: string): Refusal => ({
  code,
  problems: [{ path, message: SAYS[code] ?? 'is refused' }],
});

/** Tells a refusal from a step. */
export const isRefused = (result: object): result is Refusal => 'problems' in result;
