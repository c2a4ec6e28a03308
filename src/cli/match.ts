import { linkRecords } from '../matching/linking/linkRecords.js';
import type { LinkRequest } from '../matching/linking/prepareLinkage.js';
import { estimateParameters } from '../matching/parameters/estimateParameters.js';
import { ESTIMATED_PARAMETERS } from '../matching/parameters/shippedParameters.js';
import { barAt } from '../verify/showProgress.js';
import { MATCH_USAGE, readMatchFlags, UsageError } from './matchFlags.js';
import { MatchError } from './matching/MatchError.js';
import { type MatchFile, readMatchFile } from './matching/readMatchFile.js';
import { readMatchMap } from './matching/readMatchMap.js';
import { readParameters } from './matching/readParameters.js';
import { writePairs } from './matching/writePairs.js';
import { writeWhole } from './matching/writeWhole.js';

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof MatchError || error instanceof UsageError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}\n\n${MATCH_USAGE}` : error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function main(args: readonly string[]): Promise<void> {
  const { files, map, parameters, output } = readMatchFlags(args);
  const [firstMap, secondMap = firstMap] = readMatchMap(map, files);
  const [first, second] = files;
  if (first === undefined || firstMap === undefined || secondMap === undefined) throw new UsageError('no file given');
  const known = parameters === null ? ESTIMATED_PARAMETERS : readParameters(parameters);
  const kinds = [...firstMap.identifiers.keys()].filter((kind) => secondMap.identifiers.has(kind));
  const a = await readMatchFile(first, firstMap, kinds);
  const b = second === undefined ? null : await readMatchFile(second, secondMap, kinds);
  for (const [file, { datesNotUnderstood }] of [[first, a] as const, ...(b && second ? [[second, b] as const] : [])]) {
    if (datesNotUnderstood > 0) console.error(`${file}: ${datesNotUnderstood} dates of birth were not understood`);
  }
  const request: LinkRequest = {
    first: a.records,
    second: b?.records ?? null,
    identifiers: kinds.length,
    parameters: known,
    ...(process.stderr.isTTY && { onProgress: drawProgress() }),
  };
  if ('pairs' in output) link(request, output.pairs, { first: a.ids, second: (b ?? a).ids });
  else estimate(request, output, b === null ? [a] : [a, b]);
}

function link(request: LinkRequest, out: string, ids: Parameters<typeof writePairs>[2]): void {
  const { links } = linkRecords(request);
  writePairs(out, links, ids);
  const automatic = links.filter(({ tier }) => tier === 'automatic').length;
  console.error(`${links.length} pairs: ${automatic} automatic, ${links.length - automatic} for review`);
}

function estimate(
  request: LinkRequest,
  { estimate: path, asAt }: { readonly estimate: string; readonly asAt: string },
  files: readonly MatchFile[],
): void {
  const made = estimateParameters(request, {
    asAt,
    files: files.map(({ sha256, records }) => ({ sha256, rows: records.length })),
  });
  writeWhole(path, `${JSON.stringify(made, null, 2)}\n`);
  console.error(`parameters ${made.version}`);
}

function drawProgress(): (part: number) => void {
  let drawn = -1;
  return (part) => {
    const percent = Math.floor(100 * part);
    if (percent !== drawn) process.stderr.write(barAt(percent));
    drawn = percent;
  };
}
