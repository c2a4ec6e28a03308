import type { GroupCode } from '../model/codes.js';
import type { Policy } from '../policy/Policy.js';
import type { ReleaseContext } from './generalisers/Generaliser.js';

/** Who the answer is for, as far as minimum forms depend on it. */
export interface Audience {
  readonly group: GroupCode;
  /** The children in the enquiry by their references, each with the date of birth the requester gave, or null. */
  readonly children: ReadonlyMap<string, string | null>;
  /** The area of the asking organisation. */
  readonly area: string | null;
  /** ISO instant. */
  readonly now: string;
}

/** The context of one answer: pseudonyms and disclosure references are minted here and die with it. */
export function createReleaseContext(
  { conditions, relationships }: Policy,
  postcodeAreas: ReadonlyMap<string, string>,
  { group, children, area, now }: Audience,
  newDisclosureReference: () => string,
): ReleaseContext {
  const victims = new Map<string, string>();
  const references = new Map<string, string>();
  return {
    group,
    children,
    area,
    now,
    conditions,
    relationships,
    postcodeAreas,
    pseudonymOf: (ref) => mint(victims, ref, () => `Victim ${victims.size + 1}`),
    disclosureReferenceOf: (original) => mint(references, original, newDisclosureReference),
  };
}

function mint(minted: Map<string, string>, original: string, make: () => string): string {
  const found = minted.get(original) ?? make();
  minted.set(original, found);
  return found;
}
