import type { GroupCode } from '../../model/codes.js';
import { eachObject, type Generaliser, NO_READS, ownReads, SELF, textOf } from './Generaliser.js';

/** Factor headings at most. */
const MOST_HEADINGS = 5;

/** Groups that get actions or warnings only, no level; what disclosure recipients are told is a fixed statement. */
const NO_LEVEL: readonly GroupCode[] = ['EDU', 'SUP', 'FLO', 'CRE'];

/** The headings that are public (CSA Centre; DASH); a heading in an assessor's own words may say who is at risk. */
const HEADINGS: readonly string[] = [
  'Sexual interest in children',
  'Problematic sexual thoughts',
  'Pornography use',
  'Opportunities to offend',
  'Relationship instability',
  'Emotional regulation',
  'Impulsivity',
  'Non-compliance with orders or supervision',
  'Use of weapons',
];

/** Warning markers are meant for whoever meets the person: of all minimum forms only the front line's has them. */
const isFor = (field: string, group: GroupCode): boolean =>
  field === 'warningMarkers' ? group === 'FLO' : !NO_LEVEL.includes(group);

/** Overall level, date and up to five factor headings, as a professional opinion. Source: brief 2.4 `G_RISK`. */
export const generaliseRisk: Generaliser = {
  name: 'G_RISK',
  source: 'Brief 2.4',
  reads: ({ field, group }) => {
    if (!isFor(field, group)) return NO_READS;
    return field === 'riskFactors' ? ownReads(['heading']) : SELF;
  },
  apply: ({ field, value, context }) => {
    if (!isFor(field, context.group)) return null;
    if (field === 'warningMarkers' || value === null || typeof value !== 'object') return value;
    const listed = eachObject(value, ({ heading }) =>
      isPublic(textOf(heading)) ? { heading: heading ?? null } : null,
    );
    return Array.isArray(listed) ? listed.slice(0, MOST_HEADINGS) : listed;
  },
};

const isPublic = (heading: string | null): boolean => heading !== null && HEADINGS.includes(heading);
