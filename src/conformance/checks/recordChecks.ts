import { isDeepStrictEqual } from 'node:util';
import { storedColumns } from '../../formats/columns.js';
import { type Acquaintance, byReference, everyRecord } from '../Acquaintance.js';
import type { Check } from '../Check.js';
import { type Finding, problem } from '../Finding.js';

const NOBODY = 'no-such-nominal';

const ownCode: Check = {
  name: 'gives its own force code with everything',
  async run({ source, known, people, records }) {
    const findings: Finding[] = [];
    if (source.force !== known.force) findings.push(problem('the force calls itself by another code'));
    for (const [index, { force }] of people.entries())
      if (force !== known.force)
        findings.push({ kind: 'NOMINAL', at: index + 1, column: null, problem: 'carries the code of another force' });
    for (const [kind, found] of records)
      for (const [index, { force }] of found.entries())
        if (force !== known.force)
          findings.push({ kind, at: index + 1, column: null, problem: 'carries the code of another force' });
    return people.length === 0 && findings.length === 0 ? { because: 'nobody was found to test with' } : findings;
  },
};

const uniqueIds: Check = {
  name: 'gives every nominal and every record of a kind an id of its own',
  async run({ people, records }) {
    const twice = (ids: readonly string[]) =>
      ids.flatMap((id, index) => (id === '' || ids.indexOf(id) < index ? [index + 1] : []));
    const wrong = 'has no id of its own';
    return [
      ...twice(people.map(({ ref }) => ref)).map(
        (at) => ({ kind: 'NOMINAL', at, column: null, problem: wrong }) as const,
      ),
      ...[...records].flatMap(([kind, found]) =>
        twice(found.map(({ id }) => id)).map((at) => ({ kind, at, column: null, problem: wrong })),
      ),
    ];
  },
};

/** The same question, with its answers in whatever order they come. */
async function readAgain(force: Acquaintance): Promise<Finding[]> {
  const findings: Finding[] = [];
  const people = await force.find(force.people.map(byReference), storedColumns('NOMINAL'));
  for (const [index, person] of force.people.entries())
    if (
      !isDeepStrictEqual(
        people.find(({ ref }) => ref === person.ref),
        person,
      )
    )
      findings.push({ kind: 'NOMINAL', at: index + 1, column: null, problem: 'is given differently the second time' });
  for (const [kind, first] of force.records) {
    const columns = storedColumns(kind);
    const second = await force.read(
      kind,
      force.people.map(({ ref }) => ({ nominal: ref, columns })),
    );
    if (second.length !== first.length)
      findings.push({ kind, at: null, column: null, problem: 'as many records are not given the second time' });
    for (const [index, record] of first.entries())
      if (
        !isDeepStrictEqual(
          second.find(({ id }) => id === record.id),
          record,
        )
      )
        findings.push({ kind, at: index + 1, column: null, problem: 'is given differently the second time' });
  }
  return findings;
}

const equalAnswers: Check = {
  name: 'gives the same answer to the same question, ids included',
  run: readAgain,
};

const sameCore: Check = {
  name: 'reads the person core of a nominal as it finds it',
  async run(force) {
    if (force.people.length === 0) return { because: 'nobody was found to test with' };
    const columns = storedColumns('NOMINAL');
    const cores = await force.read(
      'NOMINAL',
      force.people.map(({ ref }) => ({ nominal: ref, columns })),
    );
    return force.people.flatMap((person, index) => {
      const own = cores.filter(({ nominal }) => nominal === person.ref);
      const isSame = own.length === 1 && own[0]?.id === person.ref && isDeepStrictEqual(own[0]?.values, person.values);
      return isSame ? [] : [{ kind: 'NOMINAL', at: index + 1, column: null, problem: 'is read differently' } as const];
    });
  },
};

const oneRecord: Check = {
  name: 'gives by its id one record, and of no other nominal',
  async run(force) {
    const findings: Finding[] = [];
    for (const [kind, records] of force.records) {
      for (const [index, { nominal, id }] of records.slice(0, 20).entries()) {
        const found = await force.read(kind, [{ nominal, record: id, columns: [] }]);
        if (found.length !== 1 || found[0]?.id !== id || found[0]?.nominal !== nominal)
          findings.push({ kind, at: index + 1, column: null, problem: 'is not given alone' });
        if ((await force.read(kind, [{ nominal: NOBODY, record: id, columns: [] }])).length > 0)
          findings.push({ kind, at: index + 1, column: null, problem: 'is given as a record about somebody else' });
      }
    }
    return everyRecord(force).length === 0 ? { because: 'no record was found to test with' } : findings;
  },
};

const aboutThemOnly: Check = {
  name: 'gives records about the nominals asked for alone',
  async run(force) {
    const findings: Finding[] = [];
    for (const [kind, records] of force.records) {
      const [first] = records;
      if (first === undefined) continue;
      const found = await force.read(kind, [{ nominal: first.nominal, columns: [] }]);
      if (found.some(({ nominal }) => nominal !== first.nominal))
        findings.push({ kind, at: null, column: null, problem: 'records about somebody else are given' });
      const own = records.filter(({ nominal }) => nominal === first.nominal);
      if (found.length !== own.length)
        findings.push({ kind, at: null, column: null, problem: 'not as many are given alone as among others' });
    }
    return everyRecord(force).length === 0 ? { because: 'no record was found to test with' } : findings;
  },
};

const unknownNominal: Check = {
  name: 'gives nothing about a nominal that it does not have',
  async run(force) {
    const findings: Finding[] = [];
    const key = { by: 'NOMINAL', force: force.known.force, value: NOBODY } as const;
    if ((await force.find([key])).length > 0)
      findings.push({ kind: 'NOMINAL', at: null, column: null, problem: 'somebody is found' });
    for (const kind of ['NOMINAL', ...force.records.keys()] as const) {
      if ((await force.read(kind, [{ nominal: NOBODY, columns: [] }])).length > 0)
        findings.push({ kind, at: null, column: null, problem: 'records are given' });
      if ((await force.read(kind, [])).length > 0)
        findings.push({ kind, at: null, column: null, problem: 'records are given where none are asked for' });
    }
    return findings;
  },
};

/** What is whose. */
export const RECORD_CHECKS: readonly Check[] = [
  ownCode,
  uniqueIds,
  equalAnswers,
  sameCore,
  oneRecord,
  aboutThemOnly,
  unknownNominal,
];
