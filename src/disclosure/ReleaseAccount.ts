import type { Category, RecordKind, ShownReason } from '../model/codes.js';
import type { DecisionRow } from '../model/LedgerEntry.js';
import type { Value, Values } from '../model/Source.js';
import type { RecordFacts } from '../policy/Decision.js';
import { type RowSubject, rowsOf, shownReason } from './decisionRows.js';
import { instructionsFor } from './instructions.js';
import type { FieldDecision } from './RecordDecision.js';
import type { Explanation } from './ReleasedView.js';
import { type FieldState, isReleased } from './releaseField.js';

/** Categories that make an answer OFFICIAL-SENSITIVE in whatever form they are released (brief 4.6). */
const SENSITIVE: readonly (Category | null)[] = [
  'VICTIM_IDENTITY',
  'VICTIM_ACCOUNT',
  'INTELLIGENCE',
  'SENSITIVE_PERSONAL',
];
/** Kinds of which anything in full does. */
const SENSITIVE_KINDS: readonly RecordKind[] = ['INTELLIGENCE', 'MANAGEMENT'];

/** Collects, while a record is released, what the log and the caller are told about it. */
export class ReleaseAccount {
  readonly rows: DecisionRow[] = [];
  /** Whether what was returned, not what exists, makes the answer OFFICIAL-SENSITIVE (brief 4.6). */
  isSensitive = false;
  readonly #withheld = new Map<string, ShownReason>();
  readonly #generalised = new Map<string, Explanation['generalised'][number]>();
  readonly #categories = new Set<Category>();

  constructor(
    readonly subject: RowSubject,
    readonly facts: RecordFacts,
  ) {}

  /** How a field, or an element of a list, ended. */
  note(decided: FieldDecision, state: FieldState): void {
    this.rows.push(...rowsOf(this.subject, decided, state));
    const { path, rule } = decided.field;
    if (state === 'MINIMUM') this.#generalised.set(path, { field: path, by: rule.minimum });
    else this.tell(decided, state);
    if (!isReleased(state)) return;
    if (decided.category !== null) this.#categories.add(decided.category);
    const isInFull = decided.decision.level === 'F' && rule.mark !== 'open';
    this.isSensitive ||= SENSITIVE.includes(decided.category) || (isInFull && this.isMarked());
  }

  /** Tells the caller, and not the log, that a field is withheld: for lists of which nothing goes to them anyhow. */
  tell(decided: FieldDecision, state: FieldState): void {
    const shown = shownReason(decided, state, this.subject.isPolice);
    if (shown !== null) this.#withheld.set(decided.field.path, shown);
  }

  explain(group: FieldDecision['group'], view: Readonly<Record<string, Value>>): Explanation {
    const kind = this.subject.recordKind;
    return {
      withheld: [...this.#withheld].map(([field, reason]) => ({ field, reason })),
      generalised: [...this.#generalised.values()],
      instructions: instructionsFor({ kind, group, categories: this.#categories, view: view as Values }),
    };
  }

  private isMarked(): boolean {
    const { kind, values } = this.facts;
    return SENSITIVE_KINDS.includes(kind) || values.gsc === 'OFFICIAL_SENSITIVE';
  }
}
