import type { CaseItem, Change } from '../../casework/CaseItem.js';
import { decideLink, type FoundPair, type UnlinkInput, unlink } from '../../casework/commands/decideLink.js';
import { isRefused, refusalOf } from '../../casework/takeStep.js';
import { compareNominals, identifiersConflict } from '../../matching/compareNominals.js';
import { MATCH_COLUMNS } from '../../matching/matchFacts.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { NominalKey } from '../../model/DecidedLinks.js';
import type { LoggedAccess } from '../../model/LoggedAccess.js';
import type { Refusal } from '../../model/Refusal.js';
import type { Nominal } from '../../model/Source.js';
import { besideRow } from '../besideRow.js';
import type { Caller } from '../Caller.js';
import { keysOf } from '../findPerson.js';
import { namedByEnquiry } from '../namedByEnquiry.js';
import { askedRef } from '../references.js';
import type { Serving } from '../Serving.js';
import { type CaseRequest, carryOut } from './carryOut.js';
import { itemAfter } from './itemAfter.js';
import { linkIdOf } from './linkIdOf.js';
import { recipientsOf } from './recipientsOf.js';

/** A decided pair as officers read it. */
export type LinkView = Omit<CaseItem<'LINK'>, 'file' | 'kind'> & CaseItem<'LINK'>['file'];

export interface LinkPayload {
  readonly link: LinkView | null;
  readonly refusal: Refusal | null;
}

export interface LinkInput {
  readonly a: { readonly force?: string | null | undefined; readonly ref?: string | null | undefined };
  readonly b: { readonly force?: string | null | undefined; readonly ref?: string | null | undefined };
  readonly reasons: string;
}

type OwnRequest = Omit<CaseRequest, 'operation'>;

/**
 * Confirms or refuses that two nominals are one person, once both forces have said that they hold them. Two people whose
 * PNC IDs or CRO numbers differ are never one, whoever says so.
 * @throws BrokerError SUBJECT_NOT_COVERED where the enquiry is about neither
 */
export async function linkPair(
  request: OwnRequest,
  caller: Caller,
  event: 'CONFIRM' | 'REFUSE',
  input: LinkInput,
): Promise<LinkPayload> {
  const { serving } = request;
  const operation = event === 'CONFIRM' ? 'confirmLink' : 'refuseLink';
  const found = await findPair(serving, caller, input);
  const result = await carryOut({ ...request, operation }, (desk) => {
    if (found === null) return refusalOf('CASE_NOT_FOUND', 'a');
    if (event === 'CONFIRM' && identifiersConflict(...found.nominals)) return refusalOf('IDENTIFIERS_CONFLICT', 'b');
    return decideLink(desk, event, found, input.reasons);
  });
  if (isRefused(result)) return { link: null, refusal: result };
  if (event === 'CONFIRM' && found !== null) noteCombination(serving, found.nominals);
  return linked(serving, result.changes[0]);
}

/** Undoes a decision; who received records of the two as one person is told, by what the access log says. */
export async function unlinkPair(request: OwnRequest, input: UnlinkInput): Promise<LinkPayload> {
  const { serving } = request;
  const item = serving.parts.cases.get('LINK', input.id);
  const recipients = item === undefined || item.state !== 'CONFIRMED' ? [] : await recipientsOfLink(serving, item);
  const result = await carryOut({ ...request, operation: 'unlink' }, (desk) => unlink(desk, input, recipients));
  return isRefused(result) ? { link: null, refusal: result } : linked(serving, result.changes[0]);
}

function linked(serving: Serving, change: Change): LinkPayload {
  const { kind: _kind, file, ...item } = itemAfter(serving, change as Change<'LINK'>);
  return { link: { ...item, ...file }, refusal: null };
}

type PairFound = FoundPair & { readonly nominals: readonly [Nominal, Nominal] };

/** Both nominals, as their forces hold them; null where either is not held. */
async function findPair(
  { parts, calls }: Serving,
  { enquiry }: Caller,
  { a, b }: LinkInput,
): Promise<PairFound | null> {
  const wanted = [keyOf('a', a), keyOf('b', b)] as const;
  const keys = wanted.map(({ force, ref }) => ({ by: 'NOMINAL', force, value: ref }) as const);
  const nominals = await calls.find({ keys, columns: MATCH_COLUMNS });
  const [first, second] = wanted.map(({ force, ref }) =>
    nominals.find((one) => one.force === force && one.ref === ref),
  );
  if (first === undefined || second === undefined || first === second) return null;
  if (!namedByEnquiry(enquiry, [first, second]))
    throw new BrokerError('SUBJECT_NOT_COVERED', 'the enquiry is about neither of the two');
  const pair: [NominalKey, NominalKey] = [
    { force: first.force, ref: first.ref },
    { force: second.force, ref: second.ref },
  ];
  return {
    id: linkIdOf(parts, pair),
    pair,
    evidence: compareNominals(first, second)?.reasons ?? [],
    nominals: [first, second],
  };
}

/** @throws BrokerError BAD_USER_INPUT naming the argument. */
function keyOf(path: string, { force, ref }: LinkInput['a']): NominalKey {
  if (force == null || ref == null || ref.trim() === '')
    throw new BrokerError('BAD_USER_INPUT', `input.${path}: needs a force and a reference`);
  return { force, ref: ref.trim() };
}

/** Every pseudonym under which somebody asked for the two as one person. */
const refsOf = (parts: Serving['parts'], nominals: readonly Nominal[]): readonly string[] => [
  ...new Set(
    nominals.flatMap(({ force, ref, values }) =>
      [{ by: 'NOMINAL', force, value: ref } as const, ...keysOf(values)].map((key) => askedRef(parts, key)),
    ),
  ),
];

function noteCombination({ parts, record }: Serving, nominals: readonly [Nominal, Nominal]): void {
  for (const { force, ref } of nominals) {
    const subjectRef = askedRef(parts, { by: 'NOMINAL', force, value: ref });
    const row = besideRow({
      operation: 'COMBINATION',
      subjectRef,
      authorisationId: null,
      fieldPath: 'confirmLink',
      decision: 'F',
    });
    record.rows.push({ ...row, sourceForce: force });
  }
}

/** Since the pair was confirmed, whoever was given something of both forces as one person. */
async function recipientsOfLink({ parts, calls }: Serving, { file }: CaseItem<'LINK'>) {
  const keys = file.pair.map(({ force, ref }) => ({ by: 'NOMINAL', force, value: ref }) as const);
  const nominals = await calls.find({ keys, columns: MATCH_COLUMNS });
  const forces = file.pair.map(({ force }) => force);
  const wereJoined = ({ outcome }: LoggedAccess): boolean => {
    const joined = outcome?.detail?.rows.filter(({ operation }) => operation === 'COMBINATION') ?? [];
    return forces.every((force) => joined.some(({ sourceForce }) => sourceForce === force));
  };
  return recipientsOf(parts, refsOf(parts, nominals), file.at, wereJoined);
}
