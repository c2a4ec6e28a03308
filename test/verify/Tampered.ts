import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerProblem } from '../../src/verify/Finding.js';
import { type VerifyOptions, verifyLedger } from '../../src/verify/verifyLedger.js';
import { framed } from './NaiveLog.js';

/** A record in a segment. */
export interface RecordAt {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly firstIndex: number;
}

/** A ledger that is changed, verified and put right again, over and over. */
export class Tampered {
  /** Paths in the ledger's folder, and their bytes when all was well. */
  readonly files = new Map<string, Buffer>();
  readonly records: readonly RecordAt[];
  readonly #folder: string;

  constructor(data: string) {
    this.#folder = join(data, 'ledger');
    for (const path of readdirSync(this.#folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const full = join(this.#folder, path);
      if (statSync(full).isFile()) this.files.set(path, readFileSync(full));
    }
    this.records = [...this.files]
      .filter(([path]) => path.endsWith('.seg'))
      .flatMap(([path, bytes]) => recordsIn(path, bytes));
  }

  bytes(file: string): Buffer {
    return this.files.get(file) ?? Buffer.alloc(0);
  }

  /** What is found after some files were replaced, or deleted where there is null. */
  async problems(
    changed: ReadonlyMap<string, Buffer | null>,
    options: VerifyOptions = {},
  ): Promise<readonly LedgerProblem[]> {
    try {
      for (const [file, bytes] of changed) {
        if (bytes) writeFileSync(join(this.#folder, file), bytes);
        else rmSync(join(this.#folder, file));
      }
      return (await verifyLedger(this.#folder, options)).problems;
    } finally {
      for (const file of changed.keys()) writeFileSync(join(this.#folder, file), this.bytes(file));
    }
  }

  /** The entry that must be named when a byte of a file is no longer what it was; null where only the file is named. */
  entryAt(file: string, position: number): number | null | undefined {
    if (!file.endsWith('.seg')) return file.startsWith('tile/') ? undefined : null;
    const own = this.records.filter((record) => record.file === file);
    return (own.findLast(({ start }) => start <= position) ?? own[0])?.firstIndex;
  }

  /** A segment with the bytes of one record replaced. */
  without({ file, start, end }: RecordAt, instead: Buffer = Buffer.alloc(0)): Buffer {
    const bytes = this.bytes(file);
    return Buffer.concat([bytes.subarray(0, start), instead, bytes.subarray(end)]);
  }

  payload({ file, start, end }: RecordAt): Buffer {
    return Buffer.from(this.bytes(file).subarray(start + 16, end));
  }

  /** A segment in which the payload of a record was replaced, with its checksum. */
  withPayload(record: RecordAt, payload: Buffer): Buffer {
    return this.without(record, framed(payload));
  }
}

function recordsIn(file: string, bytes: Buffer): RecordAt[] {
  const records: RecordAt[] = [];
  for (let start = 16; start < bytes.length; ) {
    const end = start + 16 + bytes.readUInt32BE(start + 4);
    records.push({ file, start, end, firstIndex: Number(bytes.readBigUInt64BE(start + 16)) });
    start = end;
  }
  return records;
}

/** Where the entries of a payload end and its sections begin. */
export function sectionsAt(payload: Buffer): number {
  let at = 12;
  for (let left = payload.readUInt32BE(8); left > 0; left--) at += 2 + payload.readUInt16BE(at);
  return at;
}
