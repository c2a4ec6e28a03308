import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../ledger/Ledger.js';
import { liveHolder } from '../ledger/lockHolder.js';
import { openLedger } from '../ledger/openLedger.js';
import { DamagedLogError } from '../ledger/reading/DamagedLogError.js';
import { openLedgerReader } from '../ledger/reading/openLedgerReader.js';
import { LOG_PURPOSES } from '../model/codes.js';
import type { AccessFilter } from '../model/LoggedAccess.js';
import { StartupError } from '../model/StartupError.js';
import { policyVersion } from '../policy/policyVersion.js';
import { type Config, readConfig } from '../server/config.js';
import { pseudonymiser } from '../server/pseudonymiser.js';
import { EXPORT_EXIT, ExportError } from './ExportError.js';
import { enterExport } from './exportEntry.js';
import { type ExportAsked, readFlags } from './exportFlags.js';
import { exportLines } from './exportLines.js';
import { withProgress } from './exportProgress.js';
import { subjectRefsOf } from './exportSubject.js';
import { exportTo, needFree } from './exportTo.js';

const USAGE = `usage: npm run export -- --purpose PURPOSE --by WHO [option]... [folder]

  folder          the folder of the durable files (default: PROVISO_DATA, or .proviso); nobody may be writing its log
  --purpose       why the log is read, and for nothing else (DPA 2018 s.62(4)):
                  ${LOG_PURPOSES.join('\n                  ')}
  --by            who reads it; the export is entered in the log before its first line is written
  --format        jsonl (default; an access per line) or csv (a decision per line)
  --to            a new file; the standard output when not given
  --from, --to-time           from then (inclusive) to then (exclusive), UTC
  --requester, --organisation, --force, --case, --outcome, --request, --kind, --operation
  --subject                   a pseudonym; may be given several times, as may
  --subject-pnc, --subject-cro, and once --subject-name with --subject-dob: give all that the person goes by
  --report subject            who has had what about a person, by force; needs the person
  --report breach             what one --organisation or --requester had; needs --from and --to-time

exit status: 0 all was written, 1 the log is damaged, 2 nothing was written: wrong use, or somebody writes the log`;

try {
  await main(process.argv.slice(2), process.env);
} catch (error) {
  const { status, text } = explained(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
}

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const asked = readFlags(args);
  if (asked === null) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const config = readConfig(asked.folder === null ? env : { ...env, PROVISO_DATA: asked.folder });
  const folder = join(config.dataFolder, 'ledger');
  if (!existsSync(join(folder, 'format'))) throw new ExportError('NO_LEDGER', 'there is no access log in this folder');
  needFree(asked.to);
  const refs = subjectRefsOf(asked.subject, config.dataFolder);
  const filter: AccessFilter = { ...asked.filter, ...(refs === null ? {} : { subjectRefs: refs }) };
  await needUnused(folder);
  const ledger = await openLedger(folder, {
    now: () => new Date(),
    keysFolder: config.ledgerKeysFolder,
    origin: originOf(folder),
    retention: { details: config.logDetailYears, texts: config.logTextYears },
  });
  try {
    await write(ledger, config, asked, filter);
  } finally {
    await ledger.close();
  }
}

async function write(ledger: Ledger, config: Config, asked: ExportAsked, filter: AccessFilter): Promise<void> {
  const upTo = await enterExport(ledger, {
    asked,
    filter,
    policyVersion: policyVersion(config.policyFolder),
    filterHash: pseudonymiser(config.dataFolder)('variables', JSON.stringify(filter)),
  });
  const { folder, keysFolder } = ledger;
  const reader = openLedgerReader({ folder, keysFolder, writeIndexes: true });
  const found = reader.accesses(filter, upTo);
  const isShown = asked.to !== null && process.stderr.isTTY;
  const accesses = isShown ? withProgress(found, upTo, (text) => process.stderr.write(text)) : found;
  await exportTo(asked.to, exportLines(accesses, asked, filter.subjectRefs ?? []));
  await reader.close();
}

/** Throws an `ExportError` LEDGER_IN_USE: reading the log is itself logged, which only its one writer can do. */
async function needUnused(folder: string): Promise<void> {
  const lock = join(folder, 'lock');
  const pid = existsSync(lock) ? await liveHolder(readFileSync(lock, 'utf8')) : null;
  if (pid === null) return;
  throw new ExportError(
    'LEDGER_IN_USE',
    `process ${pid} writes this log: ask its accessLog query, or stop it and export then`,
  );
}

/** The second line of the file that says the format. */
function originOf(folder: string): string {
  return readFileSync(join(folder, 'format'), 'utf8').split('\n')[1] ?? '';
}

/** A variable that is wrong is the caller's to set right; a file of the log that is, is damage. */
function explained(error: unknown): { readonly status: number; readonly text: string } {
  if (error instanceof ExportError) {
    const text = error.code === 'USAGE' ? `${error.message}\n\n${USAGE}` : error.message;
    return { status: EXPORT_EXIT[error.code], text };
  }
  if (error instanceof DamagedLogError) return { status: 1, text: `LEDGER_DAMAGED: ${error.message}` };
  if (error instanceof StartupError) return explainedStart(error);
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return { status: 2, text: `FAILED: the export could not be written (${String(error.code)})` };
}

function explainedStart({ where, message }: StartupError): { readonly status: number; readonly text: string } {
  if (/^[A-Z_]+$/.test(where)) return { status: 2, text: `CONFIGURATION: ${message}` };
  return /\.(key|pem)$/.test(where)
    ? { status: 2, text: `LEDGER_KEYS: ${message}` }
    : { status: 1, text: `LEDGER_DAMAGED: ${message}` };
}
