import { parseArgs } from 'node:util';

export const MATCH_USAGE = `usage: npm run match -- <a.csv> [<b.csv>] --map <map.json> --out <pairs.csv>
       npm run match -- <a.csv> [<b.csv>] --map <map.json> --estimate <parameters.json> --as-at <day>

  a.csv b.csv   two files of people to link with each other; one file: its rows with one another
  --map         which columns say what, see docs/matching.md
  --out         the pairs that are one person: a,b,weight,tier (automatic or review)
  --estimate    parameters estimated from the files, without labels, instead of pairs
  --as-at       the day that they will bear, such as 2026-11-30
  --parameters  begin with these parameters instead of those that are shipped

exit status: 0 done, 1 the input is wrong, 2 the command line is wrong`;

/** What is wrong with a command line. */
export class UsageError extends Error {}

export interface MatchFlags {
  readonly files: readonly string[];
  readonly map: string;
  /** Null for what is shipped. */
  readonly parameters: string | null;
  readonly output: { readonly pairs: string } | { readonly estimate: string; readonly asAt: string };
}

/** Reads the command line. Throws a UsageError that names the option. */
export function readMatchFlags(args: readonly string[]): MatchFlags {
  const { values, positionals } = parseFlags(args);
  if (positionals.length < 1 || positionals.length > 2) throw new UsageError('give one file or two');
  if (values.map === undefined) throw new UsageError('--map must be the file that says which columns say what');
  return {
    files: positionals,
    map: values.map,
    parameters: values.parameters ?? null,
    output: outputOf(values.out, values.estimate, values['as-at']),
  };
}

function outputOf(out?: string, estimate?: string, asAt?: string): MatchFlags['output'] {
  if (out !== undefined && estimate !== undefined) throw new UsageError('give --out or --estimate, not both');
  if (estimate === undefined) {
    if (asAt !== undefined) throw new UsageError('--as-at goes with --estimate');
    if (out === undefined) throw new UsageError('--out must be the file to write');
    return { pairs: out };
  }
  if (asAt === undefined || !isDay(asAt)) throw new UsageError('--as-at must be a day, such as 2026-11-30');
  return { estimate, asAt };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

function parseFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { map: text, out: text, estimate: text, 'as-at': text, parameters: text },
    });
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    throw new UsageError(first);
  }
}
