import type { PersonSelection } from '../disclosure/Plan.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { Nominal, SourceRecord } from '../model/Source.js';
import type { CallerContext, RecordFacts } from '../policy/Decision.js';
import type { BrokerParts } from './BrokerParts.js';
import { type DecidedRecord, decidePerson } from './decidePerson.js';

/** What is decided of a person before anything of them is fetched to be released. */
export interface SelectedDecided {
  readonly context: CallerContext;
  /** Every record, also those that the person is only seen through. */
  readonly decided: readonly DecidedRecord[];
  /** Records of the kinds that were selected. */
  readonly shown: readonly DecidedRecord[];
  /** Nominals that are seen through at least one visible record. */
  readonly seen: readonly Nominal[];
}

/** What is decided about the person’s records. */
export function decideSelected(
  parts: BrokerParts,
  selection: PersonSelection,
  { nominals }: ResolvedPerson,
  records: readonly SourceRecord[],
  context: CallerContext,
): SelectedDecided {
  const decided = decidePerson(parts, selection, records, context);
  const shown = decided.filter(({ record: { kind } }) => selection.timeline || selection.kinds.has(kind));
  const seen = nominals.filter((nominal) => decided.some((one) => isVisibleOf(one, nominal)));
  return { context, decided, shown, seen };
}

/** The visible records about a nominal. */
export const visibleThrough = (decided: readonly DecidedRecord[], nominal: Nominal): readonly RecordFacts[] =>
  decided.filter((one) => isVisibleOf(one, nominal)).map(({ decided: { facts } }) => facts);

const isVisibleOf = ({ record, decided: { visible } }: DecidedRecord, { force, ref }: Nominal): boolean =>
  visible && record.nominal === ref && record.force === force;
