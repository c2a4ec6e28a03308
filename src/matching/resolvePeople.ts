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
 * Sorts nominals into people: joined only where a link is CONFIRMED, never silently merged, and the same whatever the
 * order in which they come. Where the identifiers of people so joined conflict, only the same PNC ID joins; where they
 * still conflict, everybody stands alone.
 */
export function resolvePeople(nominals: readonly Nominal[]): readonly ResolvedPerson[] {
  const groups = joinedBy(nominals, isConfirmed)
    .flatMap((group) => (hasConflict(group) ? joinedBy(group, isSamePncId) : [group]))
    .flatMap((group) => (hasConflict(group) ? group.map((nominal) => [nominal]) : [group]));
  return groups.map((group) => ({
    nominals: group,
    unconfirmed: nominals.flatMap((nominal) => {
      const match = group.includes(nominal) ? null : bestMatch(group, nominal);
      return match === null ? [] : [{ nominal, match }];
    }),
  }));
}

type Link = (a: Nominal, b: Nominal) => boolean;

const isConfirmed: Link = (a, b) => compareNominals(a, b)?.confidence === 'CONFIRMED';
const isSamePncId: Link = (a, b) =>
  isConfirmed(a, b) && matchFacts(a).pncId !== null && matchFacts(a).pncId === matchFacts(b).pncId;

const hasConflict = (group: readonly Nominal[]): boolean =>
  group.some((a) => group.some((b) => identifiersConflict(a, b)));

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
