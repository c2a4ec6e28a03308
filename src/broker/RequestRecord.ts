import type { GivenRecord } from '../casework/data/givenRecord.js';
import type { ReleasedRecord } from '../disclosure/ReleasedView.js';
import type { AwaitingDecision } from '../matching/awaitingDecision.js';
import type { ForceCode, Marking, SourceStatus } from '../model/codes.js';
import { DecisionRows } from '../model/DecisionRows.js';
import type { DecisionRow, PersonGateFact } from '../model/LedgerEntry.js';
import type { RefusalCode } from '../model/Refusal.js';

/** What builds up while a request is served and ends in its outcome entry. */
export class RequestRecord {
  readonly rows = new DecisionRows();
  readonly gateFacts: PersonGateFact[] = [];
  /** What left of each record, remembered beside the rows, sealed, so that whoever got it hears where it proves wrong. */
  readonly given: GivenRecord[] = [];
  /** Whom the caller has met and who may be one person: for named officers to decide. */
  readonly met: AwaitingDecision[] = [];
  released = false;
  marking: Marking = 'OFFICIAL';
  /** Whether any force was asked. */
  asked = false;
  /** Whether any force was asked about people, and not for counts alone. */
  askedAboutPeople = false;
  /** Why a command was refused, where it was. */
  refusal: RefusalCode | null = null;
  /** What the caller wrote to justify the enquiries they opened; kept apart from the rows, encrypted. */
  readonly justifications: Readonly<Record<string, unknown>>[] = [];

  askAboutPeople(): void {
    this.asked = true;
    this.askedAboutPeople = true;
  }

  /** Rows about what was released or withheld. */
  note(rows: readonly DecisionRow[], isReleased: boolean, isSensitive: boolean): void {
    this.rows.push(...rows);
    this.#mark(isReleased, isSensitive);
  }

  /** What was released or withheld of a record, by its opaque id. */
  noteRecord(recordId: string, { view, rows, isSensitive }: ReleasedRecord): void {
    this.rows.pushAbout(recordId, rows);
    this.#mark(view !== null, isSensitive);
  }

  #mark(isReleased: boolean, isSensitive: boolean): void {
    if (!isReleased) return;
    this.released = true;
    if (isSensitive) this.marking = 'OFFICIAL_SENSITIVE';
  }
}

/** How each force that was asked fared, all of them whatever was found. */
export interface ForceStatus {
  readonly force: ForceCode;
  readonly status: SourceStatus;
}
