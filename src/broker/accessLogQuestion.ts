import { BrokerError } from '../model/BrokerError.js';
import type { ForceCode, Group, LogPurpose, RecordKind, S62Operation } from '../model/codes.js';
import type { OutcomeBody } from '../model/LedgerEntry.js';
import type { AccessFilter } from '../model/LoggedAccess.js';
import type { Requester } from '../model/Requester.js';
import { type AskedSubject, askedSubject, type PersonArgs } from './AskedSubject.js';
import { type AccessLogCursors, accessLogCursors } from './accessLogCursor.js';
import { accessPeriod } from './accessPeriod.js';
import type { BrokerParts } from './BrokerParts.js';
import { askedRef } from './references.js';

type Optional<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** Which accesses are asked for, as a caller writes it. */
export type AccessWhere = Optional<{
  readonly subject: PersonArgs;
  readonly requester: string;
  readonly organisation: string;
  readonly group: Group;
  readonly force: ForceCode;
  readonly from: string;
  readonly to: string;
  readonly caseReference: string;
  readonly operation: S62Operation;
  readonly kind: RecordKind;
  readonly rootField: string;
  readonly outcome: OutcomeBody['outcome'];
  readonly requestId: string;
}>;

/** What `accessLog` may be asked. */
export interface AccessLogArgs {
  readonly purposeOfReading: LogPurpose;
  readonly where?: AccessWhere | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A question that the log can be asked, and who may see how much of what it finds. */
export interface AccessLogQuestion {
  readonly filter: AccessFilter;
  readonly first: number;
  /** Index of the entry before which the page begins; null for the newest. */
  readonly after: number | null;
  /** The only force of which the caller may see anything; null for an auditor, who sees all. */
  readonly ownForce: ForceCode | null;
  readonly cursors: AccessLogCursors;
}

const FIRST = { least: 1, most: 200, usual: 50 };
const TEXT = /^[^\p{Cc}]{1,200}$/u;

/**
 * The question in its one form.
 * @throws BrokerError FORBIDDEN for somebody who may not read the log, or not of that force; BAD_USER_INPUT naming the
 * argument, never its value.
 */
export function accessLogQuestion(
  parts: Pick<BrokerParts, 'pseudonymise'>,
  requester: Requester,
  { where, first, after }: AccessLogArgs,
  now: string,
): AccessLogQuestion {
  const ownForce = ownForceOf(requester);
  const given = where ?? {};
  if (ownForce !== null && given.force != null && given.force !== ownForce) {
    throw new BrokerError('FORBIDDEN', 'where.force: a steward reads of accesses to records of their own force only');
  }
  const asked = askedOf(given);
  const filter: AccessFilter = {
    ...(asked === null ? {} : { subjectRefs: [askedRef(parts, asked)] }),
    ...text('requester', given.requester, 'requesterId'),
    ...text('organisation', given.organisation),
    ...text('caseReference', given.caseReference),
    ...text('rootField', given.rootField),
    ...text('requestId', given.requestId),
    ...(given.group == null ? {} : { group: given.group }),
    ...(given.force == null ? {} : { force: given.force }),
    ...(given.operation == null ? {} : { operation: given.operation }),
    ...(given.kind == null ? {} : { kind: given.kind }),
    ...(given.outcome == null ? {} : { outcome: given.outcome }),
  };
  const period = accessPeriod(given, Object.keys(filter).length > 0, now);
  const whole = { ...filter, ...period };
  const cursors = accessLogCursors(parts.pseudonymise, [requester.issuer, requester.id, ownForce, whole]);
  return { filter: whole, first: pageOf(first), after: startOf(cursors, after), ownForce, cursors };
}

/** The subject that a search of the log names. @throws BrokerError BAD_USER_INPUT where it is wrongly named. */
export function askedOf({ subject }: AccessWhere): AskedSubject | null {
  if (subject == null) return null;
  try {
    return askedSubject(subject);
  } catch (error) {
    if (error instanceof BrokerError) throw wrong('where.subject', error.message);
    throw error;
  }
}

/** Source: brief 2.1, other roles: the auditor reads logs, the steward keeps the records of one force. */
function ownForceOf(requester: Requester): ForceCode | null {
  if (requester.group === 'AUDITOR') return null;
  if (requester.group === 'SOURCE_STEWARD') return requester.force;
  throw new BrokerError('FORBIDDEN', 'the access log is for auditors, and for stewards of a force');
}

function text(name: keyof AccessWhere, given: string | null | undefined, as: string = name): Record<string, string> {
  if (given == null) return {};
  const trimmed = given.trim();
  if (!TEXT.test(trimmed)) throw wrong(`where.${name}`, 'expected 1 to 200 characters');
  return { [as]: trimmed };
}

function pageOf(first: number | null | undefined): number {
  const size = first ?? FIRST.usual;
  if (size < FIRST.least || size > FIRST.most) throw wrong('first', `expected ${FIRST.least} to ${FIRST.most}`);
  return size;
}

function startOf(cursors: AccessLogCursors, after: string | null | undefined): number | null {
  if (after == null) return null;
  const index = cursors.indexOf(after);
  if (index === null) throw wrong('after', 'is no cursor that this search gave you');
  return index;
}

const wrong = (argument: string, message: string): BrokerError =>
  new BrokerError('BAD_USER_INPUT', `${argument}: ${message}`);
