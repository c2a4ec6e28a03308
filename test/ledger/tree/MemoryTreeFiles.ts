import { dirname } from 'node:path';
import type { TreeFiles } from '../../../src/ledger/tree/TreeFiles.js';

/** Files in memory. Keeps an account of what was done; the operation that `fails` picks rejects. */
export class MemoryTreeFiles implements TreeFiles {
  readonly held = new Map<string, Buffer>();
  readonly done: string[] = [];
  fails: (operation: string) => boolean = () => false;

  async writeFile(path: string, bytes: Buffer): Promise<void> {
    await this.#does(`write ${path}`);
    if (!this.done.includes(`mkdir ${dirname(path)}`) && path.includes('tile/'))
      throw new Error(`no folder for ${path}`);
    this.held.set(path, Buffer.from(bytes));
  }

  async readFile(path: string): Promise<Buffer | null> {
    return this.held.get(path) ?? null;
  }

  async readdir(path: string): Promise<readonly string[]> {
    const below = [...this.held.keys()].filter((file) => file.startsWith(`${path}/`));
    return [...new Set(below.map((file) => file.slice(path.length + 1).split('/')[0] ?? ''))];
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#does(`rename ${from}`);
    const bytes = this.held.get(from);
    if (bytes === undefined) throw new Error(`${from} is not there`);
    this.held.delete(from);
    this.held.set(to, bytes);
  }

  mkdir(path: string): Promise<void> {
    return this.#does(`mkdir ${path}`);
  }

  async rm(path: string): Promise<void> {
    await this.#does(`rm ${path}`);
    for (const file of this.held.keys()) if (file === path || file.startsWith(`${path}/`)) this.held.delete(file);
  }

  syncFile(path: string): Promise<void> {
    return this.#does(`sync file ${path}`);
  }

  syncFolder(path: string): Promise<void> {
    return this.#does(`sync folder ${path}`);
  }

  /** The paths held below a folder, in order. */
  paths(): string[] {
    return [...this.held.keys()].sort();
  }

  async #does(operation: string): Promise<void> {
    if (this.fails(operation)) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    this.done.push(operation);
  }
}
