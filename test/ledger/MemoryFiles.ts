import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { LedgerFile, LedgerFiles } from '../../src/ledger/LedgerFiles.js';

export type Operation = 'append' | 'sync' | 'writeFile' | 'syncFile' | 'rename' | 'syncFolder';

/** What happens instead of an operation. */
export interface Fault {
  readonly operation: Operation;
  /** Which files: those whose path in the ledger's folder matches. */
  readonly path: RegExp;
  /** The operation that fails: 1 is the first of its kind on such a file after `failAt`. */
  readonly nth: number;
  readonly error: Error;
  /** How many bytes of a failing append reach the file all the same. */
  readonly bytesWritten?: number;
}

interface Content {
  written: Buffer;
  /** How many bytes of `written` are sure to survive a loss of power. */
  synced: number;
}

/** Files in memory that count operations, fail on command, and know what a loss of power would leave. */
export class MemoryFiles implements LedgerFiles {
  readonly #folder: string;
  #names = new Map<string, Content>();
  /** What names mean after a loss of power, at the least. */
  #durableNames = new Map<string, Content>();
  #fault: Fault | null = null;
  #matches = 0;
  #operationsLeft = Number.POSITIVE_INFINITY;
  /** Operations in order, e.g. `append segments/000000000000.seg`. */
  readonly journal: string[] = [];

  constructor(ledgerFolder: string) {
    this.#folder = ledgerFolder;
  }

  /** With the files of a real folder, synced. */
  static async of(ledgerFolder: string): Promise<MemoryFiles> {
    const files = new MemoryFiles(ledgerFolder);
    for (const entry of await readdir(ledgerFolder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const written = await readFile(path);
      files.put(relative(ledgerFolder, path), written);
    }
    return files;
  }

  /** Puts a file there, synced. */
  put(path: string, written: Buffer): void {
    const content = { written, synced: written.length };
    this.#names.set(path, content);
    this.#durableNames.set(path, content);
  }

  paths(): readonly string[] {
    return [...this.#names.keys()].sort();
  }

  /** The file's bytes, or null. */
  get(path: string): Buffer | null {
    return this.#names.get(path)?.written ?? null;
  }

  failAt(fault: Fault): void {
    this.#matches = 0;
    this.#fault = fault;
  }

  /** After this many more operations, every one fails and changes nothing. */
  losePowerAfter(operations: number): void {
    this.#operationsLeft = operations;
  }

  /**
   * Puts into a real folder what a loss of power leaves: all that was synced, of the rest of each file the share that
   * `survives` says, and names that were not synced where it says more than a half.
   */
  async writeTo(ledgerFolder: string, survives: (path: string) => number): Promise<void> {
    for (const path of new Set([...this.#names.keys(), ...this.#durableNames.keys()])) {
      const share = survives(path);
      const content = (share > 0.5 ? this.#names : this.#durableNames).get(path);
      if (content === undefined) continue;
      const kept = content.synced + Math.floor((content.written.length - content.synced) * share);
      await mkdir(dirname(join(ledgerFolder, path)), { recursive: true });
      await writeFile(join(ledgerFolder, path), content.written.subarray(0, kept), { mode: 0o600 });
    }
  }

  async open(path: string): Promise<LedgerFile> {
    const name = this.#name(path);
    const content = this.#names.get(name) ?? { written: Buffer.alloc(0), synced: 0 };
    this.#names.set(name, content);
    return {
      append: async (bytes) => {
        const fault = await this.#operate('append', name);
        const written = fault === null ? bytes.length : (fault.bytesWritten ?? 0);
        content.written = Buffer.concat([content.written, bytes.subarray(0, written)]);
        if (fault !== null) throw fault.error;
      },
      sync: async () => {
        await this.#orThrow('sync', name);
        content.synced = content.written.length;
      },
      close: async () => {},
    };
  }

  async readFile(path: string): Promise<Buffer | null> {
    return this.#names.get(this.#name(path))?.written ?? null;
  }

  async readAt(path: string, position: number, length: number): Promise<Buffer> {
    return (await this.readFile(path))?.subarray(position, position + length) ?? Buffer.alloc(0);
  }

  async size(path: string): Promise<number | null> {
    return (await this.readFile(path))?.length ?? null;
  }

  async readdir(path: string): Promise<readonly string[]> {
    const prefix = `${this.#name(path)}/`;
    const below = [...this.#names.keys()].filter((name) => name.startsWith(prefix));
    return [...new Set(below.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))].sort();
  }

  async writeFile(path: string, bytes: Buffer): Promise<void> {
    await this.#orThrow('writeFile', this.#name(path));
    this.#names.set(this.#name(path), { written: Buffer.from(bytes), synced: 0 });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#orThrow('rename', this.#name(to));
    const content = this.#names.get(this.#name(from));
    if (content === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    this.#names.delete(this.#name(from));
    this.#names.set(this.#name(to), content);
  }

  async rm(path: string): Promise<void> {
    const name = this.#name(path);
    for (const held of this.#names.keys()) if (held === name || held.startsWith(`${name}/`)) this.#names.delete(held);
  }

  async truncate(path: string, size: number): Promise<void> {
    const content = this.#names.get(this.#name(path));
    if (content === undefined) return;
    content.written = content.written.subarray(0, size);
    content.synced = Math.min(content.synced, size);
  }

  async mkdir(): Promise<void> {}

  async syncFile(path: string): Promise<void> {
    await this.#orThrow('syncFile', this.#name(path));
    const content = this.#names.get(this.#name(path));
    if (content !== undefined) content.synced = content.written.length;
  }

  async syncFolder(path: string): Promise<void> {
    await this.#orThrow('syncFolder', this.#name(path));
    const isIn = (name: string) => join(this.#folder, dirname(name)) === join(path);
    for (const name of this.#durableNames.keys()) if (isIn(name)) this.#durableNames.delete(name);
    for (const [name, content] of this.#names) if (isIn(name)) this.#durableNames.set(name, content);
  }

  #name(path: string): string {
    return relative(this.#folder, path);
  }

  async #orThrow(operation: Operation, name: string): Promise<void> {
    const fault = await this.#operate(operation, name);
    if (fault !== null) throw fault.error;
  }

  async #operate(operation: Operation, name: string): Promise<Pick<Fault, 'error' | 'bytesWritten'> | null> {
    await Promise.resolve();
    this.journal.push(`${operation} ${name}`);
    if (this.#operationsLeft-- <= 0) return { error: new Error('power lost') };
    const fault = this.#fault;
    if (fault?.operation !== operation || !fault.path.test(name)) return null;
    this.#matches += 1;
    return this.#matches === fault.nth ? fault : null;
  }
}
