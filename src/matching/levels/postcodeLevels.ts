import { editDistance } from './editDistance.js';

/** How two postcodes compare, by number. */
export const POSTCODE = { MISSING: 0, SAME: 1, NEARLY: 2, SECTOR: 3, DISTRICT: 4, DIFFERENT: 5 } as const;
export const POSTCODE_LEVELS = 6;

const BRITISH = /^([a-z]{1,2}\d[a-z\d]?)(\d)[a-z]{2}$/;

/** The sector of a British postcode: `nm41` of `nm41aa`; null of any other. */
export function postcodeSector(postcode: string): string | null {
  const [, district, sector] = BRITISH.exec(postcode) ?? [];
  return district === undefined ? null : `${district}${sector}`;
}

/** The district of a British postcode: `nm4` of `nm41aa`; null of any other. */
export const postcodeDistrict = (postcode: string): string | null => BRITISH.exec(postcode)?.[1] ?? null;

/** Compares postcodes written without spaces. Sectors and districts are those of British ones. */
export function postcodeLevel(one: string, other: string): number {
  if (one === '' || other === '') return POSTCODE.MISSING;
  if (one === other) return POSTCODE.SAME;
  const sector = postcodeSector(one);
  if (sector !== null && sector === postcodeSector(other)) {
    return editDistance(one, other, 1) <= 1 ? POSTCODE.NEARLY : POSTCODE.SECTOR;
  }
  if (editDistance(one, other, 1) <= 1) return POSTCODE.NEARLY;
  const district = postcodeDistrict(one);
  return district !== null && district === postcodeDistrict(other) ? POSTCODE.DISTRICT : POSTCODE.DIFFERENT;
}
