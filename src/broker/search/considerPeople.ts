import { weighQuestion } from '../../matching/question/weighQuestion.js';
import { type ResolvedPerson, resolvePeople } from '../../matching/resolvePeople.js';
import type { ForceCode } from '../../model/codes.js';
import type { SearchCriteria } from '../../model/SearchCriteria.js';
import type { Nominal } from '../../model/Source.js';
import type { Caller } from '../Caller.js';
import type { ForceCalls } from '../ForceCalls.js';
import { expand, withLinked } from '../findPerson.js';
import { searchKeyOf } from './readSearch.js';
import { isAsAsked, linkTo, surenessOf } from './sureness.js';

/** People of whom a search thinks. */
export interface ConsideredPeople {
  /** Joined across forces where links are confirmed, and nowhere else. */
  readonly people: readonly ResolvedPerson[];
  /** Forces of whom more may fit. */
  readonly more: readonly ForceCode[];
}

/** Nominals that one search joins and weighs, at most: those that fit best of all that the forces give. */
const CONSIDERED = 60;

/**
 * Asks every force who may fit, and for whom else it may know: by identifiers, by names and dates of birth, and by
 * what officers confirmed. Of them, those who may be meant, those linked to somebody who has the name and date as asked,
 * and those whom links that contradict one another would have joined with them. Reads decision columns alone.
 */
export async function considerPeople(
  calls: ForceCalls,
  caller: Caller,
  columns: readonly string[],
  criteria: SearchCriteria,
): Promise<ConsideredPeople> {
  const { nominals: found, more } = await calls.search(searchKeyOf(criteria), columns);
  const weighed = found
    .map((nominal) => ({ nominal, bits: weighQuestion(criteria, [compared(nominal)]).bits }))
    .sort((a, b) => b.bits - a.bits || (placeOf(a.nominal) < placeOf(b.nominal) ? -1 : 1));
  const kept = new Set(weighed.slice(0, CONSIDERED).map(({ nominal }) => nominal));
  const best = found.filter((nominal) => kept.has(nominal));
  const cut = weighed.slice(CONSIDERED).map(({ nominal: { force } }) => force);
  const nominals = await expand(calls, columns, await withLinked(calls, caller, columns, best));
  const people = resolvePeople(nominals, caller.links);
  const asAsked = people.filter((person) => isAsAsked(criteria, person.nominals));
  const meant = people.filter(
    (person) =>
      asAsked.includes(person) ||
      linkTo(asAsked, person.nominals) !== null ||
      surenessOf(criteria, person.nominals, weighQuestion(criteria, person.nominals.map(compared))) !== null,
  );
  const apart = meant.flatMap((person) => person.apart ?? []);
  const others = people.filter(
    (person) => !meant.includes(person) && person.nominals.some((one) => apart.includes(one)),
  );
  return { people: [...meant, ...others], more: [...new Set([...more, ...cut])] };
}

const compared = ({ ref, values }: Nominal) => ({ ...values, localNominalRef: ref });
const placeOf = ({ force, ref }: Nominal): string => `${force} ${ref}`;
