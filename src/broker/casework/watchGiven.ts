import { BROKER } from '../../casework/Actor.js';
import { raiseCorrections } from '../../casework/commands/raiseCorrections.js';
import type { GivenChange } from '../../casework/watch/GivenChange.js';
import { RECORD_KINDS } from '../../model/codes.js';
import type { DecisionRow } from '../../model/LedgerEntry.js';
import type { BrokerParts } from '../BrokerParts.js';
import { besideRow } from '../besideRow.js';
import type { ForceCalls } from '../ForceCalls.js';
import type { ForceStatus } from '../RequestRecord.js';
import { compareGiven } from './compareGiven.js';
import { deskFor } from './deskOf.js';
import type { GivenBook, Giving } from './GivenBook.js';
import { logAsBroker } from './logAsBroker.js';
import { isToldOtherwise, toldOtherwise } from './toldOtherwise.js';

/** Records that are asked about at once, each time with a budget of their own. */
const AT_ONCE = 200;

/**
 * Looks at everything that has left the broker as it stands at its source now, and tells whoever received it what was
 * corrected, disposed of, or has ended. It is logged as a request of the broker's own. A force that does not answer is
 * looked at the next time. Source: DPA 2018 s.38(5)(c), s.48(9); brief 3.4, 3.6.
 */
export async function watchGiven(parts: BrokerParts, openCalls: () => ForceCalls, book: GivenBook): Promise<void> {
  const byRecord = new Map<string, [Giving, ...Giving[]]>();
  for (const giving of await book.readOn()) {
    const same = byRecord.get(giving.about);
    if (same === undefined) byRecord.set(giving.about, [giving]);
    else same.push(giving);
  }
  const records = [...byRecord.values()];
  if (records.length === 0 && !parts.cases.all('AUTHORISATION').some(isToldOtherwise)) return;
  await logAsBroker(parts, 'dutyToCorrect', RECORD_KINDS, async () => {
    const found: GivenChange[] = [];
    const asked: ForceCalls[] = [];
    for (let from = 0; from < records.length; from += AT_ONCE) {
      const calls = openCalls();
      asked.push(calls);
      const changes = records.slice(from, from + AT_ONCE).map((one) => compareGiven(parts, calls, one));
      found.push(...(await Promise.all(changes)).flat());
    }
    const calls = openCalls();
    asked.push(calls);
    found.push(...(await toldOtherwise(parts, calls)));
    const changes = raiseCorrections(deskFor(parts, BROKER, parts.now().toISOString()), found);
    const told = new Set(changes.flatMap(({ file }) => ('key' in file ? (file.key?.split(' ') ?? []) : [])));
    const rows = new Map(
      found.filter(({ about }) => told.has(about)).map((one) => [`${one.about} ${one.became}`, one]),
    );
    return { changes, rows: [...rows.values()].flatMap(rowOf), sources: worstOf(asked) };
  });
}

/** That a source corrected or erased a record of which something is told. Source: brief 3.7 (alteration, erasure). */
function rowOf({ became, force, about }: GivenChange): readonly DecisionRow[] {
  if (became === 'ENDED') return [];
  const operation = became === 'DISPOSED' ? 'ERASURE' : 'ALTERATION';
  const path = `dutyToCorrect.${became.toLowerCase()}`;
  const row = besideRow({
    operation,
    subjectRef: null,
    authorisationId: null,
    recordId: about,
    fieldPath: path,
    decision: 'F',
  });
  return [{ ...row, sourceForce: force }];
}

/** How each force fared at its worst. */
function worstOf(asked: readonly ForceCalls[]): readonly ForceStatus[] {
  const order = ['OK', 'PARTIAL', 'TIMEOUT', 'UNAVAILABLE'];
  const worst = new Map<string, ForceStatus>();
  for (const one of asked.flatMap((calls) => calls.sources())) {
    const before = worst.get(one.force)?.status ?? 'OK';
    if (!worst.has(one.force) || order.indexOf(one.status) > order.indexOf(before)) worst.set(one.force, one);
  }
  return [...worst.values()];
}
