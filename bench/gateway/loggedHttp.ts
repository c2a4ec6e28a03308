import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besideRow } from '../../src/broker/besideRow.js';
import { openLedger } from '../../src/ledger/openLedger.js';
import { DecisionRows } from '../../src/model/DecisionRows.js';
import type { DecisionRow } from '../../src/model/LedgerEntry.js';
import { begin, end } from '../ledger/traffic.js';
import type { Ready, Sent } from './Contender.js';

/**
 * What nobody who logs can be faster than: reads the request, and sends the same bytes as the broker would, whatever it says, once
 * both entries of the log are durable. `node loggedHttp.js <data> <answers>`, files of the bench.
 */
const [dataFile = '', answersFile = ''] = process.argv.slice(2);
const { requests } = JSON.parse(await readFile(dataFile, 'utf8')) as {
  readonly requests: Readonly<Record<string, Sent>>;
};
const texts = JSON.parse(await readFile(answersFile, 'utf8')) as Readonly<Record<string, string>>;
const keyOf = (authorization: string | undefined, body: string) => `${authorization} ${body}`;
const answers = new Map(
  Object.entries(requests).map(([name, { headers, body }]) => [
    keyOf(headers.authorization, body),
    { body: Buffer.from(texts[name] ?? ''), text: texts[name] ?? '', records: name === 'records200' ? 200 : 1 },
  ]),
);

const ROWS: readonly DecisionRow[] = [
  'crimeReference',
  'incidentLogRef',
  'offenceTitle',
  'offenceGroup',
  'reportedAt',
  'committedFrom',
  'status',
  'outcomeType',
  'riskGrading',
  'modusOperandi',
  'policyAndTactics',
  'sourceForce',
].map((field) => ({
  ...besideRow({
    subjectRef: 'p-1',
    authorisationId: null,
    fieldPath: `crimeReports.${field}`,
    decision: 'F',
    category: 'OFFENCE_FACTS',
  }),
  sourceForce: 'NMR',
  recordKind: 'CRIME_REPORT',
}));

function rowsAbout(records: number): DecisionRows {
  const rows = new DecisionRows();
  for (let n = 0; n < records; n += 1) rows.pushAbout(`r-${n}`, ROWS);
  return rows;
}

const folder = await mkdtemp(join(tmpdir(), 'proviso-logged-'));
const ledger = await openLedger(join(folder, 'ledger'), {
  keysFolder: join(folder, 'keys'),
  origin: 'proviso/bench',
  now: () => new Date(),
});
let asked = 0;
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const answer = answers.get(keyOf(request.headers.authorization, Buffer.concat(chunks).toString()));
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  asked += 1;
  const begun = await begin(ledger, asked);
  const detail = { gateFacts: [], rows: rowsAbout(answer.records) };
  await end(ledger, begun, detail, { answer: answer.text, text: null });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': answer.body.length,
  });
  response.end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
  const ready: Ready = { port: (server.address() as AddressInfo).port, startMs: 0, requests };
  process.send?.(ready);
});
process.once('disconnect', async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
});
