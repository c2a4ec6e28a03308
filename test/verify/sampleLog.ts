import { hash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NaiveEntry, NaiveLog, u32 } from './NaiveLog.js';
import { emptyColumns, sampleColumns } from './naiveColumns.js';

export const ORIGIN = 'proviso.local/access-log';

export const SETTINGS = { origin: ORIGIN, segmentEntries: 64, seed: hash('sha256', 'a sample', 'buffer') };

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'proviso-verify-'));

const plaintext = (json: unknown, rows: Buffer = Buffer.alloc(0)): Buffer => {
  const bytes = Buffer.from(JSON.stringify(json));
  return Buffer.concat([u32(bytes.length), bytes, rows]);
};

export function intent(request: string, at: string): NaiveEntry {
  const body = { requestId: request, operationName: null, rootFields: ['person'], subjectRefs: [`ref of ${request}`] };
  return { type: 'INTENT', at, request, detail: plaintext({ intent: body }) };
}

export function outcome(request: string, intentIndex: number, at: string): NaiveEntry {
  const body = { requestId: request, outcome: 'RELEASED', code: null };
  const rows = intentIndex % 3 === 0 ? emptyColumns() : sampleColumns(intentIndex);
  const detail = plaintext({ outcome: body, intentIndex, gateFacts: [] }, rows);
  const text = Buffer.from(JSON.stringify({ justification: `because of ${request}` }));
  const entry: NaiveEntry = { type: 'OUTCOME', at, request, detail, answer: `{"data":"${request}"}` };
  return intentIndex % 4 === 0 ? { ...entry, text } : entry;
}

export function erasure(kind: 'details' | 'texts', period: string, at: string): NaiveEntry {
  const detail = plaintext({ erasure: { class: kind, period, reason: 'retention' } });
  return { type: 'ERASURE', at, request: `erasure-${kind}-${period}`, detail };
}

/**
 * Commits of growing and shrinking size, with the outcomes of the one before and new intents; the entries are of
 * `days` in turn. Two requests stay open.
 */
export function commitSample(log: NaiveLog, commits: number, days: readonly string[], name = 'rq'): void {
  let open: { readonly request: string; readonly index: number }[] = [];
  for (let commit = 0; commit < commits; commit++) {
    const day = days[Math.floor((commit * days.length) / commits)];
    const at = (entry: number) => `${day}T09:00:00.${String((commit * 17 + entry) % 1000).padStart(3, '0')}Z`;
    const first = log.entries.length;
    const outcomes = open.map(({ request, index }, position) => outcome(request, index, at(position)));
    const intents = Array.from({ length: commit === commits - 1 ? 2 : 1 + ((commit * 7) % 12) }, (_, number) =>
      intent(`${name}-${commit}-${number}`, at(outcomes.length + number)),
    );
    open = intents.map(({ request }, position) => ({ request, index: first + outcomes.length + position }));
    log.commit([...outcomes, ...intents]);
    if (commit % 9 === 4) log.publish();
  }
  log.publish();
}

/** A log of 46 commits over two quarters, one of which straddles them. */
export function sampleLog(folder: string, settings = SETTINGS): NaiveLog {
  const log = new NaiveLog(folder, settings);
  commitSample(log, 45, ['2026-03-30', '2026-04-02']);
  const at = ['2026-06-30T23:59:59.999Z', '2026-07-01T00:00:00.000Z'] as const;
  log.commit([intent('rq-late', at[0]), { ...outcome('rq-late', log.entries.length, at[1]) }]);
  log.publish();
  return log;
}

/** A log whose oldest quarter was erased: the keys are gone, and the segments that had nothing else. */
export async function erasedLog(folder: string, destroyed = ['details', 'texts']): Promise<NaiveLog> {
  const log = new NaiveLog(folder, SETTINGS);
  commitSample(log, 20, ['2019-02-03'], 'old');
  const kept = log.entries.length;
  commitSample(log, 20, ['2026-02-03'], 'new');
  log.commit([erasure('details', '2019Q1', '2026-05-01T00:00:00.000Z')]);
  log.commit([erasure('texts', '2019Q1', '2026-05-01T00:00:00.001Z')]);
  log.publish();
  const segments = (await readdir(join(folder, 'ledger/segments'))).sort();
  const gone = segments.filter((_, at) => Number(segments[at + 1]?.slice(0, 12) ?? Infinity) <= kept);
  for (const name of gone) await rm(join(folder, 'ledger/segments', name));
  for (const kind of destroyed) await rm(join(folder, `keys/${kind}-2019Q1.key`));
  return log;
}
