import type { Format } from '../../formats/Format.js';
import type { Kind } from '../../formats/kinds.js';
import { projectionFor } from '../../formats/projection/projectionFor.js';
import { selectColumns } from '../../formats/Selection.js';
import type { ElementColumns } from '../../model/Source.js';
import type { RowsAsked } from './readFound.js';

/** Plans that are kept: brokers ask the same few questions of one person after the other. */
const MOST_KEPT = 500;

/** What columns come to in a format's own fields. The same question gives the same plan, and it is worked out once. */
export class AskPlans {
  readonly #format: Format;
  readonly #kept = new Map<string, RowsAsked>();

  constructor(format: Format) {
    this.#format = format;
  }

  /** @throws RangeError for a column that the kind does not have. */
  of(kind: Kind, columns: readonly string[], elements?: ElementColumns): RowsAsked {
    const name = JSON.stringify([kind, columns, elements]);
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept;
    const selection = selectColumns(kind, columns, elements);
    const plan = { kind, selection, wanted: projectionFor(this.#format, kind, columns, elements) };
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(name, plan);
    return plan;
  }
}
