import { hash, randomBytes } from 'node:crypto';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FolderKeyRing } from '../../../src/ledger/keys/FolderKeyRing.js';
import { SEALED_CLASSES, type SealedClass } from '../../../src/ledger/keys/KeyRing.js';
import { commitmentTo } from '../../../src/ledger/records/commitment.js';
import { periodOf } from '../../../src/ledger/records/period.js';
import { Seal } from '../../../src/ledger/records/seal.js';
import { RECORD_MAGIC, SEGMENT_HEADER, segmentName } from '../../../src/ledger/records/segmentFile.js';
import { tilePath } from '../../../src/ledger/tree/tilePath.js';
import type { IntentBody, OutcomeBody, OutcomeDetail } from '../../../src/model/LedgerEntry.js';
import { encodeErasure, encodeIntent, encodeOutcome } from '../plaintext/encoded.js';

export type Entry =
  | { readonly at: string; readonly intent: IntentBody }
  | {
      readonly at: string;
      readonly outcome: OutcomeBody;
      readonly intentIndex: number;
      readonly detail: OutcomeDetail;
      readonly text?: Readonly<Record<string, unknown>>;
    }
  | { readonly at: string; readonly erasure: { readonly class: SealedClass; readonly period: string } };

interface Part {
  readonly position: number;
  readonly salt: Buffer;
  readonly plaintext: Buffer;
}

/** Writes a log by the words of its format, a record at a time, with segments of any size. */
export class LogBuilder {
  readonly folder: string;
  readonly keys: FolderKeyRing;
  readonly leaves: Buffer[] = [];
  readonly #roll: number;
  #segment = 0;

  constructor(folder: string, keysFolder: string, roll: number) {
    this.folder = folder;
    this.keys = new FolderKeyRing(keysFolder);
    this.#roll = roll;
  }

  get size(): number {
    return this.leaves.length;
  }

  /** One record with these entries. */
  async commit(...entries: readonly Entry[]): Promise<void> {
    const first = this.size;
    const bytes = await this.record(entries);
    await mkdir(join(this.folder, 'segments'), { recursive: true });
    const isNew = first === 0 || first >= (Math.floor(this.#segment / this.#roll) + 1) * this.#roll;
    if (isNew) this.#segment = first;
    await appendFile(this.path(), isNew ? Buffer.concat([SEGMENT_HEADER, bytes]) : bytes);
  }

  /** File of the segment that was written last. */
  path(): string {
    return join(this.folder, 'segments', segmentName(this.#segment));
  }

  /** The bytes of the record that comes next; its entries count as written. */
  async record(entries: readonly Entry[]): Promise<Buffer> {
    const first = this.size;
    const parts = new Map<string, Part[]>();
    for (const [position, entry] of entries.entries()) {
      const period = periodOf(Date.parse(entry.at));
      const committed = (sealed: SealedClass, plaintext: Buffer): string => {
        const part = {
          position,
          salt: hash('sha256', `salt ${first + position}`, 'buffer').subarray(0, 16),
          plaintext,
        };
        const name = `${sealed} ${period}`;
        parts.set(name, [...(parts.get(name) ?? []), part]);
        return commitmentTo(part.salt, plaintext);
      };
      const leaf = {
        v: 2,
        index: first + position,
        ...headOf(entry),
        detail: committed('details', plaintextOf(entry)),
        text: 'text' in entry ? committed('texts', Buffer.from(JSON.stringify(entry.text))) : null,
        answer: null,
      };
      this.leaves.push(Buffer.from(JSON.stringify(leaf)));
    }
    const head = Buffer.alloc(12);
    head.writeBigUInt64BE(BigInt(first));
    head.writeUInt32BE(entries.length, 8);
    const lines = this.leaves.slice(first).map((leaf) => Buffer.concat([u16(leaf.length), leaf]));
    const sections = [...parts].map(([name, own]) => this.#section(first, name, own));
    const payload = Buffer.concat([head, ...lines, Buffer.of(parts.size), ...(await Promise.all(sections))]);
    const checksum = hash('sha256', payload, 'buffer').subarray(0, 8);
    return Buffer.concat([RECORD_MAGIC, u32(payload.length), checksum, payload]);
  }

  /** The entries as bundles, as the writer has them beside the segments. */
  async writeBundles(): Promise<void> {
    for (let first = 0; first < this.size; first += 256) {
      const entries = this.leaves.slice(first, first + 256);
      const path = join(this.folder, tilePath('entries', first / 256, entries.length));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.concat(entries.flatMap((leaf) => [u16(leaf.length), leaf])));
    }
  }

  async #section(firstIndex: number, name: string, parts: readonly Part[]): Promise<Buffer> {
    const [sealed, period] = name.split(' ') as [SealedClass, string];
    const plaintext = Buffer.concat(
      parts.flatMap((part) => [u32(part.position), part.salt, u32(part.plaintext.length), part.plaintext]),
    );
    const nonce = randomBytes(24);
    const key = await this.keys.sealing(sealed, period);
    const seal = new Seal({ firstIndex, sealed, period }, key, nonce);
    seal.add(plaintext);
    const bytes = Buffer.concat(seal.finish());
    const head = Buffer.of(SEALED_CLASSES.indexOf(sealed), period.length);
    return Buffer.concat([head, Buffer.from(period), nonce, u32(bytes.length), bytes]);
  }
}

function headOf(entry: Entry) {
  const { at } = entry;
  if ('intent' in entry) return { type: 'INTENT', at, request: entry.intent.requestId };
  if ('outcome' in entry) return { type: 'OUTCOME', at, request: entry.outcome.requestId };
  return { type: 'ERASURE', at, request: `erasure-${entry.erasure.class}-${entry.erasure.period}` };
}

function plaintextOf(entry: Entry): Buffer {
  if ('intent' in entry) return encodeIntent(entry.intent);
  if ('outcome' in entry) return encodeOutcome(entry.outcome, entry.intentIndex, entry.detail);
  return encodeErasure({ ...entry.erasure, reason: 'the end of its retention' });
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
