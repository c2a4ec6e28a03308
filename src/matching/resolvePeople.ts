import { type DecidedLinks, NO_LINKS } from '../model/DecidedLinks.js';
import type { Nominal } from '../model/Source.js';
import { compareNominals, identifiersConflict, type Match } from './compareNominals.js';
import { matchFacts } from './matchFacts.js';

/** Nominals that are confirmed to be one person, and others that may be the same. */
export interface ResolvedPerson {
  readonly nominals: readonly Nominal[];
  /** Best match of each other nominal with any of this person's. */
  readonly unconfirmed: readonly { readonly nominal: Nominal; readonly match: Match }[];
  /** Confirmed links contradict one another, so that some of them join nobody: NEEDS_ATTENTION of a named officer. */
  readonly needsAttention: boolean;
  /** Where they do: the nominals that those links would have joined with these. */
  readonly apart?: readonly Nominal[];
}

/**
 * Sorts nominals into people: joined only where a link is CONFIRMED, by identifiers or by a named officer, never silently
 * merged, and the same whatever the order in which they come. Where the identifiers of people so joined conflict, or an
 * officer refused a link between two of them, only the same PNC ID joins; where they still conflict, everybody stands
 * alone. What an officer refused is no unconfirmed match either.
 */
export function resolvePeople(nominals: readonly Nominal[], links: DecidedLinks = NO_LINKS): readonly ResolvedPerson[] {
  const isConfirmed: Link = (a, b) => links.stateOf(a, b) !== 'REFUSED' && isConfirmedBy(links, a, b);
  const isSamePncId: Link = (a, b) => links.stateOf(a, b) !== 'REFUSED' && haveSamePncId(a, b);
  const hasConflict = (group: readonly Nominal[]) =>
    group.some((a) => group.some((b) => identifiersConflict(a, b) || links.stateOf(a, b) === 'REFUSED'));
  return joinedBy(nominals, isConfirmed).flatMap((joined) => {
    const needsAttention = hasConflict(joined);
    const groups = (needsAttention ? joinedBy(joined, isSamePncId) : [joined]).flatMap((group) =>
      hasConflict(group) ? group.map((nominal) => [nominal]) : [group],
    );
    return groups.map((group) => ({
      nominals: group,
      unconfirmed: nominals.flatMap((nominal) => {
        const match = group.includes(nominal) ? null : bestMatch(group, nominal, links);
        return match === null ? [] : [{ nominal, match }];
      }),
      needsAttention,
      ...(needsAttention ? { apart: joined.filter((nominal) => !group.includes(nominal)) } : {}),
    }));
  });
}

type Link = (a: Nominal, b: Nominal) => boolean;

/** An officer's word does not join what conflicting identifiers keep apart. */
const isConfirmedBy = (links: DecidedLinks, a: Nominal, b: Nominal): boolean =>
  compareNominals(a, b)?.confidence === 'CONFIRMED' ||
  (links.stateOf(a, b) === 'CONFIRMED' && !identifiersConflict(a, b));

const haveSamePncId: Link = (a, b) =>
  compareNominals(a, b)?.confidence === 'CONFIRMED' &&
  matchFacts(a).pncId !== null &&
  matchFacts(a).pncId === matchFacts(b).pncId;

/** The groups that links join, through others too. */
function joinedBy(nominals: readonly Nominal[], isLinked: Link): readonly (readonly Nominal[])[] {
  return nominals.reduce<readonly (readonly Nominal[])[]>((groups, nominal) => {
    const joined = groups.filter((group) => group.some((member) => isLinked(member, nominal)));
    return [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), nominal]];
  }, []);
}

const ORDER: readonly Match['confidence'][] = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'];

/** Null where a link with anybody of the group was refused: they are one person, and so it was refused with all. */
function bestMatch(group: readonly Nominal[], nominal: Nominal, links: DecidedLinks): Match | null {
  if (group.some((member) => links.stateOf(member, nominal) === 'REFUSED')) return null;
  const matches = group.flatMap((member) => compareNominals(member, nominal) ?? []);
  return matches.sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence))[0] ?? null;
}
