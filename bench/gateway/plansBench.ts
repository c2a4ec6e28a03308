import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { readRules } from '../../src/disclosure/readRules.js';
import { buildBrokerSchema } from '../../src/server/buildBrokerSchema.js';
import { type GivenOperation, PreparedOperations } from '../../src/server/execution/PreparedOperations.js';
import { IDENTITY_QUERY, RECORDS_QUERY } from './questions.js';

/** Microseconds of processor time that it takes to plan and compile an operation, and to find it again. */
export interface PlanCost {
  readonly question: string;
  readonly coldUs: number;
  readonly warmUs: number;
}

const TIMES = 2_000;

export async function plansBench(): Promise<readonly PlanCost[]> {
  const schema = await buildBrokerSchema();
  const parts = { schema, rules: readRules(schema), policyVersion: 'bench', compiles: true };
  return Object.entries({ identity: IDENTITY_QUERY, records: RECORDS_QUERY }).map(([question, text]) => {
    const { definitions } = parse(text) as unknown as { definitions: readonly GivenOperation['definition'][] };
    const [definition] = definitions;
    if (definition === undefined) throw new Error(`${question} holds no operation`);
    const operations = new PreparedOperations(parts);
    const prepare = (queryHash: string) =>
      operations.prepare({ queryHash, definition, fragments: new Map(), variables: { pncId: '1990/0000001S' } });
    const known = createHash('sha256').update(text).digest('hex');
    const coldUs = each((n) => prepare(`${known}${n}`));
    const warmUs = each(() => prepare(known));
    return { question, coldUs, warmUs };
  });
}

function each(work: (n: number) => unknown): number {
  for (let n = 0; n < TIMES; n += 1) work(-1 - n);
  const before = process.cpuUsage();
  for (let n = 0; n < TIMES; n += 1) work(n);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / TIMES;
}
