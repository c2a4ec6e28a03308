import { RECORD_KINDS, type RecordKind } from '../../model/codes.js';
import type { GateFact } from '../../model/LedgerEntry.js';
import { listOf } from '../../model/listOf.js';
import { ACCESS_AS } from '../../model/vocabulary/person.js';
import { collect } from '../linkedPerson.js';
import { takesPartInCase } from './caseMeetings.js';
import type { GateInput } from './Gate.js';
import { asserted, verified } from './gateFact.js';
import { isCurrent } from './isCurrent.js';
import { ordersInForce, visibleRecords } from './visibleRecords.js';

/** One tie between a person and an education setting, and the kinds it opens. */
interface Route {
  readonly fact: GateFact;
  readonly opens: readonly RecordKind[];
}

interface EducationRoutes {
  readonly routes: readonly Route[];
  /** Pupils whom a force has recorded as the setting's own. */
  readonly pupils: readonly string[];
  /** The subject is a pupil of the setting. */
  readonly isPupil: boolean;
}

/**
 * The ties that hold: (a) legitimate access opens sexual harm and risk orders only, (b) a strategy discussion or
 * conference about the subject the other kinds, (c) an Operation Encompass notification for an own pupil of the
 * household domestic violence notices only, (d) an own pupil on an abduction warning notice those only.
 * Source: brief 2.1, EDU.
 */
export function educationRoutes(input: GateInput): EducationRoutes {
  const access = currentAccess(input);
  const notified = notifiedPupils(input);
  const pupils = [...access.flatMap(({ pupilId }) => collect(pupilId, [])), ...notified];
  const household = visibleRecords(input, 'DVPN_DVPO').flatMap(({ values }) => collect(values, HOUSEHOLD));
  const isNotified = notified.some((pupil) => household.includes(pupil));
  const routes: (Route | null)[] = [
    access.length > 0 ? { fact: verified('legitimate access to the setting', true), opens: ['SHPO_SRO'] } : null,
    takesPartInCase(input)
      ? { fact: verified('participant in a meeting about the subject', true), opens: OTHER_KINDS }
      : null,
    isNotified
      ? { fact: verified('Operation Encompass notification for an own pupil', true), opens: ['DVPN_DVPO'] }
      : null,
    noticeRoute(input, pupils),
  ];
  return { routes: routes.filter((route) => route !== null), pupils, isPupil: access.some(({ as }) => as === 'PUPIL') };
}

const HOUSEHOLD = ['childrenInHousehold', 'childId'];
const OTHER_KINDS = RECORD_KINDS.filter((kind) => kind !== 'SHPO_SRO');

const currentAccess = ({ nominals, requester, now }: GateInput) =>
  nominals
    .flatMap(({ values }) => listOf(values.legitimateAccess))
    .filter((access) => access.organisation === requester.organisation && isCurrent(access, now))
    .filter(({ as }) => ACCESS_AS.some((known) => known === as));

const notifiedPupils = ({ registers, requester }: GateInput): readonly string[] =>
  registers
    .filter(({ register, values }) => register === 'ENCOMPASS_NOTICE' && values.organisation === requester.organisation)
    .flatMap(({ values }) => collect(values.pupilId, []));

/** Whether the child of a notice in force is an own pupil may be asserted, unless a force has recorded it. */
function noticeRoute(input: GateInput, pupils: readonly string[]): Route | null {
  const fact = 'own pupil named on a child abduction warning notice';
  const warned = ordersInForce(input, 'CAWN').flatMap(({ values }) => collect(values, ['child', 'childId']));
  if (warned.some((child) => pupils.includes(child))) return { fact: verified(fact, true), opens: ['CAWN'] };
  const isClaimed = input.enquiry.children.some(({ childRef }) => warned.includes(childRef));
  return isClaimed ? { fact: asserted(fact, true), opens: ['CAWN'] } : null;
}
