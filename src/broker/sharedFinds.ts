import type { FindRequest, Nominal, SubjectKey } from '../model/Source.js';
import { canTell, Identified, keyTest } from '../sources/answersKey.js';

/**
 * Look-ups that one call to each force can carry: those that want the same columns, where these tell afterwards who was
 * found for whom. Others share a call only with their like.
 */
export function sharedFinds(requests: readonly FindRequest[]): readonly (readonly FindRequest[])[] {
  if (requests.length === 1) return [requests];
  const groups = new Map<string, FindRequest[]>();
  for (const request of requests) {
    const { keys, columns, elements } = request;
    const canBeShared = keys.every((key) => canTell(key, columns));
    const name = JSON.stringify(canBeShared ? [columns, elements] : [columns, elements, keys]);
    groups.set(name, [...(groups.get(name) ?? []), request]);
  }
  return [...groups.values()];
}

/** One look-up for all of a group, with each key once. */
export function mergedFind(group: readonly FindRequest[]): FindRequest {
  const [first = { columns: [], keys: [] }] = group;
  if (group.length === 1 && first.keys.length === 1) return first;
  const keys = new Map(group.flatMap((request) => request.keys.map((key) => [JSON.stringify(key), key])));
  return { ...first, keys: [...keys.values()] };
}

/**
 * What was found for all of a group, for each as if it had been asked alone. Somebody whom a force heard in a name as no
 * other would is given to every look-up by sound that their date of birth allows.
 */
export function shareOut(group: readonly FindRequest[], nominals: readonly Nominal[]): readonly (readonly Nominal[])[] {
  if (group.length === 1 || new Set(group.map(({ keys }) => JSON.stringify(keys))).size === 1)
    return group.map(() => nominals);
  const people = nominals.map((nominal) => ({ nominal, who: new Identified(nominal) }));
  const verdicts = group.map(({ keys }) => people.map(({ nominal, who }) => verdictOf(keys, nominal, who)));
  const isClaimed = people.map((_person, index) => verdicts.some((of) => of[index] === true));
  return verdicts.map((of) =>
    nominals.filter((_nominal, index) => of[index] === true || (of[index] === null && isClaimed[index] === false)),
  );
}

function verdictOf(keys: readonly SubjectKey[], { force }: Nominal, who: Identified): boolean | null {
  const verdicts = keys.map((key) => keyTest(key, force)(who));
  return verdicts.includes(true) ? true : verdicts.includes(null) ? null : false;
}
