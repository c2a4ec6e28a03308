import type { PersonSelection } from '../disclosure/Plan.js';
import type { MatchConfidence } from '../matching/compareNominals.js';
import { fullName } from '../matching/matchFacts.js';
import { type ResolvedPerson, resolvePeople } from '../matching/resolvePeople.js';
import { BrokerError } from '../model/BrokerError.js';
import type { ForceCode } from '../model/codes.js';
import { listOf } from '../model/listOf.js';
import type { Nominal } from '../model/Source.js';
import { canonicalName } from '../model/subjectIdentifiers.js';
import { askedByName } from './AskedSubject.js';
import { answerPerson, type PersonView, throughEveryKind } from './answerPerson.js';
import type { Caller } from './Caller.js';
import { expand, nominalColumns, withLinked } from './findPerson.js';
import { inOrderSeen } from './inOrderSeen.js';
import { needCovered } from './judgeRequest.js';
import type { Serving } from './Serving.js';

export interface SearchArgs {
  readonly name: string;
  readonly dateOfBirth?: string | null | undefined;
  readonly forces?: readonly ForceCode[] | null | undefined;
}

/** Somebody it may be. */
export interface Candidate {
  /** How sure it is that this is also the person asked about; null for those who have the name and date asked for. */
  readonly confidence: MatchConfidence | null;
  readonly reasons: readonly string[];
  readonly note: string | null;
  readonly sourceForces: readonly ForceCode[];
  readonly person: PersonView;
}

export interface PeopleFound {
  readonly candidates: readonly Candidate[];
  /** Nominals of the candidates, by force: counted after withholding. */
  readonly found: ReadonlyMap<ForceCode, number>;
}

const MAY_DIFFER = 'May be a different person.';

/**
 * People from every force who have the name and date of birth, and those linked to them by a rule of brief 4.10, each by
 * themselves: nothing is merged, and each is decided as if it had been asked for. Who may not see a person through any
 * record does not see them as a candidate; POSSIBLE is for public protection only.
 * @throws BrokerError SUBJECT_NOT_COVERED, or BAD_USER_INPUT for a force that is not configured.
 */
export async function searchPeople(
  serving: Serving,
  caller: Caller,
  selection: PersonSelection,
  args: SearchArgs,
): Promise<PeopleFound> {
  const asked = askedByName(args.name, args.dateOfBirth ?? '', true);
  needCovered(caller.enquiry, asked);
  const known = serving.parts.forces.map(({ code }) => code);
  if (args.forces?.some((code) => !known.includes(code))) {
    throw new BrokerError('BAD_USER_INPUT', 'forces: names a force that is not configured');
  }
  serving.record.askAboutPeople();
  const columns = nominalColumns(caller, selection);
  const anchors = await serving.calls.find({ keys: [asked], columns });
  const nominals = await expand(serving.calls, columns, await withLinked(serving.calls, caller, columns, anchors));
  const wanted = canonicalName(asked.value) ?? '';
  const people = resolvePeople(nominals, caller.links);
  const asTyped = people.filter((person) => hasNameAndBirth(person, wanted, asked.dateOfBirth));
  const meant = people.flatMap((person) => {
    const sureness = asTyped.includes(person) ? AS_TYPED : (linkTo(asTyped, person) ?? soundOf(anchors, person));
    return sureness === null ? [] : [{ person, ...sureness }];
  });
  const answered = await Promise.all(
    meant
      .filter(({ confidence }) => confidence !== 'POSSIBLE' || caller.group === 'PPU')
      .map(async ({ person, confidence, reasons }) => {
        const alone: ResolvedPerson = { ...person, unconfirmed: [] };
        return {
          confidence,
          reasons,
          ...(await answerPerson(serving, caller, throughEveryKind(selection), alone)),
        };
      }),
  );
  const seen = inOrderSeen(
    serving.parts,
    answered.filter(({ isSeen }) => isSeen),
  ).sort((a, b) => RANKING.indexOf(a.confidence) - RANKING.indexOf(b.confidence));
  const candidates = seen.map(({ confidence, reasons, view, seen: through }) => ({
    confidence,
    reasons,
    note: confidence === 'POSSIBLE' ? MAY_DIFFER : null,
    sourceForces: [...new Set(through.map(({ force }) => force))],
    person: view,
  }));
  return { candidates, found: countByForce(seen.flatMap(({ seen: through }) => through)) };
}

const RANKING: readonly (MatchConfidence | null)[] = [null, 'CONFIRMED', 'PROBABLE', 'POSSIBLE'];

interface Sureness {
  readonly confidence: MatchConfidence | null;
  readonly reasons: readonly string[];
}

const AS_TYPED: Sureness = { confidence: null, reasons: ['name and date of birth as asked'] };
const SOUNDS_ALIKE: Sureness = {
  confidence: 'POSSIBLE',
  reasons: ['names sound alike', 'dates of birth within a year'],
};

/** Whether any of the person's names, with any of their dates of birth, is what was typed. */
const hasNameAndBirth = ({ nominals }: ResolvedPerson, wanted: string, dateOfBirth: string): boolean =>
  nominals.some(
    ({ values }) =>
      listOf(values.names).some((name) => fullName(name) === wanted) &&
      listOf(values.dateOfBirth).some(({ date }) => date === dateOfBirth),
  );

/** By the best link to somebody who has the name and date as typed; null where no rule links them. */
function linkTo(asTyped: readonly ResolvedPerson[], { nominals }: ResolvedPerson): Sureness | null {
  const links = asTyped
    .flatMap(({ unconfirmed }) => unconfirmed)
    .filter(({ nominal }) => nominals.includes(nominal))
    .map(({ match }) => match)
    .sort((a, b) => RANKING.indexOf(a.confidence) - RANKING.indexOf(b.confidence));
  return links[0] ?? null;
}

/** A force found the person by the sound of the name itself, and not only by names of somebody else. */
const soundOf = (found: readonly Nominal[], { nominals }: ResolvedPerson): Sureness | null =>
  nominals.some((nominal) => found.includes(nominal)) ? SOUNDS_ALIKE : null;

function countByForce(nominals: readonly Nominal[]): ReadonlyMap<ForceCode, number> {
  const counts = new Map<ForceCode, number>();
  for (const { force } of nominals) counts.set(force, (counts.get(force) ?? 0) + 1);
  return counts;
}
