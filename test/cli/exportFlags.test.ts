import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ExportError } from '../../src/cli/ExportError.js';
import { readFlags } from '../../src/cli/exportFlags.js';
import { exportLines } from '../../src/cli/exportLines.js';
import { subjectRefsOf } from '../../src/cli/exportSubject.js';
import { openLedgerReader } from '../../src/ledger/reading/openLedgerReader.js';
import type { LoggedAccess } from '../../src/model/LoggedAccess.js';
import { BY, type ExportedLog, lines, writeExportedLog } from './exportedLog.js';

let log: ExportedLog;
let data: string;
let accesses: ExportedLog['accesses'];
beforeAll(async () => {
  log = await writeExportedLog();
  ({ data, accesses } = log);
});

describe('the flags of an export', () => {
  it.each([
    [['--requester', 'sw-2'], [1]],
    [
      ['--organisation', 'NMR-CSC', '--force', 'WSX'],
      [0, 1],
    ],
    [
      ['--subject', 'p-other'],
      [0, 2],
    ],
    [['--subject-pnc', '14/234567k'], [0]],
    [['--subject-cro', '12345/14A'], []],
    [['--case', '=CSC-1', '--from', '2026-01-05T09:00:00.002Z', '--to-time', '2026-01-05T09:00:00.004Z'], [1]],
    [['--request', 'rq-3'], [2]],
    [
      ['--outcome', 'RELEASED', '--kind', 'CRIME_REPORT'],
      [0, 1],
    ],
  ])('writes what is meant by %j', async (options, expected) => {
    const asked = readFlags([...BY, ...options]);
    if (asked === null) throw new Error('help was not asked for');
    const subjectRefs = subjectRefsOf(asked.subject, data);
    const filter = { ...asked.filter, ...(subjectRefs === null ? {} : { subjectRefs }) };
    const reader = openLedgerReader({ folder: join(data, 'ledger'), keysFolder: join(data, 'keys') });
    let out = '';
    for await (const line of exportLines(reader.accesses(filter, 5), asked, subjectRefs ?? [])) out += line;
    expect(out).toBe(lines(expected.map((at) => accesses[at] as LoggedAccess)));
  });

  it.each([
    [
      [],
      '--purpose must say why the log is read: LAWFULNESS, SELF_MONITORING, INTEGRITY_AND_SECURITY, CRIMINAL_PROCEEDINGS',
    ],
    [['--purpose', 'LAWFULNESS'], '--by must say who reads the log, in 2 to 100 characters'],
    [
      ['--purpose', 'Secret', '--by', 'audit-3'],
      '--purpose must be one of LAWFULNESS, SELF_MONITORING, INTEGRITY_AND_SECURITY, CRIMINAL_PROCEEDINGS',
    ],
    [[...BY, '--format', 'Secret'], '--format must be one of jsonl, csv'],
    [[...BY, '--subject-name', 'Secret'], '--subject-name and --subject-dob go together'],
    [[...BY, '--subject-name', 'Secret', '--subject-dob', 'Secret'], 'dateOfBirth: expected a date as YYYY-MM-DD'],
    [[...BY, '--subject-pnc', 'Secret'], 'pncId: not in a form that is used'],
    [[...BY, '--from', 'Secret'], '--from must be a date or a UTC instant, such as 2026-01-05T09:00:00Z'],
    [[...BY, '--report', 'subject'], '--report subject needs the subject'],
    [
      [...BY, '--report', 'breach', '--from', '2026-01-01'],
      '--report breach needs either --organisation or --requester',
    ],
    [[...BY, '--report', 'breach', '--requester', 'Secret'], '--report breach needs --from and --to-time'],
    [[...BY, '--unlogged', 'Secret'], "Unknown option '--unlogged'"],
    [[...BY, 'Secret', 'Secret'], 'name one folder at most'],
    [[...BY, '--subject-name'], 'an option lacks what it needs, or has what it does not take'],
  ])('does not take %j, and repeats nothing of it', (args, problem) => {
    const read = () => {
      const asked = readFlags(args);
      return asked === null ? null : subjectRefsOf(asked.subject, data);
    };
    expect(read).toThrow(new ExportError('USAGE', problem));
  });
});
