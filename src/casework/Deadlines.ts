import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '../formats/readTable.js';
import { FORCE_CODE_PATTERN, type ForceCode } from '../model/codes.js';
import { StartupError } from '../model/StartupError.js';

/** What has a time by which it must be done. */
export const DEADLINES = [
  'AUTHORISATION_LASTS',
  'AUTHORISATION_DECISION',
  'TELL_OUTCOME',
  'EMERGENCY_REVIEW',
  'CONFLICT_ACCEPTANCE',
  'CSOD_INITIAL_CHECKS',
  'CSOD_INTERVIEW',
  'CSOD_ASSESSMENT',
  'CSOD_DECISION_STANDS',
  'COMPLIANCE_TASK',
  'NOTICE_SENDING',
  'ALERT_TASK',
] as const;
export type Deadline = (typeof DEADLINES)[number];

/** The instant at which something must be done. */
export type Deadlines = (deadline: Deadline, force: ForceCode | null, from: string) => string;

const HOUR_MS = 3_600_000;
const EVERY_FORCE = '*';
const MOST_HOURS = 87_600;

/**
 * Reads `deadlines.csv`: hours by deadline and force, `*` for every force that has no row of its own. Source: brief 3.4,
 * 3.5, which forces set differently.
 * @throws StartupError naming file, line and column for an unknown or missing deadline, a duplicate, no whole number
 */
export function loadDeadlines(file: URL): Deadlines {
  const name = basename(fileURLToPath(file));
  const hours = new Map<string, number>();
  for (const row of readTable(file).rows) {
    const [deadline, force, given] = [row.cell('deadline'), row.cell('force'), row.cell('hours')];
    if (!(DEADLINES as readonly string[]).includes(deadline)) throw row.wrong('deadline', 'is no deadline');
    if (force !== EVERY_FORCE && !FORCE_CODE_PATTERN.test(force))
      throw row.wrong('force', 'is no force code and not *');
    if (!/^[1-9]\d{0,4}$/.test(given) || Number(given) > MOST_HOURS)
      throw row.wrong('hours', `is no whole number of hours from 1 to ${MOST_HOURS}`);
    const key = `${deadline} ${force}`;
    if (hours.has(key)) throw row.wrong('deadline', 'stands twice for this force');
    hours.set(key, Number(given));
  }
  const missing = DEADLINES.find((deadline) => !hours.has(`${deadline} ${EVERY_FORCE}`));
  if (missing !== undefined) throw new StartupError(name, `${missing} has no row for every force (*)`);
  return (deadline, force, from) => {
    const given = hours.get(`${deadline} ${force ?? EVERY_FORCE}`) ?? hours.get(`${deadline} ${EVERY_FORCE}`) ?? 0;
    return new Date(Date.parse(from) + given * HOUR_MS).toISOString();
  };
}
