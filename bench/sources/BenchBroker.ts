import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Force } from '../../src/broker/BrokerParts.js';
import { createDevelopmentIssuer } from '../../src/identity/createDevelopmentIssuer.js';
import { readConfig } from '../../src/server/config.js';
import { type RunningServer, startServer } from '../../src/server/startServer.js';
import type { LineState } from '../../src/sources/ForceLine.js';
import { OFFICER } from '../officer.js';
import type { FleetForce } from './Fleet.js';
import type { InventedForce } from './inventedForces.js';

/** The longest deadline that a broker takes: where nothing is to be late, however busy the machine is. */
export const LONGEST_DEADLINE_MS = 60_000;

/** Whom every request asks about: somebody whom the three shipped forces know. */
const PNC_ID = '2009/0412873S';

const QUERY = `query Lookup($pncId: String!) {
  person(pncId: $pncId) {
    identity { sourceForce currentName }
    crimeReports { crimeReference offenceTitle }
    arrests { arrestedAt }
    convictions { disposals { kind } }
    orders { orderKind status }
    riskAssessments { overallLevel }
  }
}`;

const OPEN = `mutation Open($input: EnquiryInput!) {
  openEnquiry(input: $input) { enquiry { id } refusal { code problems { path message } } }
}`;

const ENQUIRY = {
  aboutWhom: [{ pncId: PNC_ID }],
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'INVESTIGATION',
  lawfulBases: ['POLICE_INTERNAL'],
  necessity: 'What the forces know of him decides what protects a child of the household now.',
  proportionality: 'Only what bears on contact with children is asked for; Article 8 was weighed.',
  caseReference: 'NMR/26/0099',
  fieldsRequested: [
    'CRIME_REPORT',
    'ARREST',
    'CRIMINAL_HISTORY',
    'RISK_ASSESSMENT',
    'SHPO_SRO',
    'CAWN',
    'DVPN_DVPO',
    'VOO',
  ],
  conflictOfInterest: 'NONE_DECLARED',
};

/** An answer as it came over HTTP, with how long it took. */
export interface TimedAnswer {
  readonly ms: number;
  readonly complete: boolean;
  readonly statuses: ReadonlyMap<string, string>;
  /** The person as a text, to compare. */
  readonly person: string;
}

/** A broker before a fleet of forces, and somebody who asks it. */
export class BenchBroker {
  private constructor(
    private readonly server: RunningServer,
    private readonly folder: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async start(
    forces: readonly FleetForce[],
    secret: string,
    deadlineMs: number,
    wrapForce?: (force: Force) => Force,
  ): Promise<BenchBroker> {
    const folder = await mkdtemp(join(tmpdir(), 'proviso-bench-'));
    await writeFile(join(folder, 'secret'), secret);
    await writeFile(join(folder, 'forces.json'), JSON.stringify(servedFile(forces)));
    return BenchBroker.open(folder, deadlineMs, wrapForce);
  }

  /** The same forces in the broker's own memory: what it takes without HTTP. */
  static async startInMemory(
    forces: readonly InventedForce[],
    deadlineMs: number,
    wrapForce: (force: Force) => Force,
  ): Promise<BenchBroker> {
    const folder = await mkdtemp(join(tmpdir(), 'proviso-bench-'));
    for (const { code, tables } of forces) await writeFile(join(folder, `${code}.json`), JSON.stringify(tables));
    await writeFile(join(folder, 'forces.json'), JSON.stringify(memoryFile(forces)));
    return BenchBroker.open(folder, deadlineMs, wrapForce);
  }

  private static async open(
    folder: string,
    deadlineMs: number,
    wrapForce?: (force: Force) => Force,
  ): Promise<BenchBroker> {
    const config = readConfig({
      PORT: '0',
      PROVISO_DATA: folder,
      PROVISO_FORCES: join(folder, 'forces.json'),
      PROVISO_SIMULATION: 'on',
      PROVISO_LOG_LEVEL: 'silent',
      PROVISO_SOURCE_DEADLINE_MS: String(deadlineMs),
    });
    const fittings = wrapForce === undefined ? {} : { wrapForce };
    const server = await startServer(config, pino({ level: 'silent' }), fittings);
    const issuer = await createDevelopmentIssuer(folder);
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await issuer.sign(OFFICER, 720, new Date())}`,
    };
    const opened = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: OPEN, variables: { input: ENQUIRY } }),
    });
    const { data } = (await opened.json()) as { data: { openEnquiry: { enquiry: { id: string } | null } } };
    if (data.openEnquiry.enquiry === null) throw new Error(`no enquiry was opened: ${JSON.stringify(data)}`);
    return new BenchBroker(server, folder, { ...headers, 'proviso-enquiry': data.openEnquiry.enquiry.id });
  }

  async ask(): Promise<TimedAnswer> {
    const startedAt = performance.now();
    const response = await fetch(`${this.server.url}/graphql`, {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ query: QUERY, variables: { pncId: PNC_ID } }),
    });
    const text = await response.text();
    const ms = performance.now() - startedAt;
    const { data, errors, extensions } = JSON.parse(text);
    if (errors !== undefined) throw new Error(`refused: ${errors[0].extensions.code}`);
    const { complete, sources } = extensions.disclosure as {
      complete: boolean;
      sources: { force: string; status: string }[];
    };
    const statuses = new Map(sources.map(({ force, status }) => [force, status]));
    return { ms, complete, statuses, person: JSON.stringify(data.person) };
  }

  circuitOf(code: string): LineState | null {
    return this.server.broker.parts.lines.find(({ force }) => force === code)?.state ?? null;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const FORMAT_OF: Readonly<Record<string, string>> = { SLW: 'relational', ARV: 'legacy' };

const entryOf = (code: string) => ({
  code,
  name: `Invented force ${code}`,
  organisation: `${code}-POLICE`,
  area: 'NORTHMOOR',
  contact: 'Nobody',
  format: FORMAT_OF[code] ?? 'nested',
});

const servedFile = (forces: readonly FleetForce[]) => ({
  simulation: true,
  forces: forces.map(({ code, address }) => {
    return { ...entryOf(code), connector: 'http', address, secretFile: 'secret' };
  }),
});

const memoryFile = (forces: readonly InventedForce[]) => ({
  simulation: true,
  forces: forces.map(({ code }) => ({ ...entryOf(code), connector: 'embedded', data: `${code}.json` })),
});
