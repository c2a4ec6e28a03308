/** What is found on a board: the name it stands under, and what stands there, which may be anything. */
export interface PostedNote {
  readonly origin: string;
  readonly note: unknown;
}

/** Where several processes tell each other how they stand: one note under each name, which its owner alone replaces. */
export interface NoteBoard {
  /** Puts the note in place of the one before; resolves once it is durable. @throws BrokerError INTERNAL */
  post(origin: string, note: object): Promise<void>;
  /** Every note as it stands. @throws BrokerError INTERNAL */
  all(): Promise<readonly PostedNote[]>;
}
