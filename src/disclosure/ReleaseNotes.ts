import type { ElementDecision, FieldDecision } from './RecordDecision.js';
import { ReleaseAccount, type ReleaseNote } from './ReleaseAccount.js';
import type { FieldState } from './releaseField.js';

/** What was noted last, after all that was noted before it. */
interface Step {
  readonly note: ReleaseNote | null;
  readonly before: Step | null;
  /** What has come next so far. */
  readonly next: Step[];
  account: ReleaseAccount | null;
}

const firstStep = (): Step => ({ note: null, before: null, next: [], account: null });

/**
 * Notes, while records that were decided alike are released one after the other, what happened to each thing decided. Most
 * of them end alike too, so notes are kept as a tree, and what they come to is worked out once for each way through it.
 */
export class ReleaseNotes {
  readonly #first = firstStep();
  #at = this.#first;

  constructor(private readonly accountOf: (notes: readonly ReleaseNote[]) => ReleaseAccount) {}

  /** Begins with the next record. */
  begin(): void {
    this.#at = this.#first;
  }

  ended(decided: FieldDecision, state: FieldState): void {
    this.#at = this.#step('ENDED', decided, state) ?? this.#stepTo({ what: 'ENDED', decided, state });
  }

  told(decided: FieldDecision, state: FieldState): void {
    this.#at = this.#step('TOLD', decided, state) ?? this.#stepTo({ what: 'TOLD', decided, state });
  }

  absent(decided: ElementDecision): void {
    this.#at = this.#step('ABSENT', decided, null) ?? this.#stepTo({ what: 'ABSENT', decided, state: null });
  }

  /** What the notes of this record come to. */
  account(): ReleaseAccount {
    const last = this.#at;
    last.account ??= this.accountOf(notesTo(last));
    return last.account;
  }

  #step(what: ReleaseNote['what'], decided: ReleaseNote['decided'], state: FieldState | null): Step | undefined {
    for (const step of this.#at.next) {
      const { note } = step;
      if (note?.decided === decided && note.state === state && note.what === what) return step;
    }
    return undefined;
  }

  #stepTo(note: ReleaseNote): Step {
    const step: Step = { note, before: this.#at, next: [], account: null };
    this.#at.next.push(step);
    return step;
  }
}

function notesTo(last: Step): readonly ReleaseNote[] {
  const notes: ReleaseNote[] = [];
  for (let step: Step | null = last; step !== null; step = step.before) if (step.note !== null) notes.push(step.note);
  return notes.reverse();
}
