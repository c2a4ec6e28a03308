import type { Authorisation, IdentifiedSubject } from '../../../src/model/Authorisation.js';
import type { Nominal } from '../../../src/model/Source.js';
import type { Tuple } from './Tuple.js';

/** How an authorisation stands. `VOID`: it never was one. */
export type Standing = 'LIVE' | 'EXPIRED' | 'REVOKED' | 'VOID';

/** Brief 3.4, 3.8 "rank check", 5.2 "fail cases". */
export function standingOf(authorisation: Authorisation, tuple: Tuple): Standing {
  const { decidedBy } = authorisation;
  if (decidedBy.rank === 'CONSTABLE') return 'VOID';
  if (decidedBy.rank === 'SERGEANT') return 'VOID';
  if (decidedBy.posting === null) return 'VOID';
  if (decidedBy.id === authorisation.requestedBy) return 'VOID';
  if (decidedBy.id === authorisation.officerInCase) return 'VOID';
  if (decidedBy.id === tuple.requester.id) return 'VOID';
  if (authorisation.decidedAt > tuple.now) return 'VOID';
  /* 2.1, EMP, and 3.4, test 1: an employer's rests on a role with access to children or vulnerable people. */
  if (tuple.group === 'EMP' && (authorisation.role === null || authorisation.role.trim() === '')) return 'VOID';
  if (authorisation.revokedAt !== null) return 'REVOKED';
  if (authorisation.deliveredAt !== null) return 'EXPIRED';
  if (authorisation.expiresAt <= tuple.now) return 'EXPIRED';
  return 'LIVE';
}

/** Brief 2.2 (I), 5.9: for this recipient and about this subject. One authorisation never serves two recipients. */
export function isForThisRecipientAndSubject(authorisation: Authorisation, tuple: Tuple): boolean {
  if (authorisation.recipient.group !== tuple.group) return false;
  if (authorisation.recipient.organisation !== tuple.requester.organisation) return false;
  const { userId } = authorisation.recipient;
  if (userId !== null && userId !== tuple.requester.id) return false;
  return isAboutOneOf(authorisation.subject, tuple.nominals);
}

/** Brief 1.2, 4.10: the same PNC ID, CRO number or force's own reference. */
export function isAboutOneOf(subject: IdentifiedSubject, nominals: readonly Nominal[]): boolean {
  for (const nominal of nominals) {
    if (subject.nominal !== null && subject.nominal.force === nominal.force && subject.nominal.ref === nominal.ref) {
      return true;
    }
    if (subject.pncId !== null && subject.pncId === nominal.values.pncId) return true;
    if (subject.croNumber !== null && subject.croNumber === nominal.values.croNumber) return true;
  }
  return false;
}

/** Brief 1.1, with 3.6 (s.38) and 4.1: what goes with every record, so that its reader can judge it and keep to it. */
const ENVELOPE: readonly string[] = [
  'id',
  'sourceForce',
  'recordKind',
  'reportingRestrictions',
  'reviewOverdue',
  'dataSubjectRole',
  'basis',
  'accuracyStatement',
  'recordedAt',
  'lastVerifiedAt',
  'gsc',
  'handlingInstructions',
];

/**
 * Brief 3.4, test 6, "exact fields": the form granted for the field that is asked about; null where none is. Whoever may
 * be told any field of a record's EXISTENCE is told its envelope.
 */
export function formGranted(authorisation: Authorisation, tuple: Tuple): 'M' | 'F' | null {
  let form: 'M' | 'F' | null = null;
  for (const grant of authorisation.grants) {
    if (grant.kind !== tuple.question.kind) continue;
    if (grant.record !== null && grant.record !== tuple.facts.record) continue;
    if (grant.category !== tuple.question.category) continue;
    const isEnvelope = ENVELOPE.includes(tuple.question.path);
    if (grant.fields !== null && !isEnvelope && !grant.fields.includes(tuple.question.path)) continue;
    if (form === null || grant.form === 'F') form = grant.form;
  }
  return form;
}

/** What authorisations do for the field that is asked about. */
export interface Opening {
  readonly form: 'M' | 'F' | null;
  /** Those that open it in that form. */
  readonly ids: readonly string[];
  /** Some authorisation would have opened it and has expired; and some is shut for another cause. */
  readonly isExpired: boolean;
  readonly isShutOtherwise: boolean;
}

/** What an opening depends on besides the field itself. */
export interface OpeningTerms {
  /** Brief 2.2 (F/I: the originator's Inspector), 2.3 K11 ("the owning force decides"). */
  readonly byOwningForceOnly: boolean;
  /** Brief 2.5, existence cap: where the record's EXISTENCE is I, an authorisation must have opened it too. */
  readonly mustOpenExistence: boolean;
  /** Brief 4.4: it rests on no conviction, so that seriousness and reliability must have been weighed and recorded. */
  readonly mustHaveWeighed: boolean;
}

/** Brief 2.5, `liveAuthorisation(ctx, record.subject, field)`. */
export function openingFor(tuple: Tuple, terms: OpeningTerms): Opening {
  const open = { M: [] as string[], F: [] as string[] };
  let isExpired = false;
  let isShutOtherwise = false;
  const isExistenceShut =
    terms.mustOpenExistence && !tuple.authorisations.some((each) => opensExistence(each, tuple, terms));
  for (const authorisation of tuple.authorisations) {
    if (!isForThisRecipientAndSubject(authorisation, tuple)) continue;
    const form = formGranted(authorisation, tuple);
    if (form === null) continue;
    const standing = standingOf(authorisation, tuple);
    if (terms.byOwningForceOnly && authorisation.decidedBy.force !== tuple.facts.force) isShutOtherwise = true;
    else if (terms.mustHaveWeighed && !authorisation.reliabilityRecorded) isShutOtherwise = true;
    else if (isExistenceShut && (standing === 'LIVE' || !grantsExistence(authorisation, tuple))) isShutOtherwise = true;
    else if (standing === 'LIVE') open[form].push(authorisation.id);
    else if (standing === 'EXPIRED') isExpired = true;
    else isShutOtherwise = true;
  }
  if (open.F.length > 0) return { form: 'F', ids: open.F, isExpired, isShutOtherwise };
  if (open.M.length > 0) return { form: 'M', ids: open.M, isExpired, isShutOtherwise };
  return { form: null, ids: [], isExpired, isShutOtherwise };
}

function opensExistence(authorisation: Authorisation, tuple: Tuple, terms: OpeningTerms): boolean {
  if (terms.byOwningForceOnly && authorisation.decidedBy.force !== tuple.facts.force) return false;
  if (!isForThisRecipientAndSubject(authorisation, tuple)) return false;
  if (standingOf(authorisation, tuple) !== 'LIVE') return false;
  return grantsExistence(authorisation, tuple);
}

function grantsExistence(authorisation: Authorisation, tuple: Tuple): boolean {
  const { kind } = tuple.question;
  const question = { kind, category: 'EXISTENCE', facet: null, path: 'recordKind', flag: false } as const;
  return formGranted(authorisation, { ...tuple, question }) !== null;
}
