import { type CheckedTables, checkTables, type SoundRow } from '../../formats/checkTables.js';
import type { Kind } from '../../formats/kinds.js';
import type { NativeTables } from '../../formats/NativeTables.js';
import { readRow } from '../../formats/readRow.js';
import { selectColumns, selectEverything } from '../../formats/Selection.js';
import { RECORD_KINDS } from '../../model/codes.js';
import type { Values } from '../../model/Source.js';
import { findableOf, IDENTIFYING } from '../finding/findableOf.js';
import { TIE_COLUMNS, type Tie, type TieKind, tieOf } from '../finding/tieOf.js';
import { fetchRows } from './fetchRows.js';
import { type FindKeysDocument, findKeysOf } from './findKeys.js';
import { laterTwins } from './laterTwins.js';
import type { MongoForce } from './MongoForce.js';
import { idName, NativeRows } from './NativeRows.js';
import type { NativeDocument } from './NativeStore.js';
import { planRead } from './planRead.js';
import type { FindKeysKeeper } from './scanForce.js';

/** Checks every nominal with all the records about them, and hands on what the sound ones can be found by. */
export async function scanPeople(force: MongoForce, keeper: FindKeysKeeper, signal: AbortSignal): Promise<void> {
  const { format, store, simulation, quarantine } = force;
  const { table, id } = format.kinds.NOMINAL;
  for await (const batch of store.batches(table, [id], signal)) {
    const rows = await fetchPeople(force, batch, signal);
    const tables = rows.tables(force.codes);
    const checked = checkTables(format, tables, simulation);
    quarantine.note(checked.broken);
    const sound = new Map<Kind, readonly SoundRow[]>([...checked.records, ['NOMINAL', checked.nominals]]);
    for (const [kind, kept] of sound) {
      await leaveOutOthers(force, kind, kept, rows, signal);
    }
    await keeper.take(findKeysOfSound(force, checked, tables), quarantine);
  }
}

async function fetchPeople(
  { format, store }: MongoForce,
  batch: readonly NativeDocument[],
  signal: AbortSignal,
): Promise<NativeRows> {
  const fetching = { store, rows: new NativeRows(), signal };
  const refs = batch.map((row) => row[format.kinds.NOMINAL.id]).filter((ref) => typeof ref === 'string');
  const planOf = (kind: Kind) => planRead(format, kind, selectEverything(kind));
  await fetchRows(planOf('NOMINAL'), { ids: batch.map(({ _id }) => _id) }, fetching);
  for (const kind of RECORD_KINDS) {
    const { nominal } = format.kinds[kind];
    if (nominal !== null) await fetchRows(planOf(kind), { where: nominal, oneOf: refs }, fetching);
  }
  return fetching.rows;
}

/** The rows of a kind that are not among the sound ones, and those whose id an earlier row elsewhere has already. */
async function leaveOutOthers(
  { format, store, quarantine }: MongoForce,
  kind: Kind,
  sound: readonly SoundRow[],
  rows: NativeRows,
  signal: AbortSignal,
): Promise<void> {
  const { table, id } = format.kinds[kind];
  const kept = new Set(sound.map(({ at }) => idName(at.row._id)));
  const all = rows.rows(table);
  for (const { _id } of all) if (!kept.has(idName(_id))) quarantine.add(table, _id);
  for (const twin of await laterTwins(store, table, id, all, signal))
    quarantine.leaveOut(table, twin, id, 'not unique');
}

function findKeysOfSound(
  { format, simulation, quarantine }: MongoForce,
  { nominals, records }: CheckedTables,
  tables: NativeTables,
): readonly FindKeysDocument[] {
  const valuesOf = (kind: Kind, { at }: SoundRow, columns: readonly string[]): Values =>
    readRow(format.kinds[kind].places, kind, selectColumns(kind, columns), at, {
      conventions: format.conventions,
      tables,
      simulation,
      onProblem: () => undefined,
    });
  const isKept = ({ at }: SoundRow) => !quarantine.has(at.table, at.row._id);
  const ties = new Map<string, Tie[]>();
  for (const kind of Object.keys(TIE_COLUMNS) as TieKind[]) {
    for (const row of (kind === 'NOMINAL' ? nominals : (records.get(kind) ?? [])).filter(isKept)) {
      const tie = tieOf(kind, valuesOf(kind, row, TIE_COLUMNS[kind]));
      ties.set(row.nominal, [...(ties.get(row.nominal) ?? []), tie]);
    }
  }
  return nominals
    .filter(isKept)
    .map((row) => findKeysOf(findableOf(row.id, valuesOf('NOMINAL', row, IDENTIFYING), ties.get(row.id) ?? [])));
}
