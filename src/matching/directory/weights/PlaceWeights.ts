import { bitsOf, shareBits } from '../../question/questionBits.js';
import { SEARCH_PARAMETERS } from '../../question/searchParameters.js';
import { blockKey } from '../blocks/blockKeys.js';
import { areaOf } from '../columns/PostcodeCodes.js';
import { postcodesAt } from '../columns/RowFacts.js';
import type { Directory } from '../Directory.js';
import type { SoughtFacts } from '../search/soughtFacts.js';
import { countedShare, SILENT } from './counted.js';

/** How much of a postcode a row shares. */
export const PLACE_SHARES = ['NOTHING', 'AREA', 'POSTCODE'] as const;
export type PlaceShares = (typeof PLACE_SHARES)[number];

/** Weighs recorded postcodes against what was said of an address. */
export interface PlaceWeights {
  readonly bits: (code: number) => number;
  readonly most: (shares: PlaceShares) => number;
}

const { area: SHARES } = SEARCH_PARAMETERS;
/** How often a person's own record has an address in the area that was said. */
const IN_AREA = SHARES['same postcode'].match + SHARES['same area'].match;
/** Rows read to count those with a postcode. */
const MOST_COUNTED = 300;

export function placeWeights(directory: Directory, { area, postcode }: SoughtFacts): PlaceWeights {
  if (postcode !== null) return postcodeWeights(directory, postcode);
  return area === null ? SILENT : areaWeights(directory, area);
}

function postcodeWeights(directory: Directory, postcode: number): PlaceWeights {
  const share = countedShare(countOf(directory, postcode), directory.columns.rows, SHARES['same postcode'].stranger);
  const same = bitsOf(SHARES['same postcode'].match, share);
  const [inside, outside] = [shareBits(SHARES['same area']), shareBits(SHARES['another area'])];
  const area = areaOf(postcode);
  return {
    bits: (code) => (code === postcode ? same : areaOf(code) === area ? inside : outside),
    most: (shares) => Math.max(0, shares === 'POSTCODE' ? same : shares === 'AREA' ? inside : outside),
  };
}

function areaWeights({ columns }: Directory, area: number): PlaceWeights {
  const share = Math.min(
    0.999,
    countedShare(columns.areaCounts.get(area) ?? 0, columns.rows, SHARES['same area'].stranger),
  );
  const [inside, outside] = [bitsOf(IN_AREA, share), bitsOf(1 - IN_AREA, 1 - share)];
  return {
    bits: (code) => (areaOf(code) === area ? inside : outside),
    most: (shares) => (shares === 'NOTHING' ? Math.max(0, outside) : Math.max(0, inside)),
  };
}

/** How many rows have a postcode; of a block that is longer than is counted, its length. */
function countOf({ columns: { facts }, postings }: Directory, code: number): number {
  const hash = blockKey.postcode(code);
  if (postings.lengthOf(hash) > MOST_COUNTED) return postings.lengthOf(hash);
  const rows = new Set<number>();
  postings.each(hash, (row) => {
    const [start, end] = [facts.start(row), facts.end(row)];
    for (let at = postcodesAt(start, facts.head(start)); at < end; at++) if (facts.at(at) === code) rows.add(row);
  });
  return rows.size;
}
