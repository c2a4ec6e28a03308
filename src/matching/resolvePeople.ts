import { type DecidedLinks, NO_LINKS } from '../model/DecidedLinks.js';
import type { Nominal } from '../model/Source.js';
import { compareNominals, identifiersConflict, type Match } from './compareNominals.js';
import { matchFacts } from './matchFacts.js';

/** Nominals that are confirmed to be one person, and others that may be the same. */
export interface ResolvedPerson {
  readonly nominals: readonly Nominal[];
  /** Best match of each other nominal with any of this person's. */
  readonly unconfirmed: readonly { readonly nominal: Nominal; readonly match: Match }[];
}

/**
 * Sorts nominals into people: joined only where a link is CONFIRMED, by identifiers or by a named officer, never silently
 * merged, and the same whatever the order in which they come. Where the identifiers of people so joined conflict, or an
 * officer has refused that two of them are one, only the same PNC ID joins; where they still conflict, everybody stands
 * alone. Who was refused is no candidate either.
 */
export function resolvePeople(
  nominals: readonly Nominal[],
  decided: DecidedLinks = NO_LINKS,
): readonly ResolvedPerson[] {
  const isRefused: Link = (a, b) => decided.stateOf(a, b) === 'REFUSED';
  const isLinked: Link = (a, b) => !isRefused(a, b) && (decided.stateOf(a, b) === 'CONFIRMED' || isConfirmed(a, b));
  const isSame: Link = (a, b) => !isRefused(a, b) && isSamePncId(a, b);
  const hasConflict = (group: readonly Nominal[]): boolean =>
    group.some((a) => group.some((b) => identifiersConflict(a, b) || isRefused(a, b)));
  const groups = joinedBy(nominals, isLinked)
    .flatMap((group) => (hasConflict(group) ? joinedBy(group, isSame) : [group]))
    .flatMap((group) => (hasConflict(group) ? group.map((nominal) => [nominal]) : [group]));
  return groups.map((group) => ({
    nominals: group,
    unconfirmed: nominals.flatMap((nominal) => {
      const match =
        group.includes(nominal) || group.some((one) => isRefused(one, nominal)) ? null : bestMatch(group, nominal);
      return match === null ? [] : [{ nominal, match }];
    }),
  }));
}

type Link = (a: Nominal, b: Nominal) => boolean;

const isConfirmed: Link = (a, b) => compareNominals(a, b)?.confidence === 'CONFIRMED';
const isSamePncId: Link = (a, b) =>
  isConfirmed(a, b) && matchFacts(a).pncId !== null && matchFacts(a).pncId === matchFacts(b).pncId;

/** The groups that links join, through others too. */
function joinedBy(nominals: readonly Nominal[], isLinked: Link): readonly (readonly Nominal[])[] {
  return nominals.reduce<readonly (readonly Nominal[])[]>((groups, nominal) => {
    const joined = groups.filter((group) => group.some((member) => isLinked(member, nominal)));
    return [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), nominal]];
  }, []);
}

const ORDER: readonly Match['confidence'][] = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'];

function bestMatch(group: readonly Nominal[], nominal: Nominal): Match | null {
  const matches = group.flatMap((member) => compareNominals(member, nominal) ?? []);
  return matches.sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence))[0] ?? null;
}
