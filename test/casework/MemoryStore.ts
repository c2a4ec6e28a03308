import type { JournalLine } from '../../src/casework/Batch.js';
import type { CaseworkStore } from '../../src/casework/CaseworkStore.js';
import { BrokerError } from '../../src/model/BrokerError.js';

/** A store of casework in memory that fails when told to. */
export class MemoryStore implements CaseworkStore {
  fails = false;
  /** Stores the line and then says that it could not. */
  loses = false;
  constructor(readonly lines: (JournalLine | null)[] = []) {}

  async read(from: number): Promise<readonly (JournalLine | null)[]> {
    return this.lines.slice(from);
  }

  async append(line: JournalLine): Promise<'STORED' | 'TAKEN'> {
    if (this.fails) throw new BrokerError('INTERNAL', 'the decision could not be recorded');
    if (line.n !== this.lines.length) return 'TAKEN';
    this.lines.push(structuredClone(line));
    if (this.loses) throw new BrokerError('INTERNAL', 'the decision could not be recorded');
    return 'STORED';
  }

  async close(): Promise<void> {}
}
