import { ADDRESS } from '../../levels/addressLevels.js';
import { POSTCODE, postcodeLevel } from '../../levels/postcodeLevels.js';
import { residenceLevel } from '../../weighing/fields.js';
import { blockKey } from '../blocks/blockKeys.js';
import { areaOf, mayBeNear } from '../columns/PostcodeCodes.js';
import { postcodesAt } from '../columns/RowFacts.js';
import type { Directory } from '../Directory.js';
import type { SoughtFacts } from '../search/soughtFacts.js';
import { agreementBits, bitsOf, levelBits, SILENT, shareOf } from './levelBits.js';

/** How much of a postcode a row shares. */
export const PLACE_SHARES = ['NOTHING', 'AREA', 'POSTCODE'] as const;
export type PlaceShares = (typeof PLACE_SHARES)[number];

/** Weighs recorded postcodes against what was said of an address. */
export interface PlaceWeights {
  readonly bits: (code: number) => number;
  readonly most: (shares: PlaceShares) => number;
}

/** How often a person's own record has an address in the area that was said: as often as the postcode agrees or nearly. */
const IN_AREA = 0.83;
/** About the share of all people who have an address in one area. */
const AN_AREA = 0.002;
/** Rows read to count those with a postcode. */
const MOST_COUNTED = 300;

const level = (postcode: number): number => residenceLevel(ADDRESS.MISSING, postcode);

export function placeWeights(directory: Directory, said: string, { area, postcode }: SoughtFacts): PlaceWeights {
  if (postcode !== null) return postcodeWeights(directory, said, postcode);
  return area === null ? SILENT : areaWeights(directory, area);
}

function postcodeWeights(directory: Directory, said: string, postcode: number): PlaceWeights {
  const bits = levelBits('residence');
  const { columns } = directory;
  const same = agreementBits('residence', level(POSTCODE.SAME), countOf(directory, postcode), columns.rows);
  const near = bits[level(POSTCODE.NEARLY)] ?? 0;
  const other = bits[level(POSTCODE.DIFFERENT)] ?? 0;
  const isNear = (code: number) =>
    mayBeNear(code, postcode) && postcodeLevel(said, columns.postcodeCodes.textOf(code)) === POSTCODE.NEARLY;
  return {
    bits: (code) => (code === postcode ? same : isNear(code) ? near : other),
    most: (shares) => (shares === 'POSTCODE' ? Math.max(same, near) : near),
  };
}

function areaWeights({ columns }: Directory, area: number): PlaceWeights {
  const share = Math.min(0.999, shareOf(columns.areaCounts.get(area) ?? 0, columns.rows, AN_AREA));
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
