import { copyFile, cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openLedger } from '../../src/ledger/openLedger.js';
import { openLedgerReader } from '../../src/ledger/reading/openLedgerReader.js';
import type { LoggedAccess } from '../../src/model/LoggedAccess.js';
import { newFolder } from '../ledger/newFolder.js';
import { BY, copied, type ExportedLog, lines, parsed, run, START, writeExportedLog } from './exportedLog.js';

let log: ExportedLog;
let data: string;
let subject: string;
let accesses: ExportedLog['accesses'];
beforeAll(async () => {
  log = await writeExportedLog();
  ({ data, subject, accesses } = log);
});

describe('npm run export', () => {
  it('writes an access per line, and enters itself in the log before', async () => {
    const folder = await copied(log);
    expect(await run(BY, folder)).toEqual({ status: 0, out: lines(accesses), err: '' });
    const again = await run([...BY, '--operation', 'CONSULTATION', folder], 'elsewhere');
    expect([again.status, again.err]).toEqual([0, '']);
    const { requestId } = parsed(again.out)[0] as LoggedAccess;
    expect(requestId).toMatch(/^export-/);
    expect(parsed(again.out)).toMatchObject([
      {
        requestId,
        intentIndex: 5,
        intent: {
          operationName: 'export',
          requester: { id: 'audit-3', name: 'audit-3', organisation: 'COMMAND_LINE', group: 'AUDITOR' },
          enquiry: null,
          rootFields: ['accessLog'],
          subjectRefs: [],
          reading: { purpose: 'LAWFULNESS' },
        },
        outcome: {
          index: 6,
          body: { requestId, outcome: 'RELEASED', complete: true, sources: [] },
          detail: { gateFacts: [], rows: [{ operation: 'CONSULTATION', subjectRef: null, fieldPath: 'accessLog' }] },
        },
      },
    ]);
  });

  it('writes a decision per line as CSV, with the access beside it', async () => {
    const { status, out, err } = await run([...BY, '--format', 'csv'], await copied(log));
    expect([status, err]).toEqual([0, '']);
    const head = (at: number, requestId: string, index: number, who: string, refs: string) =>
      [
        `${requestId},${index},2026-01-05T09:00:00.00${at}Z,Ask,${'1'.repeat(64)},v-1,${who},"Zoë ""Z"" Ash, SW",NMR-CSC`,
        'CHILDRENS_SOCIAL_CARE,,,enquiry-7,STRATEGY_DISCUSSION_OR_S47,PROTECT_LIFE_AND_PROPERTY PRESERVE_ORDER,CA1989_S47',
        `UKGDPR,'=CSC-1,,,ROUTINE,person,CRIME_REPORT,${refs},,policy-1`,
      ].join(',');
    const done = (at: number, words: string) =>
      `${at},2026-01-05T09:00:00.00${at}Z,RELEASED,RELEASED,,true,NMR:OK WSX:TIMEOUT,OFFICIAL_SENSITIVE,${words}`;
    const access = `${head(0, 'rq-1', 0, 'sw-1', subject)},${done(1, '"{""necessity"":""a child""}"')}`;
    const report = 'CRIME_REPORT,r-1,crimeReports.offence,OFFENCE_FACTS';
    expect(out).toBe(
      [
        'requestId,intentIndex,at,operationName,queryHash,variablesHash,requesterId,requesterName,organisation,group,role,' +
          'requesterForce,enquiryId,purpose,policingPurposes,lawfulBases,regime,caseReference,meetingId,incidentLog,' +
          'urgency,rootFields,kinds,subjectRefs,readingPurpose,policyVersion,outcomeIndex,outcomeAt,outcome,shownOutcome,' +
          'code,complete,sources,responseMarking,justification,operation,subjectRef,sourceForce,recordKind,recordId,' +
          'fieldPath,category,decision,generaliser,trueReason,shownReason,authorisationId,reasonInWords',
        `${access},DISCLOSURE,${subject},NMR,${report},F,,,,,`,
        `${access},DISCLOSURE,${subject},NMR,${report.replace('offence', 'date')},M,G_DATE,,GENERALISED,,`,
        `${access},DISCLOSURE,${subject},WSX,${report},N,,,WITHHELD,,"a,b\n""c"""`,
        `${access},DISCLOSURE,p-other,NMR,${report},I_OPENED,,,,a-1,`,
        `${head(2, 'rq-2', 2, 'sw-2', '')},${done(3, '')}${','.repeat(13)}`,
        `${head(4, 'rq-3', 4, 'sw-1', 'p-other')}${','.repeat(22)}`,
        '',
      ].join('\r\n'),
    );
  });

  it('writes a new file, for its owner alone, and takes no other’s place', async () => {
    const folder = await copied(log);
    const file = join(folder, 'log.jsonl');
    expect(await run([...BY, '--to', file], folder)).toEqual({ status: 0, out: '', err: '' });
    expect(await readFile(file, 'utf8')).toBe(lines(accesses));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = await run([...BY, '--to', file], folder);
    expect(again).toEqual({ status: 2, out: '', err: 'FILE_EXISTS: the file of --to is there already\n' });
  });

  it('refuses while somebody writes the log, and reads nothing', async () => {
    const folder = await copied(log);
    const ledger = await openLedger(join(folder, 'ledger'), {
      now: () => new Date(START),
      keysFolder: join(folder, 'keys'),
      origin: 'test.example/log',
    });
    expect(await run(BY, folder)).toEqual({
      status: 2,
      out: '',
      err: `LEDGER_IN_USE: process ${process.pid} writes this log: ask its accessLog query, or stop it and export then\n`,
    });
    expect(ledger.durable()).toBe(5);
    await ledger.close();
  });

  it('ends with 1 for a log that is damaged, naming where, and leaves no file', async () => {
    const folder = await copied(log);
    const [segment = ''] = await readdir(join(folder, 'ledger/segments'));
    const path = join(folder, 'ledger/segments', segment);
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
    await writeFile(path, bytes);
    const { status, out, err } = await run([...BY, '--to', join(folder, 'log.jsonl')], folder);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^LEDGER_DAMAGED: 000000000000\.seg entry 0: [^\n]+\n$/);
    expect((await readdir(folder)).filter((name) => name.startsWith('log.'))).toEqual([]);
  });

  it('says how it is used, when asked and when it was used wrongly', async () => {
    const help = await run(['--help'], data);
    expect([help.status, help.err]).toEqual([0, '']);
    expect(help.out).toMatch(/^usage: npm run export -- --purpose PURPOSE --by WHO /);
    expect(await run([...BY, '--format', 'Secret'], data)).toEqual({
      status: 2,
      out: '',
      err: `USAGE: --format must be one of jsonl, csv\n\n${help.out}`,
    });
  });

  it('ends with 2 where there is no log, no key to look a person up, or a variable is wrong', async () => {
    const folder = await newFolder();
    const none = { status: 2, out: '', err: 'NO_LEDGER: there is no access log in this folder\n' };
    expect(await run(BY, folder)).toEqual(none);
    await cp(join(data, 'ledger'), join(folder, 'ledger'), { recursive: true });
    const unknown = await run([...BY, '--subject-pnc', '2014/0234567K'], folder);
    expect([unknown.status, unknown.err]).toEqual([
      2,
      'NO_PSEUDONYM_KEY: the folder has no pseudonym.key, without which nobody can be looked up\n',
    ]);
    expect((await run(BY, folder)).err).toBe(
      'LEDGER_KEYS: checkpoint.pem: the key that signs this log is missing from the keys folder\n',
    );
    await copyFile(join(data, 'pseudonym.key'), join(folder, 'pseudonym.key'));
    expect((await run(BY, '\u0001')).err).toBe('CONFIGURATION: PROVISO_DATA: must be the path of a folder\n');
  });
});

describe('an export that was entered', () => {
  it('can be read from the log like every other access', async () => {
    const folder = await copied(log);
    await run([...BY, '--subject', 'p-other'], folder);
    const reader = openLedgerReader({ folder: join(folder, 'ledger'), keysFolder: join(folder, 'keys') });
    const page = { after: null, first: 1, upTo: 7 };
    const { accesses: found, hasMore } = await reader.search(
      { subjectRefs: ['p-other'], rootField: 'accessLog' },
      page,
    );
    expect(found.map(({ intentIndex, outcome }) => [intentIndex, outcome?.index])).toEqual([[5, 6]]);
    expect(hasMore).toBe(false);
    expect((await reader.entry(6))?.requesterId).toBe('audit-3');
  });
});
