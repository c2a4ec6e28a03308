import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ExpectedEntry, NoLedgerError, type VerifyReport, verifyLedger } from '../verify/verifyLedger.js';

const USAGE = `usage: npm run verify -- [folder] [--expect <sequence>:<hash>]...

  folder     the folder of the durable files, or the ledger's own inside it (default: PROVISO_DATA, or .proviso)
  --expect   an entry as a receipt gave it; it must still be there, unchanged

exit status: 0 the ledger is whole, 1 it is not, 2 it could not be checked`;

const BAR_WIDTH = 40;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { expect: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean', default: false } },
  });
  const expect = values.expect.map(parseExpected);
  if (values.help || positionals.length > 1 || expect.includes(null)) {
    console.error(USAGE);
    return 2;
  }
  const folder = ledgerFolder(positionals[0] ?? (process.env.PROVISO_DATA || '.proviso'));
  const onProgress = process.stderr.isTTY ? drawBar() : undefined;
  try {
    const report = await verifyLedger(folder, {
      expect: expect.filter((entry) => entry !== null),
      ...(onProgress && { onProgress }),
    });
    console.log(describe(folder, report));
    return report.problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NoLedgerError)) throw error;
    console.error(`${folder}: ${error.message}`);
    return 2;
  }
}

/** The ledger's folder is `ledger` in the folder of the durable files, unless the files are right there. */
function ledgerFolder(folder: string): string {
  const own = ['ledger.log', 'details.log'].some((file) => existsSync(join(folder, file)));
  return own ? folder : join(folder, 'ledger');
}

function parseExpected(text: string): ExpectedEntry | null {
  const match = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text);
  return match ? { sequence: Number(match[1]), hash: match[2] ?? '' } : null;
}

function describe(folder: string, report: VerifyReport): string {
  const [problem] = report.problems;
  const lines = [
    `ledger        ${folder}`,
    `entries       ${report.entries} (${report.intents} intents, ${report.outcomes} outcomes)`,
    `open intents  ${report.openIntents}`,
    `last good     ${report.entries}:${report.lastHash}`,
  ];
  if (report.unfinishedBytes > 0) lines.push(`being written ${report.unfinishedBytes} bytes, not checked`);
  lines.push(problem ? `BAD           ${problem.file}, entry ${problem.sequence}: ${problem.problem}` : 'OK');
  return lines.join('\n');
}

/** Draws on standard error, once for each whole percent. */
function drawBar(): (progress: { readonly bytes: number; readonly totalBytes: number }) => void {
  let drawn = -1;
  return ({ bytes, totalBytes }) => {
    const percent = Math.floor((100 * bytes) / totalBytes);
    if (percent === drawn) return;
    drawn = percent;
    const full = Math.floor((BAR_WIDTH * percent) / 100);
    process.stderr.write(
      `\r[${'#'.repeat(full)}${' '.repeat(BAR_WIDTH - full)}] ${percent}%${percent === 100 ? '\n' : ''}`,
    );
  };
}
