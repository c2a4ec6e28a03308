import { createDecipheriv, createHmac, hash } from 'node:crypto';
import type { Erasures } from './Erasures.js';
import { Finding } from './Finding.js';
import type { KeyFolder } from './KeyFolder.js';
import type { ParsedEntry } from './parseEntry.js';
import { checkDetail, checkText } from './parsePlaintext.js';
import type { Section } from './parseRecord.js';

const SEAL = 'proviso/ledger/seal/1\0';
const COMMITMENT = Buffer.from('proviso/ledger/commitment/1\0', 'latin1');
const TAG_BYTES = 16;
const SALT_BYTES = 16;

/** What the sections of the records say of the entries: which there are, and, with keys, that they hold what was committed to. */
export class SectionCheck {
  sections = 0;
  opened = 0;
  readonly #keys: KeyFolder | null;
  readonly #erasures: Erasures;

  constructor(keys: KeyFolder | null, erasures: Erasures) {
    this.#keys = keys;
    this.#erasures = erasures;
  }

  /** Throws the first `Finding` about the sections of a record with these entries. */
  check(sections: readonly Section[], entries: readonly ParsedEntry[], file: string): void {
    const first = entries[0]?.index ?? 0;
    const needed = neededSections(entries);
    for (const section of sections) {
      const name = `${section.kind}-${section.period}`;
      const positions = needed.get(name);
      if (positions === undefined) throw new Finding(file, first, `the record has a section ${name} too many`);
      needed.delete(name);
      this.sections++;
      if (this.#keys) this.#open(section, name, positions, entries, file, this.#keys);
    }
    for (const [name, [position = 0]] of needed) {
      throw new Finding(file, first + position, `the record has no section ${name}, which the entry needs`);
    }
  }

  #open(
    section: Section,
    name: string,
    positions: readonly number[],
    entries: readonly ParsedEntry[],
    file: string,
    keys: KeyFolder,
  ): void {
    const first = entries[0]?.index ?? 0;
    const key = keys.key(name);
    const firstHere = first + (positions[0] ?? 0);
    const lastHere = first + (positions.at(-1) ?? 0);
    if (key === null) {
      const gone = [firstHere, lastHere];
      for (const entry of gone)
        this.#erasures.gone(section.kind, section.period, entry, file, `${name}.key is not there`);
      return;
    }
    const plaintext = unseal(section, first, key);
    if (plaintext === null) throw new Finding(file, firstHere, `the section ${name} does not open with its key`);
    this.opened++;
    let at = 0;
    for (const position of positions) {
      const entry = entries[position];
      const index = first + position;
      const head = at + 4 + SALT_BYTES + 4;
      if (entry === undefined || head > plaintext.length || plaintext.readUInt32BE(at) !== position) {
        throw new Finding(file, index, `the section ${name} has nothing for the entry`);
      }
      const end = head + plaintext.readUInt32BE(head - 4);
      if (end > plaintext.length) throw new Finding(file, index, `the section ${name} ends within the entry`);
      const salt = plaintext.subarray(at + 4, at + 4 + SALT_BYTES);
      const own = plaintext.subarray(head, end);
      const commitment = section.kind === 'details' ? entry.detail : entry.text;
      if (hash('sha256', Buffer.concat([COMMITMENT, salt, own]), 'base64') !== commitment) {
        throw new Finding(file, index, `what the section ${name} holds is not what the entry commits to`);
      }
      const problem = section.kind === 'details' ? checkDetail(own, entry) : checkText(own);
      if (problem !== null) throw new Finding(file, index, problem);
      at = end;
    }
    if (at !== plaintext.length)
      throw new Finding(file, lastHere, `the section ${name} has bytes after its last entry`);
  }
}

/** Which sections a record with these entries must have, and for which positions. */
function neededSections(entries: readonly ParsedEntry[]): Map<string, number[]> {
  const needed = new Map<string, number[]>();
  let period = '';
  let details: number[] = [];
  let texts: number[] = [];
  for (let position = 0; position < entries.length; position++) {
    const entry = entries[position];
    if (entry === undefined) continue;
    if (entry.period !== period) {
      period = entry.period;
      details = needed.get(`details-${period}`) ?? [];
      texts = needed.get(`texts-${period}`) ?? [];
      needed.set(`details-${period}`, details).set(`texts-${period}`, texts);
    }
    details.push(position);
    if (entry.text !== null) texts.push(position);
  }
  for (const [name, positions] of needed) if (positions.length === 0) needed.delete(name);
  return needed;
}

/** The plaintext of a section, or null where the key does not open it: the only thing that `final` throws for. */
function unseal({ kind, period, nonce, sealed }: Section, firstIndex: number, periodKey: Buffer): Buffer | null {
  const key = createHmac('sha256', periodKey).update(SEAL).update(nonce).digest();
  const index = Buffer.alloc(9);
  index.writeBigUInt64BE(BigInt(firstIndex));
  index[8] = kind === 'details' ? 0 : 1;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.concat([index, Buffer.from(period, 'latin1')]));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plaintext = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
    return plaintext;
  } catch {
    return null;
  }
}
