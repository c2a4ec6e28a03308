import type { RecordKind } from '../model/codes.js';
import { outcomeGroupOf, statusWordOf } from '../model/outcomeGroups.js';
import type { Value, Values } from '../model/Source.js';
import type { ReleaseContext } from './generalisers/Generaliser.js';
import { labelColumns, labelsOf } from './labels.js';
import { deriveExpiry, deriveInForceFrom, deriveOrderKind, ORDER_COLUMNS } from './orderDerivations.js';

/** A field that no force stores, made from columns of its record, its disposal or its nominal. */
export interface Derivation {
  readonly reads: (kind: RecordKind) => readonly string[];
  readonly make: (unit: Values, kind: RecordKind, context: ReleaseContext) => Value;
}

const always =
  (...columns: string[]) =>
  () =>
    columns;

const OUTCOME_COLUMNS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  CRIME_REPORT: ['status', 'outcomeType'],
  ARREST: ['disposal'],
  CRIMINAL_HISTORY: ['kind'],
};

/** By field name: a derived field means the same on every type that has it. */
export const DERIVATIONS: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ['labels', { reads: labelColumns, make: labelsOf }],
  ['reviewOverdue', { reads: always('reviewDate'), make: reviewOverdue }],
  ['currentName', { reads: always('names.forenames', 'names.surname', 'names.type'), make: currentName }],
  ['livesInArea', { reads: always('addresses.postcode', 'addresses.to'), make: livesInArea }],
  ['statusWord', { reads: always('status', 'outcomeType'), make: (unit) => statusWordOf(unit) }],
  ['outcomeGroup', { reads: (kind) => OUTCOME_COLUMNS[kind] ?? [], make: (unit, kind) => outcomeGroupOf(kind, unit) }],
  [
    'orderKind',
    { reads: (kind) => ORDER_COLUMNS.orderKind[kind] ?? [], make: (unit, kind) => deriveOrderKind(kind, unit) },
  ],
  [
    'inForceFrom',
    { reads: (kind) => ORDER_COLUMNS.inForceFrom[kind] ?? [], make: (unit, kind) => deriveInForceFrom(kind, unit) },
  ],
  [
    'expiresAt',
    { reads: (kind) => ORDER_COLUMNS.expiresAt[kind] ?? [], make: (unit, kind) => deriveExpiry(kind, unit) },
  ],
  ['conditions', { reads: always('provisions'), make: provisionsAsConditions }],
  ['gradeInWords', { reads: always('sourceEvaluation', 'informationAssessment'), make: gradeInWords }],
  ['managed', { reads: always('mappaLevel'), make: (unit) => typeof unit.mappaLevel === 'number' }],
]);

/** The provisions of a domestic violence notice or order, read as conditions (brief 1.8a). */
function provisionsAsConditions({ provisions }: Values): Value {
  if (!Array.isArray(provisions)) return null;
  return (provisions as readonly string[]).map((code, index) => ({ number: String(index + 1), code }));
}

/** The next review is due (brief 4.11). */
function reviewOverdue({ reviewDate }: Values, _kind: RecordKind, { now }: ReleaseContext): Value {
  return typeof reviewDate === 'string' ? reviewDate < now.slice(0, reviewDate.length) : null;
}

function currentName({ names }: Values): Value {
  if (!Array.isArray(names)) return null;
  const current = (names as readonly Values[]).find((name) => name.type === 'CURRENT');
  return current === undefined ? null : [current.forenames, current.surname].filter(Boolean).join(' ');
}

/** Whether a current address lies in the asking authority's area; unknown where either is not known. */
function livesInArea({ addresses }: Values, _kind: RecordKind, { area, postcodeAreas }: ReleaseContext): Value {
  if (area === null || !Array.isArray(addresses)) return 'UNKNOWN';
  const current = (addresses as readonly Values[]).filter(({ to }) => to === null || to === undefined);
  const areas = current.map(({ postcode }) =>
    typeof postcode === 'string' ? postcodeAreas.get(postcode.replace(/[^A-Z].*/, '')) : undefined,
  );
  if (areas.includes(area)) return 'YES';
  return areas.length === 0 || areas.includes(undefined) ? 'UNKNOWN' : 'NO';
}

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  RELIABLE: 'reliable source',
  UNTESTED: 'untested source',
  NOT_RELIABLE: 'unreliable source',
};
const INFORMATION_WORDS: Readonly<Record<string, string>> = {
  KNOWN_DIRECTLY: 'known directly to the source',
  KNOWN_INDIRECTLY_CORROBORATED: 'known indirectly to the source, corroborated',
  KNOWN_INDIRECTLY: 'known indirectly to the source; not corroborated',
  NOT_KNOWN: 'how the source knows is not known',
  SUSPECTED_FALSE: 'suspected to be false',
};

/** The 3x5x2 grading as words; null where either half is missing, never a guess. */
function gradeInWords({ sourceEvaluation, informationAssessment }: Values): Value {
  const source = SOURCE_WORDS[String(sourceEvaluation)];
  const information = INFORMATION_WORDS[String(informationAssessment)];
  return source === undefined || information === undefined ? null : `${source}; ${information}`;
}
