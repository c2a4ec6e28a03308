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

/** The port of a force's records system, as much of it as can be tested from outside. */
export interface TestedSource {
  readonly force: ForceCode;
  find(request: FindRequest, signal: AbortSignal): Promise<FindAnswer>;
  read(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer>;
  consult(request: RegisterRequest, signal: AbortSignal): Promise<RegisterAnswer>;
  count(request: CountRequest, signal: AbortSignal): Promise<CountAnswer>;
  check(signal: AbortSignal): Promise<void>;
}
