import { readFileSync } from 'node:fs';

/** The same people and requests for all: a file that the bench wrote. */
export const { persons, requests } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** Who asks, by the whole header: looking it up costs less than verifying a token. */
export const callerOf = (header) => CALLERS[header] ?? null;

const CALLERS = {
  [requests.identity.headers.authorization]: { group: 'POLICE', force: 'NMR' },
  [requests.denied.headers.authorization]: { group: 'EMPLOYER', force: null },
};

export const personOf = (pncId) => persons[pncId] ?? { identity: [], crimeReports: [] };

export const mayAsk = (caller) => caller?.group === 'POLICE';

/** Only officers of the owning force may see its tactics. */
export const maySeeTactics = (caller, { sourceForce }) => caller?.force === sourceForce;

export const typeDefs = `
  enum OffenceGroup { CHILD_SEXUAL ADULT_SEXUAL INDECENT_IMAGES VIOLENCE DOMESTIC_ABUSE EXPLOITATION OTHER }
  enum CrimeStatus { OPEN WITH_CPS CHARGED FILED REOPENED }
  enum RiskGrading { STANDARD MEDIUM HIGH }
  enum Sex { MALE FEMALE }
  type Identity { sourceForce: String currentName: String sex: Sex }
  type CrimeReport {
    sourceForce: String!
    crimeReference: String
    incidentLogRef: String
    offenceTitle: String
    offenceGroup: OffenceGroup
    reportedAt: String
    committedFrom: String
    status: CrimeStatus
    outcomeType: String
    riskGrading: RiskGrading
    modusOperandi: String
    policyAndTactics: String
  }
  type Person { identity: [Identity!]! crimeReports: [CrimeReport!]! }
  type Query { person(pncId: String!): Person! }
`;

export const resolvers = { Query: { person: (_parent, { pncId }) => personOf(pncId) } };

/** The same, but what the asker may not see is not there: what a plain server has to be fed with. */
export const withheldResolvers = {
  Query: { person: (_parent, { pncId }) => withheld.get(pncId) ?? { identity: [], crimeReports: [] } },
};

const withheld = new Map(
  Object.entries(persons).map(([pncId, person]) => [
    pncId,
    { ...person, crimeReports: person.crimeReports.map((report) => ({ ...report, policyAndTactics: null })) },
  ]),
);

const startedAt = performance.now();
export const tellReady = (port, beside = []) =>
  process.send({ port: Number(port), startMs: performance.now() - startedAt, requests, beside });

process.once('disconnect', () => process.exit(0));
