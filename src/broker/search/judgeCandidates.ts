import type { PersonSelection } from '../../disclosure/Plan.js';
import { type WeighedQuestion, weighQuestion } from '../../matching/question/weighQuestion.js';
import type { ResolvedPerson } from '../../matching/resolvePeople.js';
import type { SearchCriteria } from '../../model/SearchCriteria.js';
import type { Nominal } from '../../model/Source.js';
import type { MatchState } from '../../model/vocabulary/person.js';
import { throughEveryKind } from '../answerPerson.js';
import type { Caller } from '../Caller.js';
import { type JudgedPerson, judgePerson } from '../judgePerson.js';
import type { Serving } from '../Serving.js';
import { type Comparable, comparableNominals } from './comparable.js';
import { AS_ASKED, isAsAsked, linkTo, type Sureness, surenessOf, surest } from './sureness.js';

/** A candidate whom the caller sees, before anything of them is released. */
export interface JudgedCandidate {
  readonly judged: JudgedPerson;
  readonly comparable: readonly Comparable[];
  readonly weighed: WeighedQuestion;
  readonly sureness: Sureness;
  readonly isAsAsked: boolean;
  readonly state: MatchState;
}

/**
 * Decides about everybody considered as if they had been asked for, and how sure it is that they are meant by what the
 * caller may see of them and nothing else. Who is seen through no record is no candidate, nor links anybody; POSSIBLE is
 * for public protection only, as is that links contradict one another (brief 4.10).
 */
export async function judgeCandidates(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  criteria: SearchCriteria,
  people: readonly ResolvedPerson[],
): Promise<readonly JudgedCandidate[]> {
  const through = throughEveryKind(selection);
  const judged = await Promise.all(
    people.map(async (person) => {
      const alone: ResolvedPerson = { ...person, unconfirmed: [] };
      return { person, judged: await judgePerson(serving, caller, through, alone) };
    }),
  );
  const seen = judged.filter((one) => one.judged.isSeen);
  const asAsked = seen.filter(({ person }) => isAsAsked(criteria, person.nominals));
  return seen.flatMap(({ person, judged: of }): JudgedCandidate[] => {
    const comparable = comparableNominals(serving, of);
    const nominals = comparable.map(({ nominal }) => nominal);
    const weighed = weighQuestion(
      criteria,
      nominals.map(({ values }) => values),
    );
    const isAsked = asAsked.some((one) => one.person === person);
    const sureness = isAsked
      ? askedSureness(criteria, nominals, weighed)
      : surest(
          [
            surenessOf(criteria, nominals, weighed),
            linkTo(
              asAsked.map((one) => one.person),
              of.seen,
            ),
          ].filter((one) => one !== null),
        );
    if (sureness === null) return [];
    if (sureness.confidence === 'POSSIBLE' && !isAsked && caller.group !== 'PPU') return [];
    const state = person.needsAttention && caller.group === 'PPU' ? 'NEEDS_ATTENTION' : sureness.confidence;
    return [{ judged: of, comparable, weighed, sureness, isAsAsked: isAsked, state }];
  });
}

/** Of somebody who has the name and date of birth as asked, whatever else is compared. */
function askedSureness(criteria: SearchCriteria, nominals: readonly Nominal[], weighed: WeighedQuestion): Sureness {
  const confidence = surenessOf(criteria, nominals, weighed)?.confidence ?? 'POSSIBLE';
  return { confidence, reasons: [AS_ASKED] };
}
