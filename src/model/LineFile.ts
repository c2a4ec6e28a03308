/** A file of lines that only grows. One call at a time. */
export interface LineFile {
  /** Resolves once the line is on disk. Where it rejects, nothing of the line stays in the file. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file of the data folder by its name and gives what `read` makes of its lines, oldest first. A last line without
 * its line end was never durable: it is cut off and reported, but only once `read` has taken the others.
 */
export type OpenLineFile = <Line>(
  name: string,
  read: (lines: readonly string[]) => Promise<Line[]>,
) => Promise<{ readonly file: LineFile; readonly lines: Line[] }>;
