import type { Acquaintance } from '../Acquaintance.js';
import type { Check } from '../Check.js';
import { type Finding, problem } from '../Finding.js';
import type { TestedSource } from '../TestedSource.js';

/** How long a call may go on after it was given up on, in milliseconds. */
const PROMPTLY_MS = 500;

/** Every call of the port, by name. */
function callsOf(
  source: TestedSource,
  { people, known }: Acquaintance,
): Readonly<Record<string, (signal: AbortSignal) => Promise<unknown>>> {
  const nominal = people[0]?.ref ?? 'no-such-nominal';
  const keys = [{ by: 'NOMINAL', force: known.force, value: nominal }] as const;
  const now = '2026-01-01T00:00:00.000Z';
  return {
    find: (signal) => source.find({ keys, columns: [] }, signal),
    read: (signal) => source.read({ kind: 'CRIME_REPORT', asks: [{ nominal, columns: [] }] }, signal),
    consult: (signal) => source.consult({ register: 'MEETING', column: 'ref', value: 'no-such-entry' }, signal),
    count: (signal) => source.count({ kind: 'CRIME_REPORT', by: [], leaveOut: [], now }, signal),
    check: (signal) => source.check(signal),
  };
}

const canBeAsked: Check = {
  name: 'can be asked',
  async run({ source, signal }) {
    return source.check(signal).then(
      () => [],
      () => [problem('check() rejects')],
    );
  },
};

const gaveUpBefore: Check = {
  name: 'refuses a call that was given up on before it was made',
  async run(force) {
    const findings: Finding[] = [];
    for (const [name, call] of Object.entries(callsOf(force.source, force))) {
      const answers = await call(AbortSignal.abort()).then(
        () => true,
        () => false,
      );
      if (answers) findings.push(problem(`${name}() answers all the same`));
    }
    return findings;
  },
};

const givesUp: Check = {
  name: `ends a call within ${PROMPTLY_MS} ms of being told to give up`,
  async run(force) {
    const findings: Finding[] = [];
    for (const [name, call] of Object.entries(callsOf(force.bare, force))) {
      const controller = new AbortController();
      const ended = call(controller.signal).then(
        () => true,
        () => true,
      );
      controller.abort();
      if (!(await withinPatience(ended))) findings.push(problem(`${name}() goes on`));
    }
    return findings;
  },
};

async function withinPatience(ended: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PROMPTLY_MS);
  });
  return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}

const quarantined: Check = {
  name: 'says with every answer how many rows it leaves out, and always the same',
  async run(force) {
    const { check: _check, ...calls } = callsOf(force.source, force);
    const told = new Map<string, unknown>();
    for (const [name, call] of Object.entries(calls))
      told.set(name, ((await call(force.signal)) as { readonly quarantined: unknown }).quarantined);
    const findings = [...told].flatMap(([name, number]) =>
      Number.isSafeInteger(number) && Number(number) >= 0 ? [] : [problem(`${name}() gives no number of rows`)],
    );
    if (new Set(told.values()).size > 1) findings.push(problem('different calls give different numbers of rows'));
    const wanted = force.known.quarantined;
    if (wanted !== null && [...told.values()].some((number) => number !== wanted))
      findings.push(problem(`it should say that ${wanted} rows are left out`));
    return findings;
  },
};

/** How it behaves. */
export const CONDUCT_CHECKS: readonly Check[] = [canBeAsked, gaveUpBefore, givesUp, quarantined];
