import type { PersonArgs } from '../../src/broker/AskedSubject.js';
import { askedSubject } from '../../src/broker/AskedSubject.js';
import { LiveRequest } from '../../src/broker/LiveRequest.js';
import { plannedRoot } from '../../src/broker/PlannedRoot.js';
import type { RequestIn } from '../../src/broker/RequestIn.js';
import type { Serving } from '../../src/broker/Serving.js';
import type { SelectedField } from '../../src/disclosure/Plan.js';
import type { Ledger } from '../../src/ledger/Ledger.js';
import type { Receipt } from '../../src/model/LedgerEntry.js';
import { listOf } from '../../src/model/listOf.js';
import type { Nominal, ReadKind, Values } from '../../src/model/Source.js';

/** Appends nothing, and says at once that it did. */
export function silentLedger(ledger: Ledger): Ledger {
  let index = 0;
  const receipt = async (): Promise<Receipt> => ({ index: index++, hash: '0'.repeat(44) });
  return {
    intent: receipt,
    outcome: receipt,
    available: true,
    recovered: null,
    folder: ledger.folder,
    keysFolder: ledger.keysFolder,
    durable: () => index,
    close: () => ledger.close(),
  };
}

/**
 * From now on this process answers `person` with whatever forces hold of what was selected: nothing is decided, nothing
 * withheld, nothing noted. Only for telling what protection costs; the product has no such switch.
 */
export function answerBare(): void {
  Object.defineProperty(LiveRequest.prototype, 'person', { value: barePerson });
}

interface Inside {
  readonly serving: Serving;
  readonly request: RequestIn;
}

async function barePerson(this: unknown, responseKey: string, args: PersonArgs): Promise<Values> {
  const { serving, request } = this as Inside;
  const { calls, parts, record } = serving;
  const { person: selection } = plannedRoot(request.plan, responseKey);
  record.askAboutPeople();
  record.released = true;
  const found = await calls.find({
    keys: [askedSubject(args)],
    columns: selection.identity === null ? [] : ['names.forenames', 'names.surname', 'names.type', 'sex'],
  });
  const read = async (name: string, kinds: readonly ReadKind[]) => {
    const records = await Promise.all(
      found.flatMap(({ force, ref }) =>
        kinds.map(async (kind) => {
          const columns = stored(selection.kinds.get(kind as never) ?? []);
          const rows = await calls.read(force, kind, { nominal: ref, columns });
          const { name: typeName } = parts.rules.typeOfKind(kind as never);
          return rows.map(({ values }) => ({ __typename: typeName, sourceForce: force, ...values }));
        }),
      ),
    );
    return [name, records.flat()] as const;
  };
  const lists = await Promise.all([...selection.lists].map(([name, kinds]) => read(name, kinds)));
  const identity = selection.identity === null ? [] : found.map(identityOf);
  return { __typename: 'Person', identity, ...Object.fromEntries(lists) } as unknown as Values;
}

const stored = (fields: readonly SelectedField[]): readonly string[] =>
  fields.map(({ path }) => path).filter((path) => path !== 'sourceForce');

function identityOf({ force, values }: Nominal): Values {
  const [name] = listOf(values.names);
  return { sourceForce: force, sex: values.sex ?? null, currentName: `${name?.forenames} ${name?.surname}` };
}
