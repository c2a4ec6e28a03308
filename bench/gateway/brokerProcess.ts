import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createDevelopmentIssuer } from '../../src/identity/createDevelopmentIssuer.js';
import { readConfig } from '../../src/server/config.js';
import { startServer } from '../../src/server/startServer.js';
import { OFFICER } from '../officer.js';
import { answerBare, silentLedger } from './bare.js';
import type { Ready, Sent } from './Contender.js';
import { ANALYST, EMPLOYER, PERSON_ENQUIRY, STATISTICS_ENQUIRY } from './callers.js';
import { IDENTITY_QUERY, OPEN_ENQUIRY, RECORDS_QUERY, STATISTICS_QUERY } from './questions.js';
import { type BenchPerson, benchPersons, crowd, forceCodes, nativeTables } from './world.js';

/** A broker over invented forces in its own memory, with everything on, or bare: `node brokerProcess.js <forces> <records,…> full|bare [people]`. */
const [forceCount = '4', recordCounts = '200', mode = 'full', people = '0'] = process.argv.slice(2);
const forces = forceCodes(Number(forceCount));
const persons = benchPersons(forces, recordCounts.split(',').map(Number));
const others = crowd(forces, Number(people));

const folder = await mkdtemp(join(tmpdir(), 'proviso-bench-'));
for (const code of forces)
  await writeFile(join(folder, `${code}.json`), JSON.stringify(nativeTables(code, [...persons, ...others])));
await writeFile(join(folder, 'forces.json'), JSON.stringify({ simulation: true, forces: forces.map(entryOf) }));
const config = readConfig({
  PROVISO_EXECUTOR: process.env.PROVISO_EXECUTOR,
  PORT: '0',
  PROVISO_DATA: folder,
  PROVISO_FORCES: join(folder, 'forces.json'),
  PROVISO_SIMULATION: 'on',
  PROVISO_LOG_LEVEL: 'silent',
  PROVISO_SOURCE_DEADLINE_MS: '60000',
  PROVISO_WATCH_MINUTES: '0',
});
if (mode === 'bare') answerBare();
const startedAt = performance.now();
const cpuAtStart = process.cpuUsage();
const server = await startServer(
  config,
  pino({ level: 'silent' }),
  mode === 'bare' ? { wrapLedger: silentLedger } : {},
);
const startMs = performance.now() - startedAt;
const startCpu = process.cpuUsage(cpuAtStart);

const issuer = await createDevelopmentIssuer(folder);
// Northmoor holds none of the records: what only the owning force may see is withheld of every one.
const officer = await headersOf(OFFICER);
const analyst = await headersOf(ANALYST);
const employer = await headersOf(EMPLOYER);

const ready: Ready = {
  port: Number(new URL(server.url).port),
  startMs,
  startCpuMs: (startCpu.user + startCpu.system) / 1000,
  requests: {
    identity: await about(persons[0], IDENTITY_QUERY),
    ...Object.fromEntries(
      await Promise.all(persons.slice(1).map(async (one) => [nameOf(one), await about(one, RECORDS_QUERY)] as const)),
    ),
    denied: {
      headers: employer,
      body: JSON.stringify({ query: IDENTITY_QUERY, variables: { pncId: persons[0]?.pncId } }),
    },
    statistics: {
      headers: { ...analyst, 'proviso-enquiry': await open(analyst, STATISTICS_ENQUIRY) },
      body: JSON.stringify({ query: STATISTICS_QUERY, variables: { groupBy: ['OFFENCE_GROUP', 'FORCE'] } }),
    },
  },
};
process.send?.(ready);
process.once('disconnect', async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function nameOf({ crimeReports }: BenchPerson): string {
  return `records${crimeReports.length}`;
}

async function headersOf(claims: Parameters<typeof issuer.sign>[0]): Promise<Record<string, string>> {
  return {
    'content-type': 'application/json',
    authorization: `Bearer ${await issuer.sign(claims, 720, new Date())}`,
  };
}

async function about(person: BenchPerson | undefined, query: string): Promise<Sent> {
  const pncId = person?.pncId ?? '';
  const enquiry = await open(officer, { ...PERSON_ENQUIRY, aboutWhom: [{ pncId }] });
  return { headers: { ...officer, 'proviso-enquiry': enquiry }, body: JSON.stringify({ query, variables: { pncId } }) };
}

async function open(headers: Readonly<Record<string, string>>, input: object): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: OPEN_ENQUIRY, variables: { input } }),
  });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data: { openEnquiry: { enquiry: { id: string } | null } } };
  if (data?.openEnquiry.enquiry == null) throw new Error(`no enquiry was opened: ${text}`);
  return data.openEnquiry.enquiry.id;
}

function entryOf(code: string) {
  return {
    code,
    name: `Invented force ${code}`,
    organisation: `${code}-POLICE`,
    area: 'NORTHMOOR',
    contact: 'Nobody',
    format: 'nested',
    connector: 'embedded',
    data: `${code}.json`,
  };
}
