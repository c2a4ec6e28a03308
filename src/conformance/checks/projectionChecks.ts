import { shapeOfKind, storedColumns } from '../../formats/columns.js';
import { listOf } from '../../model/listOf.js';
import type { ElementColumns, ReadKind, SourceRecord } from '../../model/Source.js';
import { type Acquaintance, everyRecord } from '../Acquaintance.js';
import type { Check, Verdict } from '../Check.js';
import type { Finding } from '../Finding.js';
import { valueFaults } from '../valueFaults.js';

type Held = Pick<SourceRecord<ReadKind>, 'kind' | 'id' | 'nominal' | 'values'> & { readonly at: number };

/** Person cores and records alike, each with its place among its kind. */
function everything(force: Acquaintance): readonly Held[] {
  const cores = force.people.map(({ ref, values }, index) => {
    return { kind: 'NOMINAL', id: ref, nominal: ref, values, at: index + 1 } as const;
  });
  const records = [...force.records.values()].flatMap((found) =>
    found.map((record, index) => ({ ...record, at: index + 1 })),
  );
  return [...cores, ...records];
}

/** The first of each kind. */
function oneOfEach(force: Acquaintance): readonly Held[] {
  return everything(force).filter(({ at }) => at === 1);
}

const ask = (force: Acquaintance, { kind, id, nominal }: Held, columns: readonly string[], elements?: ElementColumns) =>
  force.read(kind, [{ nominal, record: id, columns, ...(elements === undefined ? {} : { elements }) }]);

const faultsAt = ({ kind, at }: Held, faults: readonly { column: string; problem: string }[]): Finding[] =>
  faults.map(({ column, problem }) => ({ kind, at, column, problem }));

const whole: Check = {
  name: 'gives every column that is asked for in its canonical form, and no other',
  async run(force) {
    const held = everything(force);
    if (held.length === 0) return { because: 'nobody was found to test with' };
    return held.flatMap((one) => faultsAt(one, valueFaults(one.kind, storedColumns(one.kind), {}, one.values)));
  },
};

const alone: Check = {
  name: 'gives any one column without the others',
  async run(force) {
    const findings: Finding[] = [];
    for (const one of oneOfEach(force)) {
      for (const column of storedColumns(one.kind)) {
        const found = await ask(force, one, [column]);
        for (const { values } of found) findings.push(...faultsAt(one, valueFaults(one.kind, [column], {}, values)));
        if (found.length !== 1) findings.push({ ...placeOf(one), column, problem: 'the row is not given once' });
      }
    }
    return findings;
  },
};

const nothing: Check = {
  name: 'gives no column where none is asked for',
  async run(force) {
    const findings: Finding[] = [];
    for (const one of oneOfEach(force)) {
      const found = await ask(force, one, []);
      for (const { values } of found) findings.push(...faultsAt(one, valueFaults(one.kind, [], {}, values)));
    }
    return findings;
  },
};

const placeOf = ({ kind, at }: Held) => ({ kind, at });

/** The lists of objects of a kind. */
const listsOf = (kind: ReadKind): string[] =>
  Object.entries(shapeOfKind(kind)).flatMap(([name, { list, of, internal }]) =>
    list && of === 'shape' && !internal ? [name] : [],
  );

const elementByElement: Check = {
  name: 'gives of a list that is asked for by element those elements and those columns alone',
  async run(force): Promise<Verdict> {
    const findings: Finding[] = [];
    let tried = 0;
    for (const one of everything(force)) {
      for (const list of listsOf(one.kind)) {
        const [first] = listOf(one.values[list]);
        if (first === undefined || tried > 200) continue;
        tried += 1;
        findings.push(...(await wrongElements(force, one, list, String(first.key))));
      }
    }
    return tried === 0 ? { because: 'no list of the records tested with has an element' } : findings;
  },
};

async function wrongElements(force: Acquaintance, one: Held, list: string, key: string): Promise<Finding[]> {
  const inside = storedColumns(one.kind).filter((column) => column.startsWith(`${list}.`));
  const some = inside.slice(0, 1);
  const findings: Finding[] = [];
  for (const elements of [{ [list]: { [key]: some } }, { [list]: { [key]: [] } }, { [list]: {} }]) {
    for (const { values } of await ask(force, one, inside, elements)) {
      findings.push(...faultsAt(one, valueFaults(one.kind, inside, elements, values)));
      const given = listOf(values[list]).length;
      const wanted = Object.keys(elements[list] ?? {}).length;
      if (given < wanted) findings.push({ ...placeOf(one), column: list, problem: 'lacks an element asked for' });
    }
  }
  return findings;
}

const eachItsOwn: Check = {
  name: 'gives each of several asks in one call its own columns',
  async run(force) {
    const findings: Finding[] = [];
    let tried = 0;
    for (const [kind, records] of force.records) {
      const [one, other] = records;
      if (one === undefined || other === undefined) continue;
      tried += 1;
      const columns = [['gsc'], ['recordedAt']] as const;
      const asks = [one, other].map(({ nominal, id }, index) => ({
        nominal,
        record: id,
        columns: columns[index] ?? [],
      }));
      const found = await force.read(kind, asks);
      for (const [index, { id }] of [one, other].entries()) {
        const own = found.filter((record) => record.id === id);
        const faults = own.flatMap(({ values }) => valueFaults(kind, columns[index] ?? [], {}, values));
        findings.push(...faults.map((fault) => ({ kind, at: index + 1, ...fault })));
        if (own.length !== 1) findings.push({ kind, at: index + 1, column: null, problem: 'is not given once' });
      }
    }
    return tried === 0 ? { because: 'no kind has two records to test with' } : findings;
  },
};

const unknownColumn: Check = {
  name: 'refuses a column that the kind does not have',
  async run(force) {
    const [one] = everyRecord(force);
    if (one === undefined) return { because: 'no record was found to test with' };
    const asked = force.read(one.kind, [{ nominal: one.nominal, columns: ['noSuchColumn'] }]);
    const isRefused = await asked.then(
      () => false,
      () => true,
    );
    return isRefused ? [] : [{ kind: one.kind, at: null, column: null, problem: 'answers as if it had been there' }];
  },
};

/** What comes back of a row. */
export const PROJECTION_CHECKS: readonly Check[] = [whole, alone, nothing, elementByElement, eachItsOwn, unknownColumn];
