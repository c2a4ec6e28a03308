import type { GroupCode, RecordKind } from '../../src/model/codes.js';
import { listOf } from '../../src/model/listOf.js';
import { authorisationsAbout } from '../../src/policy/authorisationsAbout.js';
import type { CallerContext, Decision, RecordFacts } from '../../src/policy/Decision.js';
import { decide } from '../../src/policy/decide.js';
import { decisionColumns } from '../../src/policy/decisionColumns.js';
import { closedGate } from '../../src/policy/gates/closedGate.js';
import type { Gate, GateInput } from '../../src/policy/gates/Gate.js';
import { GATES } from '../../src/policy/gates/gates.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { SUBJECT_COLUMNS, subjectFacts } from '../../src/policy/subjectFacts.js';
import type { Tuple } from './naive/Tuple.js';
import { pickColumns } from './pickColumns.js';

const POLICY = loadPolicy(PACKAGED_POLICY);

/** Columns by which nominals are found to be one person and an authorisation to be about them. */
const FOUND_BY = ['pncId', 'croNumber'];

const nominalColumns = new Map<GroupCode, readonly string[]>();
const recordColumns = new Map<string, readonly string[]>();

/** What the policy as shipped decides, given nothing but the columns that it says it reads. */
export function shippedDecide(tuple: Tuple): Decision {
  return decide(POLICY, tuple.question, factsAsRead(tuple), contextOf(tuple));
}

/** The caller as the broker makes it, with the gate's verdict. */
export function contextOf(tuple: Tuple): CallerContext {
  const { requester, group, enquiry, childDisclosure, now } = tuple;
  const gate = GATES.get(group) ?? closedGate(group);
  const columns = remember(nominalColumns, group, () => [...FOUND_BY, ...SUBJECT_COLUMNS, ...gate.nominalColumns]);
  const nominals = tuple.nominals.map((nominal) => ({ ...nominal, values: pickColumns(nominal.values, columns) }));
  const authorisations = authorisationsAbout(tuple.authorisations, requester, group, nominals);
  const input: GateInput = {
    requester,
    enquiry,
    nominals,
    records: recordsAsRead(tuple, gate),
    registers: registersAsRead(tuple, gate),
    authorisations,
    childDisclosure,
    organisation: tuple.organisations.get(requester.organisation),
    forceAreas: tuple.forceAreas,
    postcodeAreas: tuple.postcodeAreas,
    now,
  };
  const verdict = gate.judge(input);
  const subject = subjectFacts(nominals);
  return { requester, group, enquiry, gate: verdict, subject, authorisations, childDisclosure, now };
}

function recordsAsRead(tuple: Tuple, gate: Gate): GateInput['records'] {
  return tuple.records.flatMap((record) => {
    const columns = gate.recordColumns[record.kind];
    return columns === undefined ? [] : [{ ...record, values: pickColumns(record.values, columns) }];
  });
}

function registersAsRead(tuple: Tuple, gate: Gate): GateInput['registers'] {
  const asks = gate.registerAsks(tuple.enquiry, tuple.requester);
  return tuple.registers.filter(({ register, values }) =>
    asks.some((ask) => ask.register === register && values[ask.column] === ask.value),
  );
}

function factsAsRead(tuple: Tuple): RecordFacts {
  const { facts, group } = tuple;
  const values = pickColumns(facts.values, columnsOf(facts.kind, group));
  if (facts.element === null) return { ...facts, values };
  const { list, values: whole } = facts.element;
  if (list === 'linkedChildren') return { ...facts, values };
  const read = listOf(values[list]).find(({ key }) => key === whole.key) ?? { key: whole.key };
  return { ...facts, values, element: { list, values: read } };
}

const columnsOf = (kind: RecordKind, group: GroupCode): readonly string[] =>
  remember(recordColumns, `${kind}|${group}`, () => decisionColumns(kind, group));

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
