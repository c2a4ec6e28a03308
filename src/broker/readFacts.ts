import type { PersonSelection, SelectedField } from '../disclosure/Plan.js';
import type { RecordKind } from '../model/codes.js';
import type { Nominal, RegisterEntry, SourceRecord } from '../model/Source.js';
import { decisionColumns, gateRecordColumns, gateRegisterAsks } from '../policy/decisionColumns.js';
import type { Caller } from './Caller.js';
import type { ForceCalls } from './ForceCalls.js';

/** The decision columns of everything that may have to be decided about a person. */
export interface PersonFacts {
  /** Records of the kinds that were selected, or that the identity is seen through. */
  readonly records: readonly SourceRecord[];
  /** Those, and records that only the gate looks at. */
  readonly gateRecords: readonly SourceRecord[];
  /** Entries of registers that the gate asked for. */
  readonly registers: readonly RegisterEntry[];
}

/** Round one, second half: decision columns only, every force and kind at once. */
export async function readFacts(
  calls: ForceCalls,
  caller: Caller,
  nominals: readonly Nominal[],
  selection: PersonSelection,
): Promise<PersonFacts> {
  const wanted = decidedKinds(selection, caller);
  const gateColumns = gateRecordColumns(caller.group);
  const kinds = [...new Set([...wanted, ...(Object.keys(gateColumns) as RecordKind[])])];
  const asks = nominals.flatMap((nominal) => kinds.map((kind) => ({ nominal, kind })));
  const lookUps = gateRegisterAsks(caller.group, caller.enquiry, caller.requester);
  const registers = Promise.all(lookUps.map((ask) => calls.consult(ask)));
  const columnsOf = new Map(
    kinds.map((kind) => {
      const own = wanted.includes(kind) ? factColumns(kind, caller, selection) : [];
      return [kind, [...new Set([...own, ...(gateColumns[kind] ?? [])])]];
    }),
  );
  const gateRecords = await Promise.all(
    asks.map(({ nominal, kind }) =>
      calls.read(nominal.force, kind, { nominal: nominal.ref, columns: columnsOf.get(kind) ?? [] }),
    ),
  );
  const all = gateRecords.flat();
  return {
    records: all.filter(({ kind }) => wanted.includes(kind)),
    gateRecords: all,
    registers: (await registers).flat(),
  };
}

/** Selected kinds; for identity and timeline every kind of the enquiry, since a person is seen through records. */
export function decidedKinds(selection: PersonSelection, { enquiry }: Caller): readonly RecordKind[] {
  const through = selection.identity !== null || selection.timeline ? enquiry.kinds : [];
  return [...new Set([...selection.kinds.keys(), ...through])];
}

/** The closed list of the kind, and the keys of lists that were selected and are decided element by element. */
function factColumns(
  kind: RecordKind,
  { group, authorisations }: Caller,
  selection: PersonSelection,
): readonly string[] {
  return [
    ...decisionColumns(kind, group, authorisations.length > 0),
    ...(selection.kinds.get(kind) ?? []).flatMap(keyColumns),
  ];
}

const keyColumns = ({ lists }: SelectedField): string[] => lists.map(({ name }) => `${name}.key`);
