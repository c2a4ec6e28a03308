import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesOfBase64 } from '../verify/bytesOfBase64.js';
import { showProgress } from '../verify/showProgress.js';
import type { VerifyReport } from '../verify/VerifyReport.js';
import { type ExpectedEntry, NoLedgerError, verifyLedger } from '../verify/verifyLedger.js';

const USAGE = `usage: npm run verify -- [folder] [--keys <folder>] [--vkey <key>] [--checkpoint <file>]...
                        [--expect <index>:<hash>]... [--proof <file>]...

  folder        the folder of the durable files, or the ledger's own inside it (default: PROVISO_DATA, or .proviso)
  --keys        the folder of the keys: checks the details too (without it they stay unread)
  --vkey        the verifier key that you trust (without it the one beside the log is taken)
  --checkpoint  a checkpoint you kept: the log must have grown from it
  --expect      an entry as a receipt gave it, with its hash in base64: it must still be there
  --proof       a .tlog-proof you kept: its entry and its checkpoint must be this log's

exit status: 0 the ledger is whole, 1 it is not, 2 it could not be checked`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      keys: { type: 'string' },
      vkey: { type: 'string' },
      checkpoint: many,
      expect: many,
      proof: many,
      help: { type: 'boolean', default: false },
    },
  });
  const expect = values.expect.map(parseExpected);
  if (values.help || positionals.length > 1 || expect.includes(null)) {
    console.error(USAGE);
    return 2;
  }
  const folder = ledgerFolder(positionals[0] ?? (process.env.PROVISO_DATA || '.proviso'));
  try {
    const report = await verifyLedger(folder, {
      expect: expect.filter((entry) => entry !== null),
      checkpoints: await readAll(values.checkpoint),
      proofs: await readAll(values.proof),
      ...(values.keys !== undefined && { keys: values.keys }),
      ...(values.vkey !== undefined && { key: values.vkey.trim() }),
      onProgress: showProgress(process.stderr),
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
  const own = ['format', 'segments', 'ledger.log'].some((name) => existsSync(join(folder, name)));
  return own ? folder : join(folder, 'ledger');
}

function readAll(names: readonly string[]): Promise<{ readonly name: string; readonly bytes: Buffer }[]> {
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(name) })));
}

function parseExpected(text: string): ExpectedEntry | null {
  const [, index, hash] = /^(0|[1-9]\d{0,14}):([A-Za-z0-9+/=]{44})$/.exec(text) ?? [];
  return hash !== undefined && bytesOfBase64(hash, 32) ? { index: Number(index), hash } : null;
}

function describe(folder: string, report: VerifyReport): string {
  const { entries, intents, outcomes, erasures, checkpointSize, details, problems } = report;
  const lines = [
    `ledger        ${folder}`,
    `entries       ${entries} (${intents} intents, ${outcomes} outcomes, ${erasures} erasures)`,
    `open intents  ${report.openIntents}`,
    `root          ${report.root}`,
    checkpointSize === null
      ? 'checkpoint    none'
      : `checkpoint    of ${checkpointSize} entries; after it ${Math.max(0, entries - checkpointSize)}`,
    `signed by     ${report.keyGiven ? 'the key that was given' : 'the key beside the log (give --vkey to trust another)'}`,
    details === null
      ? 'details       not checked (no --keys)'
      : `details       ${details.opened} of ${details.sections} sections opened${details.opened < details.sections ? ', the others erased' : ''}`,
  ];
  if (details && details.keysLeft.length > 0)
    lines.push(`keys left     ${details.keysLeft.join(' ')}: erased, says the log`);
  if (report.unpairedOutcomes > 0)
    lines.push(`not paired    ${report.unpairedOutcomes} outcomes: too many open intents`);
  if (report.entriesFromBundles > 0) lines.push(`from bundles  ${report.entriesFromBundles} entries: segments deleted`);
  if (report.unfinishedBytes > 0) {
    lines.push(
      `unfinished    ${report.unfinishedBytes} bytes ${report.writing ? 'being written' : 'left by a crash'}, not checked`,
    );
  }
  lines.push('not checked   segments/*.idx, which can be made anew');
  for (const { file, entry, problem } of problems) {
    lines.push(
      entry === null ? `BAD           ${file}: ${problem}` : `BAD           ${file}, entry ${entry}: ${problem}`,
    );
  }
  if (problems.length === 0) lines.push('OK');
  return lines.join('\n');
}
