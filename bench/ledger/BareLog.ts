import { type FileHandle, open } from 'node:fs/promises';

/** The least that makes entries durable in groups: one write and one sync per batch, and nothing else. */
export class BareLog {
  syncs = 0;
  readonly #file: FileHandle;
  readonly #entryBytes: number;
  #waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #isWriting = false;

  private constructor(file: FileHandle, entryBytes: number) {
    this.#file = file;
    this.#entryBytes = entryBytes;
  }

  static async open(path: string, entryBytes: number): Promise<BareLog> {
    return new BareLog(await open(path, 'a', 0o600), entryBytes);
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
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      await this.#file.write(Buffer.alloc(batch.length * this.#entryBytes, 0x78));
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
}
