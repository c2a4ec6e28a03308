import type { JournalLine } from './Batch.js';

/**
 * Where casework is kept. Lines are numbered from 0 without gaps; whoever reads them back gets every line that was ever
 * stored, in order. One conformance suite holds for every implementation.
 */
export interface CaseworkStore {
  /**
   * Every line from the given number on, oldest first; null stands for one whose key was destroyed at the end of its
   * retention.
   * @throws StartupError where a line is none, is missing, or was changed; BrokerError INTERNAL where it cannot be read
   */
  read(from: number): Promise<readonly (JournalLine | null)[]>;
  /**
   * Resolves once the line is durable: `STORED`, or `TAKEN` where there is a line of that number, or none before it.
   * @throws BrokerError INTERNAL where it could not be stored, or where nobody can tell: it is kept whole or not at all
   */
  append(line: JournalLine): Promise<'STORED' | 'TAKEN'>;
  close(): Promise<void>;
}
