import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideRow } from '../broker/besideRow.js';
import { proofsFor, sizesSeen } from '../instances/Exchange.js';
import type { InstanceNote } from '../instances/InstanceNote.js';
import { openCheckpointSigner } from '../ledger/keys/openCheckpointSigner.js';
import type { Ledger } from '../ledger/Ledger.js';
import { openLedger } from '../ledger/openLedger.js';
import { formatCheckpoint, parseCheckpoint } from '../ledger/tree/checkpoint.js';
import { signNote } from '../ledger/tree/signedNote.js';
import type { NoteBoard } from '../model/NoteBoard.js';
import { StartupError } from '../model/StartupError.js';
import { policyVersion } from '../policy/policyVersion.js';
import type { Config } from './config.js';
import { ownLogOf, retiredLine } from './instanceTrees.js';
import { randomId } from './randomId.js';

/** The last checkpoint of a retired log, in its data folder: a broker does not start with it. */
const RETIRED_FILE = 'retired';

/** @throws StartupError where the log of the data folder was retired */
export function needNotRetired(dataFolder: string): void {
  if (existsSync(join(dataFolder, RETIRED_FILE)))
    throw new StartupError('PROVISO_DATA', 'the access log in this folder was retired: start with a new folder');
}

/**
 * Ends the duty of an instance that is stopped: a last entry in its log, a last checkpoint that says so, signed, and that
 * on the board. Gives the number of entries. Done again, it only posts again.
 * @throws StartupError where the log cannot be opened, also because somebody writes it; BrokerError where the board fails
 */
export async function retireInstance(config: Config, by: string, now: () => Date, board: NoteBoard): Promise<number> {
  const folder = join(config.dataFolder, 'ledger');
  const { logOrigin: origin, ledgerKeysFolder: keysFolder } = config;
  if (!existsSync(join(folder, 'format'))) throw new StartupError('PROVISO_DATA', 'has no access log to retire');
  const marker = join(config.dataFolder, RETIRED_FILE);
  if (!existsSync(marker)) {
    const retention = { details: config.logDetailYears, texts: config.logTextYears };
    const ledger = await openLedger(folder, { now, keysFolder, origin, retention });
    await enter(ledger, origin, by, policyVersion(config.policyFolder)).finally(() => ledger.close());
    const newest = parseCheckpoint(readFileSync(join(folder, 'checkpoint')));
    const signer = await openCheckpointSigner(keysFolder, origin, false);
    const note = await signNote(formatCheckpoint(newest) + retiredLine(now().toISOString()), signer);
    writeFileSync(marker, note, { mode: 0o600, flag: 'wx', flush: true });
  }
  const checkpoint = readFileSync(marker, 'utf8');
  const { size } = parseCheckpoint(checkpoint);
  const own = await ownLogOf(folder, origin);
  const note: InstanceNote = {
    verifierKey: own.verifierKey,
    session: randomId(),
    beat: 0,
    state: 'RETIRED',
    address: null,
    checkpoint,
    proofs: await proofsFor(own, sizesSeen(await board.all(), origin), size),
    seen: [],
    indexed: null,
  };
  await board.post(origin, note);
  return size;
}

/** Who retires it is who says so: the folder's owner runs this without a token. */
async function enter(ledger: Ledger, origin: string, by: string, version: string): Promise<void> {
  const requestId = `retire-${randomUUID()}`;
  const intent = await ledger.intent({
    requestId,
    operationName: 'retire',
    queryHash: '',
    variablesHash: '',
    requester: { id: by, name: by, organisation: 'COMMAND_LINE', group: 'AUDITOR', role: null, force: null },
    enquiry: null,
    rootFields: ['instances'],
    kinds: [],
    subjectRefs: [],
    policyVersion: version,
    reading: null,
  });
  const row = besideRow({
    operation: 'CONSULTATION',
    subjectRef: null,
    authorisationId: null,
    recordId: origin,
    fieldPath: 'instances.RETIRED',
    decision: 'N',
  });
  const outcome = {
    requestId,
    outcome: 'DONE',
    shownOutcome: null,
    code: null,
    complete: true,
    sources: [],
    responseMarking: null,
    policyVersion: version,
  } as const;
  await ledger.outcome(intent, outcome, { gateFacts: [], rows: [row] }, { answer: null, text: null });
}
