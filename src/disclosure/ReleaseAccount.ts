import type { Category, GroupCode, RecordKind, ShownReason } from '../model/codes.js';
import type { DecisionRow } from '../model/LedgerEntry.js';
import type { Value } from '../model/Source.js';
import type { RecordFacts } from '../policy/Decision.js';
import { absentRow, type RowSubject, rowsOf, shownReason } from './decisionRows.js';
import { instructionsFor, READ_BY_INSTRUCTIONS } from './instructions.js';
import type { ElementDecision, FieldDecision } from './RecordDecision.js';
import type { Explanation } from './ReleasedView.js';
import { type FieldState, isReleased } from './releaseField.js';
import type { SharedRows } from './SharedRows.js';

/** Categories that make an answer OFFICIAL-SENSITIVE in whatever form they are released (brief 4.6). */
const SENSITIVE: readonly (Category | null)[] = [
  'VICTIM_IDENTITY',
  'VICTIM_ACCOUNT',
  'INTELLIGENCE',
  'SENSITIVE_PERSONAL',
];
/** Kinds of which anything in full does. */
const SENSITIVE_KINDS: readonly RecordKind[] = ['INTELLIGENCE', 'MANAGEMENT'];

/** What happened to one thing that was decided, while a record was released. */
export type ReleaseNote =
  /** How a field, or an element of a list, ended. */
  | { readonly what: 'ENDED'; readonly decided: FieldDecision; readonly state: FieldState }
  /** Told to the caller, and not to the log: for lists of which nothing goes to them anyhow. */
  | { readonly what: 'TOLD'; readonly decided: FieldDecision; readonly state: FieldState }
  /** An element that the caller may not know of. */
  | { readonly what: 'ABSENT'; readonly decided: ElementDecision; readonly state: null };

/** What records are about that are released alike, and whom they are released for. */
export interface ReleasedAbout {
  readonly subject: RowSubject;
  /** Of any of the records. */
  readonly facts: RecordFacts;
  readonly group: GroupCode;
}

/** What the log and the caller are told about a record that was released so. Nothing in it is a value of the record. */
export class ReleaseAccount {
  /** Whether what was returned, not what exists, makes the answer OFFICIAL-SENSITIVE (brief 4.6). */
  readonly isSensitive: boolean;
  /** The log's rows. */
  readonly rows: readonly DecisionRow[];
  readonly #withheld = new Map<string, ShownReason>();
  readonly #generalised = new Map<string, Explanation['generalised'][number]>();
  readonly #categories = new Set<Category>();
  readonly #explanations = new Map<string, Explanation>();

  constructor(
    notes: readonly ReleaseNote[],
    private readonly about: ReleasedAbout,
    shared: SharedRows,
  ) {
    this.rows = shared.same(notes.flatMap((note) => this.#rowsOf(note)));
    for (const { what, decided, state } of notes) if (what !== 'ABSENT') this.#tell(decided, state);
    this.isSensitive = notes.some((note) => note.what === 'ENDED' && this.#makesSensitive(note));
  }

  /** What the caller is told. The same for views that say the same where instructions look. */
  explain(view: Readonly<Record<string, Value>>): Explanation {
    const read = READ_BY_INSTRUCTIONS.some((name) => view[name] !== undefined);
    const key = read ? JSON.stringify(READ_BY_INSTRUCTIONS.map((name) => view[name])) : '';
    const known = this.#explanations.get(key);
    if (known !== undefined) return known;
    const { group, subject } = this.about;
    const explanation: Explanation = {
      withheld: [...this.#withheld].map(([field, reason]) => ({ field, reason })),
      generalised: [...this.#generalised.values()],
      instructions: instructionsFor({ kind: subject.recordKind, group, categories: this.#categories, view }),
    };
    this.#explanations.set(key, explanation);
    return explanation;
  }

  #rowsOf({ what, decided, state }: ReleaseNote): readonly DecisionRow[] {
    if (what === 'TOLD') return [];
    const { subject } = this.about;
    if (what === 'ENDED') return rowsOf(subject, decided, state);
    const { reason, words } = decided.existence;
    return [absentRow(subject, decided.list, 'EXISTENCE', reason, words)];
  }

  #tell(decided: FieldDecision, state: FieldState): void {
    const { path, rule } = decided.field;
    const shown = shownReason(decided, state, this.about.subject.isPolice);
    if (state === 'MINIMUM') this.#generalised.set(path, { field: path, by: rule.minimum });
    else if (shown !== null) this.#withheld.set(path, shown);
    if (isReleased(state) && decided.category !== null) this.#categories.add(decided.category);
  }

  #makesSensitive({ decided, state }: Extract<ReleaseNote, { readonly what: 'ENDED' }>): boolean {
    if (!isReleased(state)) return false;
    const isInFull = decided.decision.level === 'F' && decided.field.rule.mark !== 'open';
    return SENSITIVE.includes(decided.category) || (isInFull && this.#isMarked());
  }

  #isMarked(): boolean {
    const { kind, values } = this.about.facts;
    return SENSITIVE_KINDS.includes(kind) || values.gsc === 'OFFICIAL_SENSITIVE';
  }
}
