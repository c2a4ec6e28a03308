import { parseArgs } from 'node:util';
import { FORMAT_NAMES, type FormatName } from '../../formats/formats.js';
import { FORCE_CODE_PATTERN, type ForceCode } from '../../model/codes.js';
import { isRealDate } from '../../model/subjectIdentifiers.js';

/** Somebody whom the force holds, to test with, as they are named on the command line. */
export type Witness =
  | { readonly by: 'PNC_ID' | 'CRO_NUMBER' | 'REFERENCE'; readonly value: string }
  | { readonly by: 'NAME'; readonly value: string; readonly dateOfBirth: string };

/** What is to be checked, and how it is told. */
export interface CheckFlags {
  /** A data file, a forces file, or a URL. */
  readonly target: string;
  /** Which entry of a forces file; the code of a force that a data file or URL does not name. */
  readonly code: ForceCode | null;
  readonly format: FormatName | null;
  /** Accept invented identifiers (brief 1.2). */
  readonly simulated: boolean;
  readonly witnesses: readonly Witness[];
  /** How to speak to a URL. */
  readonly http: Readonly<Partial<Record<'ca' | 'cert' | 'key' | 'secretFile' | 'secretVariable', string>>>;
  readonly patienceMs: number | null;
}

/** The command line is not understood; the message names what is wrong and repeats no value. */
export class CheckFlagsError extends Error {}

const OPTIONS = {
  code: { type: 'string' },
  format: { type: 'string' },
  simulated: { type: 'boolean' },
  pnc: { type: 'string', multiple: true },
  cro: { type: 'string', multiple: true },
  reference: { type: 'string', multiple: true },
  name: { type: 'string' },
  born: { type: 'string' },
  ca: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  'secret-file': { type: 'string' },
  'secret-variable': { type: 'string' },
  'patience-ms': { type: 'string' },
} as const;

/** @throws CheckFlagsError */
export function checkFlags(args: readonly string[]): CheckFlags {
  const { values, positionals } = parsed(args);
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) throw new CheckFlagsError('name one file or URL');
  const { code = null, format = null } = values;
  if (code !== null && !FORCE_CODE_PATTERN.test(code))
    throw new CheckFlagsError('--code: expected three capital letters');
  const known = FORMAT_NAMES.find((name) => name === format) ?? null;
  if (format !== null && known === null) throw new CheckFlagsError(`--format: expected ${FORMAT_NAMES.join(' or ')}`);
  const { ca, cert, key, 'secret-file': secretFile, 'secret-variable': secretVariable } = values;
  const http = Object.fromEntries(
    Object.entries({ ca, cert, key, secretFile, secretVariable }).filter(([, value]) => value !== undefined),
  );
  return {
    target,
    code,
    format: known,
    simulated: values.simulated ?? false,
    witnesses: witnessesIn(values),
    http,
    patienceMs: patienceIn(values['patience-ms']),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch {
    throw new CheckFlagsError('an option is not known, or has no value');
  }
}

function witnessesIn({ pnc, cro, reference, name, born }: ReturnType<typeof parsed>['values']): readonly Witness[] {
  if ((name === undefined) !== (born === undefined)) throw new CheckFlagsError('--name and --born go together');
  if (born !== undefined && !isRealDate(born)) throw new CheckFlagsError('--born: expected a date as YYYY-MM-DD');
  return [
    ...(pnc ?? []).map((value) => ({ by: 'PNC_ID', value }) as const),
    ...(cro ?? []).map((value) => ({ by: 'CRO_NUMBER', value }) as const),
    ...(reference ?? []).map((value) => ({ by: 'REFERENCE', value }) as const),
    ...(name === undefined ? [] : [{ by: 'NAME', value: name, dateOfBirth: born ?? '' } as const]),
  ];
}

function patienceIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new CheckFlagsError('--patience-ms: expected a whole number of milliseconds');
  return Number(text);
}
