import { END_COLUMNS, hasEnded, VERDICT_COLUMNS, wasAcquitted } from '../../casework/watch/caseEnded.js';
import type { GivenChange } from '../../casework/watch/GivenChange.js';
import { behavesAsNoRecord, isAboveClassification, isDisposed } from '../../model/behavesAsNoRecord.js';
import { listOf } from '../../model/listOf.js';
import type { RecordAsk, Values } from '../../model/Source.js';
import { VISIBILITY_COLUMNS } from '../../policy/gates/visibleRecords.js';
import type { BrokerParts } from '../BrokerParts.js';
import type { ForceCalls } from '../ForceCalls.js';
import type { Giving } from './GivenBook.js';
import { marksIn, marksOf } from './givenRecord.js';

/** A record as it stands now. */
interface Standing {
  /** What says whether it is there, and how its case stands; null where the force has it no longer. */
  readonly now: Values | null;
  /** What a court found about the person, where that was asked. */
  readonly verdicts: readonly Values[];
  /** The digests of its facts now, by the question they were asked with; null where it did not come. */
  readonly marks: ReadonlyMap<string, readonly string[] | null>;
}

/**
 * Asks one force again what was read of one of its records when it was given to others, and says what has become of it.
 * That it is gone is said only where the force answered in full. Of a record that is now marked above what the broker handles nothing is
 * said: it behaves as no record. Source: DPA 2018 s.48(9); brief 3.4, 4.6, 4.11.
 */
export async function compareGiven(
  parts: BrokerParts,
  calls: ForceCalls,
  givings: readonly [Giving, ...Giving[]],
): Promise<readonly GivenChange[]> {
  const standing = await readAgain(parts, calls, givings);
  const [{ force }] = givings;
  const isWhole = calls.sources().some(({ force: code, status }) => code === force && status === 'OK');
  const { now: values } = standing;
  const isGone = values === null ? isWhole : isDisposed(values, parts.now().toISOString());
  if (values !== null && isAboveClassification(values)) return [];
  if (isGone) return givings.map((one) => changeOf(one, 'DISPOSED', ''));
  return values === null ? [] : [...corrected(parts, givings, standing, values), ...ended(givings, standing, values)];
}

async function readAgain(
  parts: BrokerParts,
  calls: ForceCalls,
  givings: readonly [Giving, ...Giving[]],
): Promise<Standing> {
  const [source] = givings;
  const { force, kind, id, nominal } = source;
  const record = kind === 'NOMINAL' ? {} : { record: id };
  const read = async (ask: Pick<RecordAsk, 'columns' | 'elements'>) =>
    (await calls.read(force, kind, { nominal, ...record, ...ask }))[0]?.values ?? null;
  const asks = new Map(givings.map((one) => [askOf(one), one]));
  const isDecided = givings.some(({ by }) => by !== null) && END_COLUMNS[kind] !== undefined;
  const [now, verdicts, ...marks] = await Promise.all([
    read({ columns: standingColumns(kind) }),
    isDecided
      ? calls.read(force, 'CRIMINAL_HISTORY', { nominal, columns: [...VISIBILITY_COLUMNS, ...VERDICT_COLUMNS] })
      : Promise.resolve([]),
    ...[...asks].map(async ([ask, { columns, elements }]) => {
      if (columns.length === 0 && Object.keys(elements).length === 0) return [ask, []] as const;
      const values = await read({ columns, elements });
      return [ask, values && marksIn(marksOf(parts, source, values))] as const;
    }),
  ]);
  return { now, verdicts: verdicts.map(({ values }) => values), marks: new Map(marks) };
}

/** What says whether a record is there at all, whether it was varied, and how its case stands. */
const standingColumns = (kind: Giving['kind']): readonly string[] =>
  kind === 'NOMINAL'
    ? ['localNominalRef']
    : [...VISIBILITY_COLUMNS, ...(END_COLUMNS[kind] ?? []), ...(kind === 'SHPO_SRO' ? ['variations.at'] : [])];

/** Facts that were given and no longer stand; what a court has varied since was no error, and is told as that. */
function corrected(
  { pseudonymise }: BrokerParts,
  givings: readonly Giving[],
  { marks }: Standing,
  { variations }: Values,
): readonly GivenChange[] {
  const lost = givings.flatMap((one) => {
    const now = marks.get(askOf(one));
    const wasVaried = listOf(variations).some(({ at }) => String(at) >= one.at.slice(0, 10));
    const gone = now == null || wasVaried ? [] : marksIn(one.marks).filter((mark) => !now.includes(mark));
    return gone.length === 0 ? [] : [{ one, gone }];
  });
  return lost.map(({ one }) => {
    const same = lost.filter(({ one: other }) => other.organisation === one.organisation && other.group === one.group);
    const which = [...new Set(same.flatMap(({ gone }) => gone))].sort().join(' ');
    return changeOf(one, 'CORRECTED', pseudonymise('record', which));
  });
}

/** Cases that were open, for all that their recipients were told, and have ended without a finding of guilt since. */
function ended(givings: readonly Giving[], { verdicts }: Standing, values: Values): readonly GivenChange[] {
  return givings
    .filter((one) => {
      if (one.kind === 'NOMINAL' || one.ended === true) return false;
      const isOver = hasEnded(one.kind, values) === true && (one.ended === false || one.by !== null);
      const histories = verdicts.filter((history) => !behavesAsNoRecord(history, one.at));
      return isOver || (one.by !== null && histories.some((history) => wasAcquitted(history, one.at)));
    })
    .map((one) => changeOf(one, 'ENDED', ''));
}

const changeOf = (
  { force, nominal, about, organisation, group, reference, by }: Giving,
  became: GivenChange['became'],
  which: string,
): GivenChange => ({ became, force, nominal, about, recipient: { organisation, group, reference }, by, which });

const askOf = ({ columns, elements }: Giving): string => JSON.stringify([columns, elements]);
