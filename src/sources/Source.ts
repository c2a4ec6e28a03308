import type { CountAnswer, CountRequest } from '../model/Count.js';
import type { ForceCode } from '../model/codes.js';
import type {
  FindAnswer,
  FindRequest,
  ReadAnswer,
  ReadRequest,
  RegisterAnswer,
  RegisterRequest,
} from '../model/Source.js';

/** One force's records system, whatever it runs on. Read only. */
export interface Source {
  readonly force: ForceCode;
  readonly name: string;

  /** Nominals that match any of the keys, with the columns asked for and no others. */
  find(request: FindRequest, signal: AbortSignal): Promise<FindAnswer>;

  /** Records of one kind about nominals already found, or those nominals, each with the columns asked of it and no others. */
  read(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer>;

  /** Entries of a register that gates look in. */
  consult(request: RegisterRequest, signal: AbortSignal): Promise<RegisterAnswer>;

  /** How many records of a kind there are, grouped by what they say; nothing of any one record comes back. */
  count(request: CountRequest, signal: AbortSignal): Promise<CountAnswer>;

  /** Resolves when the system can be asked; rejects when it cannot. */
  check(signal: AbortSignal): Promise<void>;

  close(): Promise<void>;
}
