import { type FileHandle, open } from 'node:fs/promises';

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface BareLogOptions {
  readonly entryBytes: number;
  /** On average; what waits beyond that shares the next sync. Infinity: all that waits. */
  readonly mostPerSync: number;
}

/**
 * The least that makes entries durable in groups: one write and one sync per batch, and nothing else. It serves the same
 * appenders as the ledger, each of which waits for its own entry. It is not told what they have to say and does not make
 * its bytes from that: it writes as many as the ledger wrote.
 */
export class BareLog {
  syncs = 0;
  readonly #file: FileHandle;
  readonly #options: BareLogOptions;
  #waiting: Waiting[] = [];
  /** What rounding has left over from earlier batches: below one entry. */
  #carried = 0;
  #isWriting = false;

  private constructor(file: FileHandle, options: BareLogOptions) {
    this.#file = file;
    this.#options = options;
  }

  static async open(path: string, options: BareLogOptions): Promise<BareLog> {
    return new BareLog(await open(path, 'a', 0o600), options);
  }

  append(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#isWriting) return;
      this.#isWriting = true;
      setImmediate(() => void this.write());
    });
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  private async write(): Promise<void> {
    const batch = this.take();
    try {
      await this.#file.write(Buffer.alloc(batch.length * this.#options.entryBytes, 0x78));
      await this.#file.datasync();
      this.syncs += 1;
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    setImmediate(() => {
      if (this.#waiting.length > 0) void this.write();
      else this.#isWriting = false;
    });
  }

  private take(): readonly Waiting[] {
    const most = Math.max(1, this.#options.mostPerSync + this.#carried);
    const batch = this.#waiting.splice(0, Math.floor(Math.min(most, this.#waiting.length)));
    this.#carried = batch.length === Math.floor(most) ? most - batch.length : 0;
    return batch;
  }
}
