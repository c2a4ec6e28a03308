import type { NoticeType, TaskType } from '../../model/caseVocabulary.js';
import type { RecordKind } from '../../model/codes.js';
import type { SourceRecord } from '../../model/Source.js';

/** Something that a force's records say, and that somebody must do or be told. */
export interface Finding {
  readonly raises: { readonly task: TaskType } | { readonly notice: NoticeType };
  /** What is not raised twice, within the record. */
  readonly what: string;
}

/** What a rule may look at: one record of a force, and how old its subject is. */
export interface Watched {
  readonly record: SourceRecord;
  /** The day on which the subject turns 18, ISO date; null where no date of birth is known to the day. */
  readonly turns18: string | null;
  /** ISO date. */
  readonly today: string;
}

/** One duty: which columns of which kinds it reads, and what it finds in a record. Source: brief 4.7, 4.8, 4.11. */
export interface WatchRule {
  readonly source: string;
  readonly columns: Readonly<Partial<Record<RecordKind, readonly string[]>>>;
  readonly find: (watched: Watched) => readonly Finding[];
}

export const task = (type: TaskType, what: string = type): Finding => ({ raises: { task: type }, what });
export const notice = (type: NoticeType, what: string = type): Finding => ({ raises: { notice: type }, what });

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether a date has passed, at the precision it is known with. */
export const hasPassed = (date: unknown, today: string): boolean =>
  typeof date === 'string' && date.slice(0, 10) < today.slice(0, date.length);
