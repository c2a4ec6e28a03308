import { parseArgs } from 'node:util';
import { linkRecords } from '../matching/linking/linkRecords.js';
import { SHIPPED_PARAMETERS } from '../matching/parameters/shippedParameters.js';
import { barAt } from '../verify/showProgress.js';
import { MatchError } from './matching/MatchError.js';
import { readMatchFile } from './matching/readMatchFile.js';
import { readMatchMap } from './matching/readMatchMap.js';
import { writePairs } from './matching/writePairs.js';

const USAGE = `usage: npm run match -- <a.csv> [<b.csv>] --map <map.json> --out <pairs.csv>

  a.csv b.csv  two files of people to link with each other; one file: its rows with one another
  --map        which columns say what, see docs/matching.md
  --out        the pairs that are one person: a,b,weight,tier (automatic or review)

exit status: 0 done, 1 the input is wrong, 2 the command line is wrong`;

class UsageError extends Error {}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MatchError || error instanceof UsageError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function main(args: readonly string[]): Promise<void> {
  const { files, map, out } = readFlags(args);
  const maps = readMatchMap(map, files);
  const [firstMap, secondMap = firstMap] = maps;
  const [first, second] = files;
  if (first === undefined || firstMap === undefined || secondMap === undefined) throw new UsageError('no file given');
  const kinds = [...firstMap.identifiers.keys()].filter((kind) => secondMap.identifiers.has(kind));
  const a = await readMatchFile(first, firstMap, kinds);
  const b = second === undefined ? null : await readMatchFile(second, secondMap, kinds);
  const { links } = linkRecords({
    first: a.records,
    second: b?.records ?? null,
    identifiers: kinds.length,
    parameters: SHIPPED_PARAMETERS,
    ...(process.stderr.isTTY && { onProgress: drawProgress() }),
  });
  writePairs(out, links, { first: a.ids, second: (b ?? a).ids });
  for (const [file, { datesNotUnderstood }] of [[first, a] as const, ...(b && second ? [[second, b] as const] : [])]) {
    if (datesNotUnderstood > 0) console.error(`${file}: ${datesNotUnderstood} dates of birth were not understood`);
  }
  const automatic = links.filter(({ tier }) => tier === 'automatic').length;
  console.error(`${links.length} pairs: ${automatic} automatic, ${links.length - automatic} for review`);
}

function readFlags(args: readonly string[]): { files: readonly string[]; map: string; out: string } {
  const { values, positionals } = parseFlags(args);
  if (positionals.length < 1 || positionals.length > 2) throw new UsageError('give one file or two');
  if (values.map === undefined) throw new UsageError('--map must be the file that says which columns say what');
  if (values.out === undefined) throw new UsageError('--out must be the file to write');
  return { files: positionals, map: values.map, out: values.out };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { map: { type: 'string' }, out: { type: 'string' } },
    });
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    throw new UsageError(first);
  }
}

function drawProgress(): (part: number) => void {
  let drawn = -1;
  return (part) => {
    const percent = Math.floor(100 * part);
    if (percent !== drawn) process.stderr.write(barAt(percent));
    drawn = percent;
  };
}
