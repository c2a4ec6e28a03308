import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { LedgerProblem } from '../../src/verify/Finding.js';
import { newFolder, sampleLog } from './sampleLog.js';
import { sectionsAt, Tampered } from './Tampered.js';

/** A way to tamper, drawn at random; numbers from 0 to 1 say where. */
interface Trial {
  readonly way: (typeof WAYS)[number];
  readonly one: number;
  readonly two: number;
  readonly bit: number;
}

/** What was done, and which finding is right: undefined is any. */
interface Change {
  readonly changed: ReadonlyMap<string, Buffer | null>;
  readonly keys: boolean;
  readonly file?: string;
  readonly entry?: number | null | undefined;
  readonly fromEntry?: number;
}

const WAYS = ['FLIP', 'FLIP', 'FLIP', 'DELETE', 'SWAP', 'CUT', 'REPLAY', 'EDIT', 'MOVE_DETAILS', 'LOSE_FILE'] as const;

const TRIAL = fc.record({
  way: fc.constantFrom(...WAYS),
  one: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  two: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.nat(7),
});

/** Tampers with one ledger so many times; rejects with the first change that was not found, or not where it is. */
export async function tamperTrials(trials: number, seed: number): Promise<void> {
  const data = await newFolder();
  try {
    sampleLog(data);
    const tampered = new Tampered(data);
    const property = fc.asyncProperty(TRIAL, async (trial) => {
      const change = changeOf(tampered, trial);
      if (change === null) return;
      const keys = change.keys ? { keys: join(data, 'keys') } : {};
      const problems = await tampered.problems(change.changed, keys);
      if (!isRight(problems, change))
        throw new Error(`found ${JSON.stringify(problems)} of ${JSON.stringify(wanted(change))}`);
    });
    await fc.assert(property, { numRuns: trials, seed });
  } finally {
    await rm(data, { recursive: true });
  }
}

const wanted = ({ changed, file, entry, fromEntry }: Change) => ({
  changed: [...changed.keys()],
  file,
  entry,
  fromEntry,
});

function isRight(problems: readonly LedgerProblem[], { file, entry, fromEntry }: Change): boolean {
  const [found] = problems;
  if (found === undefined) return false;
  if (file !== undefined && found.file !== file) return false;
  if (entry !== undefined && found.entry !== entry) return false;
  return fromEntry === undefined || (found.entry !== null && found.entry >= fromEntry);
}

const pick = <T>(items: readonly T[], where: number): T => {
  const item = items[Math.floor(where * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

/** Null where the trial would change nothing. */
function changeOf(tampered: Tampered, { way, one, two, bit }: Trial): Change | null {
  const record = pick(tampered.records, one);
  const other = pick(tampered.records, two);
  const replaced = (bytes: Buffer) => new Map([[record.file, bytes]]);
  const keys = bit % 2 === 0;
  switch (way) {
    case 'FLIP': {
      const file = pick([...tampered.files.keys()], one);
      const bytes = Buffer.from(tampered.bytes(file));
      const position = Math.floor(two * bytes.length);
      bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
      const named = file === 'format' || file === 'log.vkey' ? {} : { file };
      return { changed: new Map([[file, bytes]]), keys, entry: tampered.entryAt(file, position), ...named };
    }
    case 'DELETE':
      return { changed: replaced(tampered.without(record)), keys, entry: record.firstIndex };
    case 'SWAP': {
      if (record.file !== other.file || record.start >= other.start) return null;
      const bytes = tampered.bytes(record.file);
      const parts = [
        bytes.subarray(0, record.start),
        bytes.subarray(other.start, other.end),
        bytes.subarray(record.end, other.start),
        bytes.subarray(record.start, record.end),
        bytes.subarray(other.end),
      ];
      return { changed: replaced(Buffer.concat(parts)), keys, file: record.file, entry: record.firstIndex };
    }
    case 'CUT': {
      const length = record.start + Math.floor(two * (record.end - record.start));
      return { changed: replaced(tampered.bytes(record.file).subarray(0, length)), keys, entry: record.firstIndex };
    }
    case 'REPLAY': {
      const old = tampered.bytes(other.file).subarray(other.start, other.end);
      const next = tampered.records.find(({ start, file }) => file === record.file && start === record.end);
      if (next === undefined) return null;
      const bytes = tampered.without({ ...next, end: next.start }, old);
      return { changed: replaced(bytes), keys, file: record.file, entry: next.firstIndex };
    }
    case 'EDIT': {
      const payload = tampered.payload(record);
      const position = Math.floor(two * sectionsAt(payload));
      payload[position] = (payload[position] ?? 0) ^ (1 << bit);
      return { changed: replaced(tampered.withPayload(record, payload)), keys, fromEntry: record.firstIndex };
    }
    case 'MOVE_DETAILS': {
      if (record === other) return null;
      const [payload, from] = [tampered.payload(record), tampered.payload(other)];
      const moved = Buffer.concat([payload.subarray(0, sectionsAt(payload)), from.subarray(sectionsAt(from))]);
      const changed = replaced(tampered.withPayload(record, moved));
      return { changed, keys: true, file: record.file, fromEntry: record.firstIndex };
    }
    case 'LOSE_FILE': {
      const names = [...tampered.files.keys()].filter((file) => !/^tile\/.*\.p\//.test(file));
      const file = pick(names, one);
      const where = file.endsWith('.seg') ? { entry: tampered.entryAt(file, 0) } : { file };
      return { changed: new Map([[file, null]]), keys, ...where };
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [trials, seed] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? Date.now() % 1_000_000)];
  console.log(`${trials} trials, seed ${seed}`);
  await tamperTrials(trials, seed);
  console.log('every change was found');
}
