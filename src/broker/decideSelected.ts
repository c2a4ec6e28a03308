import { decideIdentity } from '../disclosure/decideIdentity.js';
import type { PersonSelection } from '../disclosure/Plan.js';
import type { RecordDecision } from '../disclosure/RecordDecision.js';
import type { ResolvedPerson } from '../matching/resolvePeople.js';
import type { Nominal, SourceRecord } from '../model/Source.js';
import type { CallerContext } from '../policy/Decision.js';
import type { BrokerParts } from './BrokerParts.js';
import { type DecidedRecord, decidePerson } from './decidePerson.js';

/** Everything that is decided of a person before anything of them is fetched. */
export interface SelectedDecided {
  readonly context: CallerContext;
  /** Every record, also those that the person is only seen through. */
  readonly decided: readonly DecidedRecord[];
  /** Records of the kinds that were selected. */
  readonly shown: readonly DecidedRecord[];
  /** Nominals that are seen through at least one visible record, and the core of each, if it was selected. */
  readonly seen: readonly Nominal[];
  readonly cores: readonly RecordDecision[];
}

/** What is decided about the person’s records, and about the core of each nominal that is seen through one of them. */
export function decideSelected(
  parts: BrokerParts,
  selection: PersonSelection,
  { nominals }: ResolvedPerson,
  records: readonly SourceRecord[],
  context: CallerContext,
): SelectedDecided {
  const decided = decidePerson(parts, selection, records, context);
  const shown = decided.filter(({ record: { kind } }) => selection.timeline || selection.kinds.has(kind));
  const seen = nominals.filter((nominal) => visibleThrough(decided, nominal).length > 0);
  const { identity } = selection;
  const coreOf = (nominal: Nominal, selected: NonNullable<typeof identity>): RecordDecision =>
    decideIdentity(parts.policy, selected, nominal, visibleThrough(decided, nominal), context);
  return { context, decided, shown, seen, cores: identity === null ? [] : seen.map((one) => coreOf(one, identity)) };
}

const visibleThrough = (decided: readonly DecidedRecord[], { force, ref }: Nominal) =>
  decided
    .filter(({ record, decided: { visible } }) => visible && record.force === force && record.nominal === ref)
    .map(({ decided: { facts } }) => facts);
