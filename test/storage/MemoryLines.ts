import { BrokerError } from '../../src/model/BrokerError.js';
import type { NumberedLines } from '../../src/model/NumberedLines.js';

/** Numbered lines in memory; several may be handed the same map, as processes share a database. */
export class MemoryLines implements NumberedLines {
  /** Fails whatever is asked, as while the database cannot be reached. */
  isGone = false;
  constructor(readonly lines = new Map<string, string[]>()) {}

  async of(owner: string, from: number): Promise<readonly string[]> {
    this.#needThere();
    return (this.lines.get(owner) ?? []).slice(from);
  }

  async add(owner: string, n: number, line: string): Promise<'STORED' | 'TAKEN'> {
    this.#needThere();
    const own = this.lines.get(owner) ?? [];
    if (n < own.length) return own[n] === line ? 'STORED' : 'TAKEN';
    own[n] = line;
    this.lines.set(owner, own);
    return 'STORED';
  }

  #needThere(): void {
    if (this.isGone) throw new BrokerError('INTERNAL', 'what is shared cannot be read');
  }
}
