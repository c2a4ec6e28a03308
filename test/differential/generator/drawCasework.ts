import type {
  Authorisation,
  ChildDisclosureDecision,
  Grant,
  IdentifiedSubject,
} from '../../../src/model/Authorisation.js';
import type { Category, GroupCode } from '../../../src/model/codes.js';
import type { Requester } from '../../../src/model/Requester.js';
import type { Nominal, RegisterEntry } from '../../../src/model/Source.js';
import type { FieldQuestion, RecordFacts } from '../../../src/policy/Decision.js';
import type { Chance } from './Chance.js';
import { INCIDENT, MEETING } from './drawCaller.js';
import { ADDRESSES, CHILDREN, DAY_MS, FORCES, HOUR_MS, ORGANISATIONS_OF, PEOPLE, shiftInstant } from './pools.js';

/** What casework is drawn for. */
export interface CaseworkDrawing {
  readonly chance: Chance;
  readonly now: string;
  readonly group: GroupCode;
  readonly requester: Requester;
  readonly nominals: readonly Nominal[];
  readonly question: FieldQuestion;
  readonly facts: RecordFacts;
}

const OTHER_SUBJECT: IdentifiedSubject = { pncId: '2012/0218842S', croNumber: null, nominal: null };

function drawSubject(chance: Chance, nominals: readonly Nominal[]): IdentifiedSubject {
  const [first] = nominals;
  const way = chance.next();
  if (way < 0.4 || first === undefined) return { pncId: '2009/0412873S', croNumber: null, nominal: null };
  if (way < 0.8) return { pncId: null, croNumber: null, nominal: { force: first.force, ref: first.ref } };
  return { pncId: null, croNumber: '041287/09S', nominal: null };
}

function drawGrants({ chance, question, facts }: CaseworkDrawing): Grant[] {
  const category: Category = question.category ?? 'EXISTENCE';
  const right: Grant = {
    kind: question.kind,
    record: chance.percent(70) ? null : facts.record,
    category,
    fields: chance.percent(60) ? null : [question.path, 'somethingElse'],
    form: chance.percent(65) ? 'M' : 'F',
  };
  const wrong: readonly Grant[] = [
    { ...right, kind: question.kind === 'ARREST' ? 'CAWN' : 'ARREST' },
    { ...right, record: 'r-another' },
    { ...right, category: category === 'STAFF' ? 'RISK' : 'STAFF' },
    { ...right, fields: ['somethingElse'] },
  ];
  const grants = [chance.percent(85) ? right : chance.pick(wrong)];
  if (chance.percent(75))
    grants.push({ ...right, category: 'EXISTENCE', fields: chance.percent(75) ? null : ['sourceForce'] });
  if (chance.percent(10)) grants.push({ ...right, form: 'F' });
  return grants;
}

/** Each gives an authorisation one fault. */
const FAULTS: readonly ((good: Authorisation, drawing: CaseworkDrawing) => Authorisation)[] = [
  (good, { now }) => ({ ...good, expiresAt: shiftInstant(now, -1) }),
  (good, { now }) => ({ ...good, expiresAt: now }),
  (good, { now }) => ({ ...good, expiresAt: shiftInstant(now, -DAY_MS) }),
  (good, { now }) => ({ ...good, deliveredAt: shiftInstant(now, -HOUR_MS) }),
  (good, { now }) => ({ ...good, revokedAt: shiftInstant(now, -HOUR_MS) }),
  (good) => ({ ...good, decidedBy: { ...good.decidedBy, rank: 'SERGEANT' } }),
  (good) => ({ ...good, decidedBy: { ...good.decidedBy, posting: null } }),
  (good) => ({ ...good, requestedBy: good.decidedBy.id }),
  (good) => ({ ...good, officerInCase: good.decidedBy.id }),
  (good, { requester }) => ({ ...good, decidedBy: { ...good.decidedBy, id: requester.id } }),
  (good) => ({ ...good, recipient: { ...good.recipient, organisation: 'ANOTHER-ORGANISATION' } }),
  (good) => ({ ...good, recipient: { ...good.recipient, group: good.recipient.group === 'EMP' ? 'REG' : 'EMP' } }),
  (good) => ({ ...good, recipient: { ...good.recipient, userId: 'somebody-else' } }),
  (good) => ({ ...good, subject: OTHER_SUBJECT }),
  (good, { now }) => ({ ...good, decidedAt: shiftInstant(now, HOUR_MS) }),
  (good) => ({ ...good, role: null }),
];

function drawAuthorisation(drawing: CaseworkDrawing, id: string): Authorisation {
  const { chance, now, group, requester, nominals, facts } = drawing;
  const good: Authorisation = {
    id,
    recipient: {
      group,
      organisation: requester.organisation,
      userId: chance.percent(30) ? requester.id : null,
    },
    subject: drawSubject(chance, nominals),
    role: 'Nurse, paediatric ward',
    grants: drawGrants(drawing),
    statement: null,
    restrictions: [],
    contactPoint: null,
    reliabilityRecorded: chance.percent(70),
    requestedBy: 'officer-1',
    officerInCase: chance.percent(50) ? 'officer-2' : null,
    decidedBy: {
      id: 'inspector-1',
      rank: chance.pick(['INSPECTOR', 'INSPECTOR', 'CHIEF_INSPECTOR', 'SUPERINTENDENT']),
      force: chance.percent(70) ? facts.force : chance.pick(FORCES),
      posting: 'DUTY-NORTH',
    },
    decidedAt: shiftInstant(now, -2 * HOUR_MS),
    expiresAt: shiftInstant(now, chance.pick([1, DAY_MS, 5 * DAY_MS])),
    revokedAt: null,
    deliveredAt: null,
  };
  return chance.percent(72) ? good : chance.pick(FAULTS)(good, drawing);
}

/** What casework has decided, for this recipient and for others. */
export function drawAuthorisations(drawing: CaseworkDrawing): Authorisation[] {
  const { chance, group } = drawing;
  const share = group === 'EMP' || group === 'REG' ? 94 : 50;
  if (!chance.percent(share)) return [];
  return ['AUTH-1', 'AUTH-2'].slice(0, chance.percent(35) ? 2 : 1).map((id) => drawAuthorisation(drawing, id));
}

/** The decision that a parent's request presents. */
export function drawChildDisclosure({ chance, now, nominals }: CaseworkDrawing): ChildDisclosureDecision | null {
  if (chance.percent(4)) return null;
  const good: ChildDisclosureDecision = {
    id: 'CSOD-1',
    subject: drawSubject(chance, nominals),
    childRef: chance.pick(CHILDREN.slice(0, 2)),
    decision: 'DISCLOSE',
    recipientRef: 'PR-1',
    undertakingAt: shiftInstant(now, -HOUR_MS),
    reliabilityRecorded: chance.percent(60),
    advice: null,
    decidedBy: { id: 'inspector-1', rank: 'INSPECTOR', force: 'NMR', posting: 'DUTY-NORTH' },
    decidedAt: shiftInstant(now, -DAY_MS),
    expiresAt: shiftInstant(now, chance.pick([1, DAY_MS])),
  };
  if (chance.percent(80)) return good;
  return chance.pick<ChildDisclosureDecision>([
    { ...good, decision: 'DO_NOT_DISCLOSE' },
    { ...good, decision: 'OTHER_SAFEGUARDING_ACTION' },
    { ...good, recipientRef: '' },
    { ...good, decidedBy: { ...good.decidedBy, posting: null } },
    { ...good, undertakingAt: null },
    { ...good, undertakingAt: shiftInstant(now, HOUR_MS) },
    { ...good, expiresAt: now },
    { ...good, subject: OTHER_SUBJECT },
  ]);
}

/** Meetings, incidents and notices as the forces keep them, some about this matter and some not. */
export function drawRegisters({ chance, now, requester, nominals, facts }: CaseworkDrawing): RegisterEntry[] {
  const force = facts.force;
  const [first] = nominals;
  const hours = chance.pick([1, 1, 1, 1, 1, 23, 24, 25, -1]);
  const others = chance.some(PEOPLE);
  const entries: RegisterEntry[] = [
    {
      force: chance.percent(90) ? (first?.force ?? force) : 'ARV',
      register: 'INCIDENT',
      values: {
        log: chance.percent(90) ? INCIDENT : 'Log 0999 of 22/11/2026',
        at: shiftInstant(now, -hours * HOUR_MS),
        address: chance.pick(ADDRESSES),
        nominals: chance.percent(75) && first !== undefined ? [first.ref, ...others] : others,
      },
    },
    {
      force,
      register: 'MEETING',
      values: {
        ref: chance.percent(85) ? MEETING : 'SD-OTHER',
        participants: chance.percent(80) ? [requester.organisation, 'NMR-POLICE'] : ['NMR-POLICE'],
        children: chance.some(CHILDREN),
      },
    },
    {
      force,
      register: 'ENCOMPASS_NOTICE',
      values: {
        ref: 'OE-1',
        organisation: chance.percent(75) ? requester.organisation : chance.pick(ORGANISATIONS_OF.EDU),
        pupilId: chance.pick(CHILDREN),
      },
    },
  ];
  return entries.filter(() => chance.percent(88));
}
