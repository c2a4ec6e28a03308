import { RECORD_KINDS, type RecordKind } from '../model/codes.js';
import { REGISTERS, type Register, type Values } from '../model/Source.js';
import { storedColumns } from './columns.js';
import type { Format } from './Format.js';
import { findOrphans } from './findOrphans.js';
import type { Kind } from './kinds.js';
import type { LocatedRow, NativeTables } from './NativeTables.js';
import { type FieldProblem, fieldAt, readRow } from './readRow.js';
import { RECORD_LAWS } from './recordLaws.js';
import { selectColumns, selectEverything } from './Selection.js';

/** A row that stands: its native id, and the nominal it is about (for a nominal: itself). */
export interface SoundRow {
  readonly id: string;
  readonly nominal: string;
  readonly at: LocatedRow;
}

/** What is wrong with a native row, by place and never by value: `row` is its 0-based index in `table`. */
export type BrokenField = FieldProblem;

export interface CheckedTables {
  readonly nominals: readonly SoundRow[];
  readonly records: ReadonlyMap<RecordKind, readonly SoundRow[]>;
  readonly registers: Readonly<Record<Register, readonly Values[]>>;
  readonly broken: readonly BrokenField[];
  /** Rows of nominals, records and registers that were left out, and rows that belong to none. */
  readonly quarantined: number;
}

class TableCheck {
  readonly broken: BrokenField[] = [];
  quarantined = 0;
  readonly #format: Format;
  readonly #tables: NativeTables;
  readonly #simulation: boolean;

  constructor(format: Format, tables: NativeTables, simulation: boolean) {
    this.#format = format;
    this.#tables = tables;
    this.#simulation = simulation;
  }

  #faultsOf(kind: Kind, row: LocatedRow): BrokenField[] {
    const faults: BrokenField[] = [];
    const laws = RECORD_LAWS.filter((law) => law.kind === kind);
    const fields = new Map<string, Omit<FieldProblem, 'problem'>>();
    const values = readRow(this.#format.kinds[kind].places, kind, selectEverything(kind), row, {
      conventions: this.#format.conventions,
      tables: this.#tables,
      simulation: this.#simulation,
      onProblem: (problem) => faults.push(problem),
      ...(laws.length > 0 ? { onField: (column, at) => fields.set(column, at) } : {}),
    });
    for (const law of laws) {
      for (const column of law.faults(values)) {
        const at = fields.get(column) ?? { table: row.table, row: row.index, field: column };
        faults.push({ ...at, problem: law.problem });
      }
    }
    return faults;
  }

  #identify(row: LocatedRow, field: string, faults: BrokenField[]): string {
    const value = fieldAt(row.row, field);
    if (typeof value === 'string' && value !== '') return value;
    const problem = value === undefined || value === null || value === '' ? 'missing' : 'not text';
    faults.push({ table: row.table, row: row.index, field, problem });
    return '';
  }

  /** The rows of a kind that parse, have an id of their own, and are about one of these nominals. */
  soundRows(kind: Kind, nominals: ReadonlySet<string> | null): SoundRow[] {
    const { table, id: idField, nominal: nominalField } = this.#format.kinds[kind];
    const seen = new Set<string>();
    return this.#tables.rows(table).flatMap((at) => {
      const faults = this.#faultsOf(kind, at);
      const fault = (field: string, problem: string) => faults.push({ table, row: at.index, field, problem });
      const id = this.#identify(at, idField, faults);
      if (seen.has(id)) fault(idField, 'not unique');
      seen.add(id);
      const nominal = nominalField === null ? id : this.#identify(at, nominalField, faults);
      if (nominals !== null && nominalField !== null && nominal !== '' && !nominals.has(nominal))
        fault(nominalField, 'names no nominal, or one that was left out');
      if (faults.length === 0) return [{ id, nominal, at }];
      this.broken.push(...faults);
      this.quarantined += 1;
      return [];
    });
  }

  registerEntries(register: Register): Values[] {
    return this.soundRows(register, null).map(({ at }) =>
      readRow(this.#format.kinds[register].places, register, selectColumns(register, storedColumns(register)), at, {
        conventions: this.#format.conventions,
        tables: this.#tables,
        simulation: this.#simulation,
        onProblem: () => undefined,
      }),
    );
  }
}

/**
 * Reads every row once and parts the sound from the broken. A row is broken if a field of it, or of a row that
 * belongs to it, does not parse, if its id or nominal is missing, or if it breaks a law of `recordLaws.ts`. A nominal
 * that is left out takes its records with it.
 */
export function checkTables(format: Format, tables: NativeTables, simulation: boolean): CheckedTables {
  const check = new TableCheck(format, tables, simulation);
  const nominals = check.soundRows('NOMINAL', null);
  const refs = new Set(nominals.map(({ id }) => id));
  const records = new Map(RECORD_KINDS.map((kind) => [kind, check.soundRows(kind, refs)]));
  const registers = Object.fromEntries(
    REGISTERS.map((register) => [register, check.registerEntries(register)]),
  ) as Record<Register, Values[]>;
  const orphans = findOrphans(format, tables);
  const broken = [...check.broken, ...orphans];
  return { nominals, records, registers, broken, quarantined: check.quarantined + orphans.length };
}
