import { storedColumns } from '../../formats/columns.js';
import { listOf } from '../../model/listOf.js';
import { REGISTERS, type Register, type RegisterEntry, type RegisterRequest } from '../../model/Source.js';
import type { Acquaintance } from '../Acquaintance.js';
import type { Check } from '../Check.js';
import type { Finding } from '../Finding.js';
import { valueFaults } from '../valueFaults.js';

/** A column that each register is looked in by. */
const COLUMN: Readonly<Record<Register, RegisterRequest['column']>> = {
  MEETING: 'ref',
  INCIDENT: 'log',
  ENCOMPASS_NOTICE: 'organisation',
};

const consult = async (force: Acquaintance, request: RegisterRequest): Promise<readonly RegisterEntry[]> =>
  (await force.source.consult(request, force.signal)).entries;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Entries that are known of, and those that records refer to: meetings, and the log of a crime report. */
function entriesOf({ known, records }: Acquaintance): readonly RegisterRequest[] {
  const meetings = (records.get('MANAGEMENT') ?? []).flatMap(({ values }) => listOf(values.meetings));
  const logs = (records.get('CRIME_REPORT') ?? []).map(({ values }) => values.incidentLogRef);
  const referred = [
    ...meetings.map(({ ref }) => ({ register: 'MEETING', column: 'ref', value: ref }) as const),
    ...logs.map((log) => ({ register: 'INCIDENT', column: 'log', value: log }) as const),
  ];
  return [...known.entries, ...referred.flatMap(({ value, ...rest }) => (isText(value) ? [{ ...rest, value }] : []))];
}

const whole: Check = {
  name: 'gives of a register the entries that have the value, whole and in canonical form',
  async run(force) {
    const findings: Finding[] = [];
    let found = 0;
    for (const { register, column, value } of entriesOf(force)) {
      for (const entry of await consult(force, { register, column, value })) {
        found += 1;
        const say = (problem: string) => findings.push({ kind: register, at: found, column: null, problem });
        if (entry.force !== force.known.force) say('carries the code of another force');
        if (entry.register !== register) say('is of another register');
        if (entry.values[column] !== value) say('does not have the value asked for');
        for (const fault of valueFaults(register, storedColumns(register), {}, entry.values))
          findings.push({ kind: register, at: found, ...fault });
      }
    }
    for (const request of force.known.entries) {
      if ((await consult(force, request)).length === 0)
        findings.push({ kind: request.register, at: null, column: request.column, problem: 'an entry is not found' });
    }
    return found === 0 && findings.length === 0 ? { because: 'no entry is known of to test with' } : findings;
  },
};

const nothing: Check = {
  name: 'gives of a register nothing for a value that no entry has',
  async run(force) {
    const findings: Finding[] = [];
    for (const register of REGISTERS) {
      for (const value of ['no-such-entry', '']) {
        if ((await consult(force, { register, column: COLUMN[register], value })).length > 0)
          findings.push({ kind: register, at: null, column: null, problem: 'entries are given' });
      }
    }
    return findings;
  },
};

/** The registers that gates look in. */
export const REGISTER_CHECKS: readonly Check[] = [whole, nothing];
