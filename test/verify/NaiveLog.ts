import { createCipheriv, createHmac, createPrivateKey, createPublicKey, hash, type KeyObject, sign } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leafOf, proofOf, rootOf } from './naiveTree.js';

export interface NaiveEntry {
  readonly type: 'INTENT' | 'OUTCOME' | 'ERASURE';
  readonly at: string;
  readonly request: string;
  readonly detail: Buffer;
  readonly text?: Buffer;
  readonly answer?: string;
}

export interface NaiveSettings {
  readonly origin: string;
  /** A segment is closed once it has so many entries. */
  readonly segmentEntries: number;
  /** 32 bytes: the private key, and what keys, salts and nonces are made of. */
  readonly seed: Buffer;
}

const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A writer of the log, from docs/ledger.md alone: simple, slow, deterministic, and never synced. */
export class NaiveLog {
  readonly entries: Buffer[] = [];
  readonly vkey: string;
  checkpoint: Buffer = Buffer.alloc(0);
  readonly #folder: string;
  readonly #settings: NaiveSettings;
  readonly #key: KeyObject;
  readonly #keyId: Buffer;
  #segmentFirst = -1;
  #made = 0;

  constructor(folder: string, settings: NaiveSettings) {
    this.#folder = folder;
    this.#settings = settings;
    const der = Buffer.concat([PKCS8_HEAD, settings.seed]);
    this.#key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const raw = createPublicKey(this.#key).export({ format: 'der', type: 'spki' }).subarray(-32);
    const typed = Buffer.concat([Buffer.from([1]), raw]);
    const { origin } = settings;
    this.#keyId = sha256(Buffer.from(`${origin}\n`), typed).subarray(0, 4);
    this.vkey = `${origin}+${this.#keyId.toString('hex')}+${typed.toString('base64')}`;
    this.#write('ledger/format', Buffer.from(`proviso ledger 2\n${origin}\n`));
    this.#write('ledger/log.vkey', Buffer.from(`${this.vkey}\n`));
  }

  /** Writes one record. */
  commit(entries: readonly NaiveEntry[]): void {
    const first = this.entries.length;
    const sealed = new Map<string, Buffer[]>();
    const lines = entries.map((entry, position) => {
      const period = periodOf(entry.at);
      const commit = (kind: string, plaintext: Buffer) => {
        const salt = this.#random(16);
        const items = sealed.get(`${kind}-${period}`) ?? [];
        items.push(u32(position), salt, u32(plaintext.length), plaintext);
        sealed.set(`${kind}-${period}`, items);
        return sha256(Buffer.from('proviso/ledger/commitment/1\0'), salt, plaintext).toString('base64');
      };
      const { type, at, request } = entry;
      const detail = commit('details', entry.detail);
      const text = entry.text ? commit('texts', entry.text) : null;
      const answer = entry.answer === undefined ? null : this.#digest(period, entry.answer);
      return Buffer.from(JSON.stringify({ v: 2, index: first + position, type, at, request, detail, text, answer }));
    });
    const sections = [...sealed].map(([name, items]) => this.#seal(name, Buffer.concat(items), first));
    const body = lines.flatMap((line) => [u16(line.length), line]);
    const payload = [u64(first), u32(lines.length), ...body, Buffer.from([sections.length]), ...sections];
    this.append(Buffer.concat(payload));
    this.entries.push(...lines);
  }

  /** Writes a record with this payload, whatever it holds. */
  append(payload: Buffer): void {
    const next = this.entries.length;
    if (this.#segmentFirst < 0 || next >= this.#segmentFirst + this.#settings.segmentEntries) {
      this.#segmentFirst = next;
      this.#write(this.#segment(), Buffer.from('proviso-seg-2\n\0\0', 'latin1'));
    }
    appendFileSync(join(this.#folder, this.#segment()), framed(payload));
  }

  /** Writes the tiles, bundles and checkpoint of the entries so far. */
  publish(): void {
    const size = this.entries.length;
    for (let level = 0; 256 ** level <= size; level++) {
      const span = 256 ** level;
      const hashes = Array.from({ length: Math.floor(size / span) }, (_, at) =>
        rootOf(this.entries.slice(at * span, (at + 1) * span)),
      );
      this.#writeTiles(`tile/${level}`, hashes);
    }
    this.#writeTiles(
      'tile/entries',
      this.entries.map((entry) => Buffer.concat([u16(entry.length), entry])),
    );
    this.checkpoint = this.signed(size, rootOf(this.entries));
    this.#write('ledger/checkpoint', this.checkpoint);
  }

  /** A checkpoint as the log's key signs it. */
  signed(size: number, root: Buffer): Buffer {
    const text = `${this.#settings.origin}\n${size}\n${root.toString('base64')}\n`;
    const signature = Buffer.concat([this.#keyId, sign(null, Buffer.from(text), this.#key)]).toString('base64');
    return Buffer.from(`${text}\n— ${this.#settings.origin} ${signature}\n`);
  }

  /** A proof that an entry is in the tree of the newest checkpoint. */
  proof(index: number): Buffer {
    const hashes = proofOf(this.entries, index).map((one) => `${one.toString('base64')}\n`);
    return Buffer.from(`c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes.join('')}\n${this.checkpoint}`);
  }

  leaf = (index: number): string => leafOf(this.entries[index] ?? Buffer.alloc(0)).toString('base64');

  #segment = (): string => `ledger/segments/${String(this.#segmentFirst).padStart(12, '0')}.seg`;

  #periodKey(name: string): Buffer {
    const key = createHmac('sha256', this.#settings.seed).update(name).digest();
    this.#write(`keys/${name}.key`, key);
    return key;
  }

  #digest(period: string, answer: string): string {
    const key = hmac(this.#periodKey(`details-${period}`), Buffer.from('proviso/ledger/answer/1\0'));
    return hmac(key, sha256(Buffer.from(answer))).toString('base64');
  }

  #seal(name: string, plaintext: Buffer, first: number): Buffer {
    const [kind, period = ''] = name.split('-');
    const nonce = this.#random(24);
    const classByte = Buffer.from([kind === 'details' ? 0 : 1]);
    const key = hmac(this.#periodKey(name), Buffer.concat([Buffer.from('proviso/ledger/seal/1\0'), nonce]));
    const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12));
    cipher.setAAD(Buffer.concat([u64(first), classByte, Buffer.from(period)]));
    const sealed = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
    const periodBytes = Buffer.concat([Buffer.from([period.length]), Buffer.from(period)]);
    return Buffer.concat([classByte, periodBytes, nonce, u32(sealed.length), sealed]);
  }

  #writeTiles(folder: string, items: readonly Buffer[]): void {
    for (let index = 0; index * 256 < items.length; index++) {
      const tile = items.slice(index * 256, (index + 1) * 256);
      const path = `ledger/${folder}/${String(index).padStart(3, '0')}`;
      this.#write(tile.length === 256 ? path : `${path}.p/${tile.length}`, Buffer.concat(tile));
    }
  }

  #random(bytes: number): Buffer {
    return sha256(this.#settings.seed, u32(this.#made++)).subarray(0, bytes);
  }

  #write(path: string, bytes: Buffer): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), bytes);
  }
}

/** A payload with its head. */
export const framed = (payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from('PVSO'), u32(payload.length), sha256(payload).subarray(0, 8), payload]);

export const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

const hmac = (key: Buffer, bytes: Buffer): Buffer => createHmac('sha256', key).update(bytes).digest();

const periodOf = (at: string): string => `${at.slice(0, 4)}Q${Math.ceil(Number(at.slice(5, 7)) / 3)}`;

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
