import { beforeAll, describe, expect, it } from '@jest/globals';
import { CSV_HEADER, csvLines } from '../../src/cli/exportCsv.js';
import { BY, copied, type ExportedLog, parsed, run, whoAndWhen, writeExportedLog } from './exportedLog.js';

let log: ExportedLog;
let subject: string;
let accesses: ExportedLog['accesses'];
beforeAll(async () => {
  log = await writeExportedLog();
  ({ subject, accesses } = log);
});

describe('npm run export -- --report', () => {
  it('reports who has had what about a person, and nothing of anybody else', async () => {
    const folder = await copied(log);
    const { status, out } = await run([...BY, '--report', 'subject', '--subject-pnc', '2014/0234567K'], folder);
    const kind = 'CRIME_REPORT';
    expect([status, parsed(out)]).toEqual([
      0,
      [
        {
          ...whoAndWhen(accesses[0], 'RELEASED'),
          askedAbout: true,
          forces: [
            {
              force: 'NMR',
              fields: [
                { kind, field: 'crimeReports.offence', form: 'FULL' },
                { kind, field: 'crimeReports.date', form: 'MINIMUM' },
              ],
            },
            { force: 'WSX', fields: [{ kind, field: 'crimeReports.offence', form: 'WITHHELD' }] },
          ],
          rowsAboutOthers: 1,
        },
      ],
    ]);
    const csv = await run([...BY, '--report', 'subject', '--subject', 'p-other', '--format', 'csv'], folder);
    const [first, , third] = accesses;
    expect(csv.out).toContain(
      CSV_HEADER + csvLines(first, first.outcome?.detail?.rows.slice(3) ?? []) + csvLines(third, []),
    );
    expect(csv.out).not.toContain('GENERALISED');
  });

  it('reports what one organisation had in a period, with the people concerned', async () => {
    const args = ['--report', 'breach', '--organisation', 'NMR-CSC', '--from', '2026-01-05', '--to-time', '2026-01-06'];
    const { status, out } = await run([...BY, ...args], await copied(log));
    const field = 'crimeReports.offence';
    expect([status, parsed(out)]).toEqual([
      0,
      [
        {
          ...whoAndWhen(accesses[0], 'RELEASED'),
          askedAbout: [subject],
          wentOut: [
            {
              subject,
              forces: [
                {
                  force: 'NMR',
                  fields: [
                    { kind: 'CRIME_REPORT', field, form: 'FULL' },
                    { kind: 'CRIME_REPORT', field: 'crimeReports.date', form: 'MINIMUM' },
                  ],
                },
              ],
            },
            {
              subject: 'p-other',
              forces: [{ force: 'NMR', fields: [{ kind: 'CRIME_REPORT', field, form: 'FULL_BY_AUTHORISATION' }] }],
            },
          ],
        },
        { ...whoAndWhen(accesses[1], 'RELEASED'), askedAbout: [], wentOut: [] },
        { ...whoAndWhen(accesses[2], null), askedAbout: ['p-other'], wentOut: [] },
        { summary: { accesses: 3, erased: 0, people: [subject, 'p-other'].sort() } },
      ],
    ]);
  });
});
