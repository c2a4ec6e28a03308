import { CATEGORIES, FACETS, RECORD_KINDS } from '../model/codes.js';
import { numbered } from '../model/numbered.js';
import type { CallerContext, FieldQuestion } from './Decision.js';

const KIND = numbered(RECORD_KINDS);
const CATEGORY = numbered([null, ...CATEGORIES]);
const FACET = numbered([null, ...FACETS]);

/** Questions of the same number differ in their path at most. Less than `LIKENESSES`. */
export const likeness = ({ kind, category, facet, flag }: FieldQuestion): number =>
  ((KIND.at(kind) * CATEGORY.size + CATEGORY.at(category)) * FACET.size + FACET.at(facet)) * 2 + (flag ? 1 : 0);

/** How many numbers of questions there are. */
export const LIKENESSES = KIND.size * CATEGORY.size * FACET.size * 2;

/**
 * Whether a rule may look at the path of the field: an authorisation names fields (brief 3.4), and which list a supervisor's
 * report or breach stands in says whose it is (brief 2.2 †). Everything else is decided by what `likeness` counts.
 */
export const dependsOnPath = ({ facet }: FieldQuestion, { authorisations }: CallerContext): boolean =>
  authorisations.length > 0 || facet === 'COMPLIANCE';
