import { parseArgs } from 'node:util';
import { FORCE_CODE_PATTERN, LOG_PURPOSES, type LogPurpose, RECORD_KINDS, S62_OPERATIONS } from '../model/codes.js';
import type { AccessFilter } from '../model/LoggedAccess.js';
import { ExportError } from './ExportError.js';

export const FORMATS = ['jsonl', 'csv'] as const;
export const REPORTS = ['subject', 'breach'] as const;
const OUTCOMES = ['RELEASED', 'WITHHELD', 'REFUSED', 'DONE'] as const;
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/;

/** What an export is asked for. */
export interface ExportAsked {
  readonly format: (typeof FORMATS)[number];
  readonly report: (typeof REPORTS)[number] | null;
  /** File to write; null for the standard output. */
  readonly to: string | null;
  /** Why the log is read (DPA 2018 s.62(4)), and by whom. */
  readonly purpose: LogPurpose;
  readonly by: string;
  /** All but whom it is about. */
  readonly filter: AccessFilter;
  readonly subject: SubjectAsked;
  /** Folder of the durable files; null for the one of the environment. */
  readonly folder: string | null;
}

/** One person, by everything that they may have been asked about by. */
export interface SubjectAsked {
  readonly pseudonyms: readonly string[];
  readonly pncIds: readonly string[];
  readonly croNumbers: readonly string[];
  readonly name: string | null;
  readonly dateOfBirth: string | null;
}

const one = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const OPTIONS = {
  format: one,
  report: one,
  to: one,
  purpose: one,
  by: one,
  from: one,
  'to-time': one,
  requester: one,
  organisation: one,
  force: one,
  case: one,
  outcome: one,
  request: one,
  kind: one,
  operation: one,
  subject: several,
  'subject-pnc': several,
  'subject-cro': several,
  'subject-name': one,
  'subject-dob': one,
  help: { type: 'boolean' },
} as const;

/** Null where help was asked for. Throws an `ExportError` USAGE that names the option, never what it was given. */
export function readFlags(args: readonly string[]): ExportAsked | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  if (positionals.length > 1) throw wrong('name one folder at most');
  const { purpose, by = '' } = values;
  if (purpose === undefined) throw wrong(`--purpose must say why the log is read: ${LOG_PURPOSES.join(', ')}`);
  if (!/^\P{Cc}{2,100}$/u.test(by.trim())) throw wrong('--by must say who reads the log, in 2 to 100 characters');
  const asked: ExportAsked = {
    format: oneOf('format', FORMATS, values.format ?? 'jsonl'),
    report: values.report === undefined ? null : oneOf('report', REPORTS, values.report),
    to: values.to ?? null,
    purpose: oneOf('purpose', LOG_PURPOSES, purpose),
    by: by.trim(),
    filter: filterOf(values),
    subject: {
      pseudonyms: values.subject ?? [],
      pncIds: values['subject-pnc'] ?? [],
      croNumbers: values['subject-cro'] ?? [],
      name: values['subject-name'] ?? null,
      dateOfBirth: values['subject-dob'] ?? null,
    },
    folder: positionals[0] ?? null,
  };
  needReportable(asked);
  return asked;
}

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    throw wrong(
      /^Unknown option '[^']*'/.exec(first)?.[0] ?? 'an option lacks what it needs, or has what it does not take',
    );
  }
}

function filterOf(values: Values): AccessFilter {
  const { from, requester, organisation, force, request, outcome, kind, operation } = values;
  const to = values['to-time'];
  if (force !== undefined && !FORCE_CODE_PATTERN.test(force)) throw wrong('--force must be three capital letters');
  return {
    ...(from === undefined ? {} : { from: instant('from', from) }),
    ...(to === undefined ? {} : { to: instant('to-time', to) }),
    ...(requester === undefined ? {} : { requesterId: requester }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(force === undefined ? {} : { force }),
    ...(values.case === undefined ? {} : { caseReference: values.case }),
    ...(request === undefined ? {} : { requestId: request }),
    ...(outcome === undefined ? {} : { outcome: oneOf('outcome', OUTCOMES, outcome) }),
    ...(kind === undefined ? {} : { kind: oneOf('kind', RECORD_KINDS, kind) }),
    ...(operation === undefined ? {} : { operation: oneOf('operation', S62_OPERATIONS, operation) }),
  };
}

function needReportable({ report, subject, filter }: ExportAsked): void {
  const { pseudonyms, pncIds, croNumbers, name, dateOfBirth } = subject;
  if ((name === null) !== (dateOfBirth === null)) throw wrong('--subject-name and --subject-dob go together');
  const isAboutNobody = [...pseudonyms, ...pncIds, ...croNumbers].length === 0 && name === null;
  if (report === 'subject' && isAboutNobody) throw wrong('--report subject needs the subject');
  if (report !== 'breach') return;
  if ((filter.organisation === undefined) === (filter.requesterId === undefined)) {
    throw wrong('--report breach needs either --organisation or --requester');
  }
  if (filter.from === undefined || filter.to === undefined) throw wrong('--report breach needs --from and --to-time');
}

function oneOf<Known extends string>(option: string, known: readonly Known[], given: string): Known {
  const found = known.find((one) => one === given);
  if (found === undefined) throw wrong(`--${option} must be one of ${known.join(', ')}`);
  return found;
}

function instant(option: string, given: string): string {
  const ms = INSTANT.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(ms)) throw wrong(`--${option} must be a date or a UTC instant, such as 2026-01-05T09:00:00Z`);
  return new Date(ms).toISOString();
}

const wrong = (problem: string): ExportError => new ExportError('USAGE', problem);
