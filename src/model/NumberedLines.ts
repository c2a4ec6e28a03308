/**
 * Lines of many owners, each owner's numbered from 0 without gaps, that several processes share. A number is taken once:
 * whoever finds it taken has not read everything. What is stored is durable, and seen by whoever looks afterwards.
 */
export interface NumberedLines {
  /**
   * An owner's lines from a number on, oldest first, at most as many as one answer holds.
   * @throws StartupError where one is missing or is no text; BrokerError INTERNAL where they cannot be read
   */
  of(owner: string, from: number): Promise<readonly string[]>;
  /**
   * `STORED` once the line is durable; `TAKEN` where the owner has another line of that number.
   * @throws BrokerError INTERNAL where it could not be stored, or where nobody can tell
   */
  add(owner: string, n: number, line: string): Promise<'STORED' | 'TAKEN'>;
}
