import type { LoggedAccess } from '../model/LoggedAccess.js';
import { CSV_HEADER, csvLines } from './exportCsv.js';
import type { ExportAsked } from './exportFlags.js';
import { BreachSummary, breachReport, rowsThatWentOut } from './reportBreach.js';
import { rowsAbout, subjectReport } from './reportSubject.js';

/** An export as text, piece by piece. A report in CSV has the rows that it is about; in JSON a line per access. */
export async function* exportLines(
  accesses: AsyncIterable<LoggedAccess>,
  { format, report }: Pick<ExportAsked, 'format' | 'report'>,
  refs: readonly string[],
): AsyncGenerator<string, void, undefined> {
  const summary = new BreachSummary();
  if (format === 'csv') yield CSV_HEADER;
  for await (const access of accesses) {
    summary.add(access);
    yield format === 'csv' ? csvLines(access, rowsOf(access, report, refs)) : jsonLine(objectOf(access, report, refs));
  }
  if (format === 'jsonl' && report === 'breach') yield jsonLine(summary);
}

function rowsOf(access: LoggedAccess, report: ExportAsked['report'], refs: readonly string[]) {
  if (report === 'subject') return rowsAbout(access, refs);
  return report === 'breach' ? rowsThatWentOut(access) : (access.outcome?.detail?.rows ?? []);
}

function objectOf(access: LoggedAccess, report: ExportAsked['report'], refs: readonly string[]): object {
  if (report === 'subject') return subjectReport(access, refs);
  return report === 'breach' ? breachReport(access) : access;
}

const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`;
