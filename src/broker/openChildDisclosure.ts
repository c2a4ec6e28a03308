import { createReleaseContext } from '../disclosure/createReleaseContext.js';
import type { ChildDisclosureDecision } from '../model/Authorisation.js';
import { identifiedSubject } from './AskedSubject.js';
import { answerPerson, type PersonView, throughEveryKind } from './answerPerson.js';
import { besideRow } from './besideRow.js';
import type { Caller } from './Caller.js';
import type { DecidedRecord } from './decidePerson.js';
import { findPerson, NOBODY } from './findPerson.js';
import { namedByEnquiry } from './namedByEnquiry.js';
import type { PlannedRoot } from './PlannedRoot.js';
import { askedRef } from './references.js';
import type { Serving } from './Serving.js';

/** What an officer tells a parent or carer in person. */
export interface ChildDisclosureView {
  readonly person: PersonView;
  readonly riskStatement: string | null;
  readonly advice: string | null;
}

/** All that a recipient hears of a risk assessment. Source: brief 2.4, `G_RISK`. */
const RISK_STATEMENT = 'Police assess a risk to children.';

/** Tools that assess a risk to children; the others (DASH, DARA, SARA) assess one to a partner. Source: brief 1.8. */
const CHILD_RISK_TOOLS = ['ARMS', 'OSP_DC', 'OSP_IIC', 'OASYS_ROSH', 'RM2000_LEGACY', 'AIM3', 'ASSETPLUS'];

/**
 * The disclosure that was decided, in the recipient's column and not the officer's: the officer carries it. Without a
 * decision to disclose that still stands and an undertaking, everything is empty; and so it is where the officer's
 * enquiry is about somebody else, for that shows only once somebody is found. Source: seed Q4; brief 2.1 (CRE), 3.5, 4.6.
 */
export async function openChildDisclosure(
  serving: Serving,
  caller: Caller,
  { person: selected, fields }: PlannedRoot,
  id: string,
): Promise<ChildDisclosureView> {
  const { parts, calls, record, now } = serving;
  record.askAboutPeople();
  const decision = await parts.casework.childDisclosure(id);
  const open = decision !== null && mayBeTold(decision, now) ? decision : null;
  const told = { ...serving, release: releaseFor(serving, decision) };
  const recipient: Caller = { ...caller, group: 'CRE', childDisclosure: decision };
  const selection = throughEveryKind(selected);
  const keys = open === null ? [] : identifiedSubject(open.subject);
  const { person } = await findPerson(calls, recipient, selection, keys);
  const isBound = namedByEnquiry(caller.enquiry, person.nominals);
  const { view, isSeen, decided } = await answerPerson(told, recipient, selection, isBound ? person : NOBODY);
  const [subject] = decision === null ? [] : identifiedSubject(decision.subject);
  const about = {
    subjectRef: subject === undefined ? null : askedRef(parts, subject),
    authorisationId: decision?.id ?? null,
  };
  if (about.subjectRef !== null) record.gateFacts.push({ subjectRef: about.subjectRef, ...IN_PERSON });
  const reason =
    open === null ? 'GATE_NOT_MET' : person.nominals.length === 0 ? 'NO_RECORD' : isBound ? null : 'GATE_NOT_MET';
  if (reason !== null)
    record.rows.push(besideRow({ ...about, fieldPath: 'childDisclosure', decision: 'N', trueReason: reason }));
  if (open === null || !isSeen) return { person: view, riskStatement: null, advice: null };
  const isRisk = fields.includes('riskStatement') && (await assessesRiskToChildren(serving, decided));
  if (isRisk) {
    const words = { decision: 'M', category: 'RISK', generaliser: 'G_RISK' } as const;
    record.rows.push(besideRow({ ...about, fieldPath: 'childDisclosure.riskStatement', ...words }));
  }
  if (fields.includes('advice') && open.advice !== null)
    record.rows.push(besideRow({ ...about, fieldPath: 'childDisclosure.advice', decision: 'F' }));
  return { person: view, riskStatement: isRisk ? RISK_STATEMENT : null, advice: open.advice };
}

const IN_PERSON = { fact: 'decided for the recipient who is told in person (CRE)', how: 'VERIFIED' } as const;

/** Decided to disclose, still standing, and the recipient has undertaken to keep it to themselves. */
const mayBeTold = ({ decision, decidedAt, expiresAt, undertakingAt }: ChildDisclosureDecision, now: string): boolean =>
  decision === 'DISCLOSE' && decidedAt <= now && now < expiresAt && undertakingAt !== null && undertakingAt <= now;

/** Minimum forms as the recipient may have them; pseudonyms are not shared with what the officer may see. */
const releaseFor = ({ parts, now }: Serving, decision: ChildDisclosureDecision | null) =>
  createReleaseContext(
    parts.policy,
    parts.postcodeAreas,
    {
      group: 'CRE',
      children: new Map(decision === null ? [] : [[decision.childRef, null]]),
      area: null,
      now,
    },
    parts.newDisclosureReference,
  );

/** Whether an assessment that the recipient may know of, in its minimum form, was made with a tool for such a risk. */
async function assessesRiskToChildren({ calls }: Serving, decided: readonly DecidedRecord[]): Promise<boolean> {
  const visible = decided.filter(({ decided: { visible, facts, fields } }) => {
    const risk = fields.find(({ field }) => field.path === 'overallLevel');
    return facts.kind === 'RISK_ASSESSMENT' && visible && risk !== undefined && risk.decision.level !== 'N';
  });
  const tools = await Promise.all(
    visible.map(({ record: { force, kind, nominal, id } }) =>
      calls.read(force, kind, { nominal, record: id, columns: ['tool'] }),
    ),
  );
  return tools.flat().some(({ values }) => CHILD_RISK_TOOLS.includes(String(values.tool)));
}
