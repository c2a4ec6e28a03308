import type { Format } from '../../formats/Format.js';
import type { NativeTables } from '../../formats/NativeTables.js';
import type { CountAnswer, CountRequest } from '../../model/Count.js';
import type {
  FindAnswer,
  FindRequest,
  ReadAnswer,
  ReadRequest,
  RegisterAnswer,
  RegisterRequest,
} from '../../model/Source.js';

/** Who and what there is in a force's records: as much of a records system as its native rows need beside them. */
interface Holdings {
  find(request: FindRequest, signal: AbortSignal): Promise<FindAnswer>;
  read(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer>;
  consult(request: RegisterRequest, signal: AbortSignal): Promise<RegisterAnswer>;
  count(request: CountRequest, signal: AbortSignal): Promise<CountAnswer>;
}

/** A simulated force's records: its rows as they are stored, and what finds and counts the sound ones among them. */
export interface SimulatedRecords {
  readonly force: string;
  readonly format: Format;
  readonly tables: NativeTables;
  readonly holdings: Holdings;
}
