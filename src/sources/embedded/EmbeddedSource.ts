import { type BrokenField, type CheckedTables, checkTables, type SoundRow } from '../../formats/checkTables.js';
import type { Format } from '../../formats/Format.js';
import type { Kind } from '../../formats/kinds.js';
import { type LocatedRow, type NativeRow, NativeTables } from '../../formats/NativeTables.js';
import { rowReader } from '../../formats/readRow.js';
import { type Selection, selectionOf } from '../../formats/Selection.js';
import type { CountAnswer, CountRequest } from '../../model/Count.js';
import type { ForceCode, RecordKind } from '../../model/codes.js';
import { frozen } from '../../model/frozen.js';
import { Remembered } from '../../model/Remembered.js';
import type {
  FindAnswer,
  FindRequest,
  ReadAnswer,
  ReadKind,
  ReadRequest,
  RecordAsk,
  Register,
  RegisterAnswer,
  RegisterRequest,
  SourceRecord,
  Values,
} from '../../model/Source.js';
import { countColumns, countUnits } from '../countUnits.js';
import { ALL_ALIKE, type WeighSought } from '../finding/bestFits.js';
import { findableOf, IDENTIFYING } from '../finding/findableOf.js';
import { TIE_COLUMNS, type Tie, type TieKind, tieOf } from '../finding/tieOf.js';
import type { Source } from '../Source.js';
import type { IndexPeople } from './PeopleIndex.js';
import { SearchIndex } from './SearchIndex.js';
import { SubjectIndex } from './SubjectIndex.js';

export interface EmbeddedSourceOptions {
  readonly force: ForceCode;
  readonly name: string;
  readonly format: Format;
  /** Native tables by name; never changed. */
  readonly tables: Readonly<Record<string, readonly NativeRow[]>>;
  /** Accept invented identifiers (brief 1.2). */
  readonly simulation: boolean;
  /** What searches are answered from; an index of Maps where nothing is said. */
  readonly indexPeople?: IndexPeople | undefined;
  /** By what those who fit a search weigh. */
  readonly weigh?: WeighSought | undefined;
}

const indexInMaps: IndexPeople = (nominals) => new SearchIndex(nominals);

/** Rows of which what was read is kept: twice as many at most. Each takes a kilobyte or two. */
const ROWS_KEPT = 10_000;
/** Ways of asking about one row that are kept: a few callers' two rounds. */
const WAYS_KEPT = 8;

/** A force's records held in memory, in the force's own format. Rows that do not parse are left out and reported. */
export class EmbeddedSource implements Source {
  readonly force: ForceCode;
  readonly name: string;
  /** What is wrong with the rows that were left out, for the force's records manager; without values. */
  readonly quarantine: readonly BrokenField[];
  /** How many rows were left out. */
  readonly quarantined: number;
  /** Registers that gates look in: meetings, incidents, Operation Encompass notices. */
  readonly registers: Readonly<Record<Register, readonly Values[]>>;

  readonly #format: Format;
  readonly #tables: NativeTables;
  readonly #simulation: boolean;
  readonly #nominals: ReadonlyMap<string, SoundRow>;
  readonly #records: CheckedTables['records'];
  /** By kind, then by the nominal that the records are about, in the order in which they are stored. */
  readonly #recordsOf: ReadonlyMap<RecordKind, ReadonlyMap<string, readonly SoundRow[]>>;
  readonly #index: SubjectIndex;
  readonly #readers = new WeakMap<Selection, (row: LocatedRow) => Values>();
  /** What was read lately of rows, by what was asked of them. */
  readonly #read = new Remembered<LocatedRow, Map<Selection, SourceRecord<ReadKind>>>(ROWS_KEPT);
  /** By kind, the rows by their ids; made when single records of the kind are first asked for. */
  readonly #byId = new Map<ReadKind, ReadonlyMap<string, readonly SoundRow[]>>();

  constructor({ force, name, format, tables, simulation, indexPeople, weigh }: EmbeddedSourceOptions) {
    this.force = force;
    this.name = name;
    this.#format = format;
    this.#tables = new NativeTables(tables);
    this.#simulation = simulation;
    const checked = checkTables(format, this.#tables, simulation);
    this.quarantine = checked.broken;
    this.quarantined = checked.quarantined;
    this.registers = checked.registers;
    this.#nominals = new Map(checked.nominals.map((row) => [row.id, row]));
    this.#records = checked.records;
    this.#recordsOf = new Map(
      [...checked.records].map(([kind, rows]) => [kind, groupedBy(rows, (row) => row.nominal)]),
    );
    const ties = this.#ties(checked);
    const identify = this.#reader('NOMINAL', selectionOf('NOMINAL', IDENTIFYING));
    const findable = checked.nominals.map(({ id, at }) => findableOf(id, identify(at), ties.get(id) ?? []));
    const ways = { indexPeople: indexPeople ?? indexInMaps, weigh: weigh ?? ALL_ALIKE };
    this.#index = new SubjectIndex(findable, { force, simulation }, ways);
  }

  async find({ keys, columns, elements }: FindRequest, signal: AbortSignal): Promise<FindAnswer> {
    signal.throwIfAborted();
    const { refs, more } = this.#index.find(keys);
    const selection = selectionOf('NOMINAL', columns, elements);
    const nominals = [...refs]
      .flatMap((ref) => this.#nominals.get(ref) ?? [])
      .sort((one, other) => one.at.index - other.at.index)
      .map((row) => ({ force: this.force, ref: row.id, values: this.#record('NOMINAL', row, selection).values }));
    return { nominals, ...(more ? { more } : {}), quarantined: this.quarantined };
  }

  async read({ kind, asks }: ReadRequest, signal: AbortSignal): Promise<ReadAnswer> {
    signal.throwIfAborted();
    const records = asks.flatMap((ask) => this.#recordsFor(kind, ask));
    return { records, quarantined: this.quarantined };
  }

  async consult({ register, column, value }: RegisterRequest, signal: AbortSignal): Promise<RegisterAnswer> {
    signal.throwIfAborted();
    const entries = this.registers[register]
      .filter((values) => values[column] === value)
      .map((values) => ({ force: this.force, register, values }));
    return { entries, quarantined: this.quarantined };
  }

  async count(request: CountRequest, signal: AbortSignal): Promise<CountAnswer> {
    signal.throwIfAborted();
    const columns = countColumns(request);
    const read = this.#reader(request.kind, selectionOf(request.kind, columns));
    const records = (this.#records.get(request.kind) ?? []).map(({ at }) => read(at));
    return { cells: countUnits(records, request), quarantined: this.quarantined };
  }

  async check(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
  }

  async close(): Promise<void> {}

  #recordsFor(kind: ReadKind, { nominal, record, columns, elements }: RecordAsk): SourceRecord<ReadKind>[] {
    const rows = record === undefined ? this.#rowsAbout(kind, nominal) : this.#rowsWith(kind, nominal, record);
    return rows.map((row) => this.#record(kind, row, selectionOf(kind, columns, elements)));
  }

  #rowsAbout(kind: ReadKind, nominal: string): readonly SoundRow[] {
    if (kind !== 'NOMINAL') return this.#recordsOf.get(kind)?.get(nominal) ?? [];
    const core = this.#nominals.get(nominal);
    return core === undefined ? [] : [core];
  }

  #rowsWith(kind: ReadKind, nominal: string, record: string): readonly SoundRow[] {
    if (kind === 'NOMINAL') return this.#rowsAbout(kind, nominal).filter(({ id }) => id === record);
    const byId = this.#byId.get(kind) ?? groupedBy(this.#records.get(kind) ?? [], ({ id }) => id);
    this.#byId.set(kind, byId);
    const rows = byId.get(record) ?? [];
    return rows.every((row) => row.nominal === nominal) ? rows : rows.filter((row) => row.nominal === nominal);
  }

  /** A row as it is read: converted once while it is asked about, for neither rows nor what was read of them are ever changed. */
  #record(kind: ReadKind, { id, nominal, at }: SoundRow, selection: Selection): SourceRecord<ReadKind> {
    const ways = this.#read.get(at) ?? new Map<Selection, SourceRecord<ReadKind>>();
    const known = ways.get(selection);
    if (known !== undefined) return known;
    const record = { force: this.force, kind, id, nominal, values: frozen(this.#reader(kind, selection)(at)) };
    if (ways.size >= WAYS_KEPT) ways.clear();
    this.#read.set(at, ways.set(selection, record));
    return record;
  }

  #reader(kind: Kind, selection: Selection): (row: LocatedRow) => Values {
    const read = this.#readers.get(selection) ?? this.#readerOf(kind, selection);
    this.#readers.set(selection, read);
    return read;
  }

  #readerOf(kind: Kind, selection: Selection): (row: LocatedRow) => Values {
    return rowReader(this.#format.kinds[kind].places, kind, selection, {
      conventions: this.#format.conventions,
      tables: this.#tables,
      simulation: this.#simulation,
      onProblem: ({ table, field, problem }) => {
        throw new Error(`${table}.${field}: ${problem}`);
      },
    });
  }

  /** By nominal, what its rows tie it to. */
  #ties({ nominals, records }: CheckedTables): ReadonlyMap<string, readonly Tie[]> {
    const ties = new Map<string, Tie[]>();
    for (const kind of Object.keys(TIE_COLUMNS) as TieKind[]) {
      const read = this.#reader(kind, selectionOf(kind, TIE_COLUMNS[kind]));
      for (const row of kind === 'NOMINAL' ? nominals : (records.get(kind) ?? []))
        addTo(ties, row.nominal, tieOf(kind, read(row.at)));
    }
    return ties;
  }
}

function addTo<T>(groups: Map<string, T[]>, name: string, item: T): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [item]);
  else group.push(item);
}

function groupedBy<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) addTo(groups, nameOf(item), item);
  return groups;
}
