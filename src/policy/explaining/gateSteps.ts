import type { RecordKind } from '../../model/codes.js';
import { GATES } from '../gates/gates.js';
import { groupInWords } from '../inWords.js';
import type { Asker, ExplainedField } from './ExplainedField.js';
import { certain, type ExplainedStep } from './ExplainedStep.js';

/**
 * What must be found or asserted before any cell is read: the facts that the group's gate names when it is shown nobody
 * at all, so that the answer cannot depend on the subject. Source: brief 2.1.
 */
export function gateSteps(
  { kind }: ExplainedField,
  { group, requester, enquiry, now }: Asker,
): readonly ExplainedStep[] {
  const gate = GATES.get(group);
  if (gate === undefined) throw new Error(`there is no gate for ${group}`);
  const { facts } = gate.judge({
    requester,
    enquiry,
    nominals: [],
    records: [],
    registers: [],
    authorisations: [],
    childDisclosure: null,
    organisation: undefined,
    forceAreas: new Map(),
    postcodeAreas: new Map(),
    now,
  });
  const needed = facts.map(({ fact }) => fact).join('; ');
  const route = group === 'EDU' ? ` ${routeOf(kind)}` : group === 'CRE' ? ofConvictions(kind) : '';
  const says = `Nothing is given to ${groupInWords(group)} about a person unless this holds: ${needed}.${route}`;
  return [certain({ rule: 'gate', source: gate.source, says })];
}

/** Convictions need more than the decision (Criminal Justice Act 2003 s.327A). */
const ofConvictions = (kind: RecordKind): string =>
  kind === 'CRIMINAL_HISTORY' ? ' Convictions only of a child sex offender who is managed under MAPPA.' : '';

const MEETING = 'a strategy discussion or conference about the person in which the setting takes part';

/** Which tie opens a kind to a school: each tie opens its own (brief 2.1, EDU). */
function routeOf(kind: RecordKind): string {
  switch (kind) {
    case 'SHPO_SRO':
      return 'Opened by legitimate access to the setting.';
    case 'DVPN_DVPO':
      return `Opened by ${MEETING}, or by an Operation Encompass notification for an own pupil.`;
    case 'CAWN':
      return `Opened by ${MEETING}, or by an own pupil named on the notice.`;
    default:
      return `Opened by ${MEETING}.`;
  }
}
