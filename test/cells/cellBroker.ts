import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Force } from '../../src/broker/BrokerParts.js';
import { GROUP_CODES, type RecordKind } from '../../src/model/codes.js';
import type { DecisionRow } from '../../src/model/LedgerEntry.js';
import { startTestBroker, type TestBroker } from '../harness.js';
import { inMemory, ledgerWith } from '../ledgerWith.js';
import { CanonicalSource, type Holdings } from './CanonicalSource.js';
import { authorisationOf, CHILD_DISCLOSURE, type Way } from './groups.js';
import { typeOfKind } from './ruledFields.js';
import { selectEverything } from './selectEverything.js';

const EMPTY: Holdings = { nominals: [], records: [], registers: [] };

/** What came back of one kind: the record, or null, and what the log says of it. */
export interface Asked {
  readonly record: Record<string, unknown> | null;
  readonly rows: readonly DecisionRow[];
  readonly text: string;
}

/** A broker whose forces hold nothing but what a test puts into one of them. */
export interface CellBroker {
  readonly schema: GraphQLSchema;
  readonly broker: TestBroker;
  /** What the force NMR holds from now on. */
  hold(holdings: Holdings): void;
  /** Whether every recipient has an authorisation for everything. */
  authorise(isAuthorised: boolean): void;
  /** Everything there is of one kind, as a group reaches it. */
  ask(way: Way, kind: RecordKind, linked?: boolean): Promise<Asked>;
  /** The person core as a group sees it through records of one kind alone. */
  askIdentity(way: Way, kind: RecordKind): Promise<Asked>;
  query(way: Way, selection: string, linked?: boolean): Promise<{ data: Record<string, unknown>; text: string }>;
  stop(): Promise<void>;
}

/** `watch` stands before every force. */
export async function startCellBroker(watch: (force: Force) => Force = (force) => force): Promise<CellBroker> {
  const owner = new CanonicalSource('NMR', EMPTY);
  let isAuthorised = true;
  let rows: readonly DecisionRow[] = [];
  const broker = await startTestBroker(
    {},
    {
      newDisclosureReference: () => 'DR-0000',
      wrapForce: (force) =>
        watch({ ...force, source: force.code === 'NMR' ? owner : new CanonicalSource(force.code, EMPTY) }),
      wrapLedger: (ledger) =>
        ledgerWith(inMemory(ledger), {
          outcome(intent, body, detail, said) {
            rows = [...detail.rows];
            return inMemory(ledger).outcome(intent, body, detail, said);
          },
        }),
      casework: {
        authorisationsFor: async (organisation) =>
          isAuthorised ? GROUP_CODES.map((group) => authorisationOf(group, organisation)) : [],
        childDisclosure: async () => CHILD_DISCLOSURE,
      },
    },
  );
  const { schema } = broker.server.broker;
  const sessions = new Map<object, Promise<{ token: string; enquiry: string }>>();
  const narrowed = new Map<string, Way>();
  const open = async (way: Way, enquiry: object) => {
    const token = await broker.token(way.claims);
    return { token, enquiry: await broker.open(token, enquiry) };
  };
  const query: CellBroker['query'] = async (way, selection, linked = true) => {
    const enquiry = linked ? way.enquiry : (way.strangersEnquiry ?? way.enquiry);
    const session = sessions.get(enquiry) ?? open(way, enquiry);
    sessions.set(enquiry, session);
    const { body, text } = await broker.ask(`{ ${way.root(selection)} }`, await session);
    if (body.errors !== undefined) throw new Error(`${way.group}: ${JSON.stringify(body.errors)}`);
    return { data: body.data ?? {}, text };
  };
  return {
    schema,
    broker,
    hold: (holdings) => {
      owner.holdings = holdings;
    },
    authorise: (all) => {
      isAuthorised = all;
    },
    query,
    async ask(way, kind, linked = true) {
      const type = typeOfKind(schema, kind);
      const list = listOfKind(schema, kind);
      const everything = selectEverything(schema, namedType(schema, type));
      const { data, text } = await query(way, `{ ${list} { ... on ${type} ${everything} } }`, linked);
      const found = (way.personIn(data)[list] ?? []) as Record<string, unknown>[];
      const record = found.find(({ __typename }) => __typename === type) ?? null;
      return { record, text, rows: rows.filter((row) => row.recordKind === kind) };
    },
    async askIdentity(way, kind) {
      const known = narrowed.get(`${way.claims.sub} ${kind}`) ?? {
        ...way,
        enquiry: { ...(way.strangersEnquiry ?? way.enquiry), fieldsRequested: [kind] },
      };
      narrowed.set(`${way.claims.sub} ${kind}`, known);
      const { data, text } = await query(
        known,
        `{ identity ${selectEverything(schema, namedType(schema, 'Identity'))} }`,
      );
      const [record = null] = (way.personIn(data).identity ?? []) as Record<string, unknown>[];
      return { record, text, rows: rows.filter((row) => row.recordKind === null) };
    },
    stop: () => broker.stop(),
  };
}

function namedType(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`the schema has no ${name}`);
  return type;
}

const ORDERS: readonly RecordKind[] = ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO'];

/** The list of a person that holds records of a kind. */
export function listOfKind(schema: GraphQLSchema, kind: RecordKind): string {
  if (ORDERS.includes(kind)) return 'orders';
  const person = namedType(schema, 'Person');
  const type = typeOfKind(schema, kind);
  const fields = isObjectType(person) ? Object.values(person.getFields()) : [];
  const found = fields.find((field) => getNamedType(field.type).name === type);
  if (found === undefined) throw new Error(`a person has no list of ${type}`);
  return found.name;
}
