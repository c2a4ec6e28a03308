import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LedgerFile, LedgerFiles } from '../../src/ledger/LedgerFiles.js';

/** What happens instead of an operation on a file. */
export interface Fault {
  readonly file: string;
  readonly operation: 'append' | 'sync';
  /** The operation that fails: 1 is the first of its kind on the file after `failAt`. */
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
  readonly #contents = new Map<string, Content>();
  readonly #counts = new Map<string, number>();
  #fault: Fault | null = null;
  #operationsLeft = Number.POSITIVE_INFINITY;
  /** Appends and syncs in order, e.g. `append details.log`. */
  readonly journal: string[] = [];

  constructor(synced: Readonly<Record<string, Buffer>> = {}) {
    for (const [file, written] of Object.entries(synced)) {
      this.#contents.set(file, { written, synced: written.length });
    }
  }

  failAt(fault: Fault): void {
    this.#counts.clear();
    this.#fault = fault;
  }

  /** After this many more appends and syncs, every one fails and changes nothing. */
  losePowerAfter(operations: number): void {
    this.#operationsLeft = operations;
  }

  written(file: string): Buffer {
    return this.#content(file).written;
  }

  /** Puts the files into a real folder: all that was synced, and of the rest the share that `survives` says. */
  async writeTo(folder: string, survives: (file: string) => number): Promise<void> {
    for (const [file, { written, synced }] of this.#contents) {
      const kept = synced + Math.floor((written.length - synced) * survives(file));
      await writeFile(join(folder, file), written.subarray(0, kept), { mode: 0o600 });
    }
  }

  async open(path: string): Promise<LedgerFile> {
    const file = basename(path);
    const content = this.#content(file);
    return {
      append: async (bytes) => {
        await Promise.resolve();
        const fault = this.#operate('append', file);
        const written = fault === null ? bytes.length : (fault.bytesWritten ?? 0);
        content.written = Buffer.concat([content.written, bytes.subarray(0, written)]);
        if (fault !== null) throw fault.error;
      },
      sync: async () => {
        await Promise.resolve();
        const fault = this.#operate('sync', file);
        if (fault !== null) throw fault.error;
        content.synced = content.written.length;
      },
      read: async function* () {
        yield content.written;
      },
      truncate: async (size) => {
        content.written = content.written.subarray(0, size);
      },
      size: async () => content.written.length,
      close: async () => {},
    };
  }

  #content(file: string): Content {
    const content = this.#contents.get(file) ?? { written: Buffer.alloc(0), synced: 0 };
    this.#contents.set(file, content);
    return content;
  }

  #operate(operation: Fault['operation'], file: string): Pick<Fault, 'error' | 'bytesWritten'> | null {
    this.journal.push(`${operation} ${file}`);
    if (this.#operationsLeft-- <= 0) return { error: new Error('power lost') };
    const key = `${operation} ${file}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    const fault = this.#fault;
    return fault?.file === file && fault.operation === operation && count === fault.nth ? fault : null;
  }
}
