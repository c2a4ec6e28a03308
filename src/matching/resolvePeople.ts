import type { Nominal } from '../model/Source.js';
import { compareNominals, identifiersConflict, type Match } from './compareNominals.js';

/** Nominals that are confirmed to be one person, and others that may be the same. */
export interface ResolvedPerson {
  readonly nominals: readonly Nominal[];
  /** Best match of each other nominal with any of this person's. */
  readonly unconfirmed: readonly { readonly nominal: Nominal; readonly match: Match }[];
}

/**
 * Sorts nominals into people: joined only where a link is CONFIRMED, never silently merged. Where identifiers conflict
 * the people stay apart.
 */
export function resolvePeople(nominals: readonly Nominal[]): readonly ResolvedPerson[] {
  let groups: readonly (readonly Nominal[])[] = [];
  for (const nominal of nominals) groups = admit(groups, nominal);
  return groups.map((group) => ({
    nominals: group,
    unconfirmed: nominals.flatMap((nominal) => {
      const match = group.includes(nominal) ? null : bestMatch(group, nominal);
      return match === null ? [] : [{ nominal, match }];
    }),
  }));
}

/** Adds a nominal to the groups it is confirmed to belong to, which become one where nothing in them conflicts. */
function admit(groups: readonly (readonly Nominal[])[], nominal: Nominal): readonly (readonly Nominal[])[] {
  let home: readonly Nominal[] = [nominal];
  const others: (readonly Nominal[])[] = [];
  for (const group of groups) {
    const joins = group.some((member) => compareNominals(member, nominal)?.confidence === 'CONFIRMED');
    const conflicts = group.some((member) => home.some((other) => identifiersConflict(member, other)));
    if (joins && !conflicts) home = [...group, ...home];
    else others.push(group);
  }
  return [...others, home];
}

const ORDER: readonly Match['confidence'][] = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'];

function bestMatch(group: readonly Nominal[], nominal: Nominal): Match | null {
  const matches = group.flatMap((member) => compareNominals(member, nominal) ?? []);
  return matches.sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence))[0] ?? null;
}
