import type { JournalLine } from './Batch.js';

/**
 * Where casework is kept. Lines are numbered from 0 without gaps; whoever reads them back gets every line that was ever
 * stored, in order. One conformance suite holds for every implementation.
 */
export interface CaseworkStore {
  /**
   * Every line, oldest first; null stands for one whose key was destroyed at the end of its retention.
   * @throws StartupError where a line is none, is missing, or was changed
   */
  read(): Promise<readonly (JournalLine | null)[]>;
  /**
   * Resolves once the line is durable: `STORED`, or `TAKEN` where another process has stored a line of that number.
   * @throws BrokerError INTERNAL where it could not be stored; then nothing of it is kept
   */
  append(line: JournalLine): Promise<'STORED' | 'TAKEN'>;
  close(): Promise<void>;
}
