import { StartupError } from '../model/StartupError.js';
import type { ChainEnd } from './ChainedLedger.js';
import { hashDetailBlock, readDetailSequence } from './detailBlock.js';
import { FIRST_PREVIOUS_HASH, hashEntry, readEntryLink } from './entry.js';
import { isTorn, unframe } from './frame.js';
import { MAX_BATCH_ENTRIES } from './GroupCommit.js';
import type { Cut, LedgerFileName, RecoveryReport } from './Ledger.js';
import type { LedgerFile } from './LedgerFiles.js';
import { type Line, readLines } from './readLines.js';

type Lines = AsyncGenerator<Line, void, undefined>;

/**
 * Reads both files from the beginning, checks every record, and cuts what a crash left unfinished.
 * Afterwards all that was kept is synced. Throws a `StartupError` with file and entry for anything no crash explains.
 */
export async function recover(
  ledger: LedgerFile,
  details: LedgerFile,
): Promise<{ end: ChainEnd; recovered: RecoveryReport | null }> {
  const cuts: Cut[] = [];
  const detailLines = readLines(details.read());
  let end: ChainEnd = { sequence: 0, hash: FIRST_PREVIOUS_HASH };
  let detailsKept = 0;

  for await (const line of readLines(ledger.read())) {
    const sequence = end.sequence + 1;
    if (!line.ended && isTorn(line.bytes)) {
      cuts.push({ file: 'ledger.log', bytes: await cutAt(ledger, line.offset), reason: 'TORN_TAIL' });
      break;
    }
    const payload = payloadOf(line, 'ledger.log', sequence);
    const link = readEntryLink(payload);
    if (link === null) throw damaged('ledger.log', sequence, 'the record is not an entry');
    if (link.sequence !== sequence) throw damaged('ledger.log', sequence, `found entry ${link.sequence} instead`);
    if (link.previousHash !== end.hash) throw damaged('ledger.log', sequence, 'previousHash is not the hash before');
    if (link.type === 'OUTCOME') detailsKept = await checkDetail(detailLines, sequence, link.detailHash ?? '');
    end = { sequence, hash: hashEntry(payload) };
  }

  if (await checkDetailsWithoutEntry(detailLines, end.sequence)) {
    cuts.push({ file: 'details.log', bytes: await cutAt(details, detailsKept), reason: 'NO_ENTRY' });
  }
  await details.sync();
  await ledger.sync();
  return { end, recovered: cuts.length === 0 ? null : { cuts, lastSequence: end.sequence } };
}

/** Checks the next detail block against the outcome that commits to it; resolves to where the block ends. */
async function checkDetail(lines: Lines, sequence: number, detailHash: string): Promise<number> {
  const { value: line } = await lines.next();
  if (line === undefined) throw damaged('details.log', sequence, 'the details are missing');
  const payload = payloadOf(line, 'details.log', sequence);
  const found = readDetailSequence(payload);
  if (found !== sequence) throw damaged('details.log', sequence, `found the details of entry ${found} instead`);
  if (hashDetailBlock(payload) !== detailHash) throw damaged('details.log', sequence, 'not what the entry commits to');
  return line.offset + line.bytes.length + 1;
}

/**
 * Whether there are details after those of the last entry. They may only be what one commit can have written before
 * its entries: whole records of the next entries, perhaps a torn one.
 */
async function checkDetailsWithoutEntry(lines: Lines, lastSequence: number): Promise<boolean> {
  let previous = lastSequence;
  let any = false;
  for await (const line of lines) {
    any = true;
    if (!line.ended && isTorn(line.bytes)) break;
    const sequence = readDetailSequence(payloadOf(line, 'details.log', previous + 1));
    if (sequence === null || sequence <= previous || sequence > lastSequence + MAX_BATCH_ENTRIES) {
      throw damaged('details.log', lastSequence + 1, `details of entry ${sequence}, which no crash can have left`);
    }
    previous = sequence;
  }
  return any;
}

function payloadOf(line: Line, file: LedgerFileName, sequence: number): Buffer {
  const payload = line.ended ? unframe(line.bytes) : null;
  if (payload === null) throw damaged(file, sequence, `broken record at byte ${line.offset}`);
  return payload;
}

async function cutAt(file: LedgerFile, offset: number): Promise<number> {
  const bytes = (await file.size()) - offset;
  await file.truncate(offset);
  return bytes;
}

function damaged(file: LedgerFileName, sequence: number, problem: string): StartupError {
  return new StartupError(`${file} entry ${sequence}`, problem);
}
