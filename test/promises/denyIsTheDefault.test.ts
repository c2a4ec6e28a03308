import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { checkRules } from '../../src/disclosure/checkRules.js';
import { readRules } from '../../src/disclosure/readRules.js';
import { loadPolicy, PACKAGED_POLICY } from '../../src/policy/loadPolicy.js';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';
import { startTestBroker } from '../harness.js';

/** Promise 3: deny is the default, checked before anything is served. */
describe('a broker whose policy or schema has a hole', () => {
  it('does not start where a category that fields use has no row', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proviso-policy-'));
    await cp(fileURLToPath(PACKAGED_POLICY), folder, { recursive: true });
    const file = join(folder, 'matrix', 'CRIME_REPORT.csv');
    const rows = (await readFile(file, 'utf8')).split('\n').filter((row) => !row.startsWith('VICTIM_ACCOUNT'));
    await writeFile(file, rows.join('\n'));
    await expect(startTestBroker({ PROVISO_POLICY: folder })).rejects.toThrow(
      'CRIME_REPORT.csv:1:category: row VICTIM_ACCOUNT is missing',
    );
    await rm(folder, { recursive: true });
  });

  it('refuses a record type with a field that carries no rule', async () => {
    const schema = await buildBrokerSchema();
    const config = schema.toConfig();
    const report = schema.getType('CrimeReport') as GraphQLObjectType;
    const { fields, ...rest } = report.toConfig();
    const careless = new GraphQLObjectType({
      ...rest,
      fields: { ...fields, victimHomeAddress: { type: GraphQLString } },
    });
    const types = config.types.filter(
      ({ name }) =>
        ![
          'Person',
          'CrimeReport',
          'Query',
          'Mutation',
          'PeopleSearch',
          'Candidate',
          'CandidateEdge',
          'AuthorisedDisclosure',
          'ChildDisclosure',
          'Contribution',
        ].includes(name),
    );
    const holed = new GraphQLSchema({ directives: config.directives, types: [...types, careless] });
    expect(() => checkRules(readRules(holed), loadPolicy(PACKAGED_POLICY))).toThrow(
      'schema CrimeReport.victimHomeAddress: carries no rule',
    );
  });

  it('serves nothing to a caller whose gate stays shut, however it asks', async () => {
    const broker = await startTestBroker();
    const token = await broker.token({
      sub: 'yjs-1',
      name: 'Case Manager',
      org: 'YJS-NORTHMOOR',
      group: 'YOUTH_JUSTICE',
      role: 'case manager',
    });
    const { STRATEGY_ENQUIRY, PNC_ID } = await import('../callers.js');
    const enquiry = await broker.open(token, STRATEGY_ENQUIRY);
    const { body } = await broker.ask(
      'query($p: String!) { person(pncId: $p) { identity { currentName } orders { orderKind } } }',
      {
        token,
        enquiry,
        variables: { p: PNC_ID },
      },
    );
    expect(body.data).toEqual({ person: { identity: [], orders: [] } });
    expect(body.extensions?.disclosure).toMatchObject({ outcome: 'NOTHING_TO_DISCLOSE' });
    const rows = (await broker.log()).at(-1)?.detail?.rows ?? [];
    expect(new Set(rows.map(({ trueReason }) => trueReason))).toEqual(
      new Set(['GATE_NOT_MET', 'IDENTITY_NOT_CONFIRMED']),
    );
    await broker.stop();
  });
});
