import type { DisclosureRules } from '../disclosure/FieldRule.js';
import { minimumFormInWords } from '../disclosure/minimumFormInWords.js';
import { isCoordinate, type ResolvedField, resolveCoordinate } from '../disclosure/resolveCoordinate.js';
import { BrokerError } from '../model/BrokerError.js';
import type { ForceCode, GroupCode } from '../model/codes.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Explanation } from '../model/Explanation.js';
import type { Requester } from '../model/Requester.js';
import { explain } from '../policy/explain.js';
import type { Policy } from '../policy/Policy.js';

/** Coordinates one request may ask about. */
export const COORDINATES_AT_MOST = 50;

/** The law as far as explanations go: no source, no ledger, no casework, so that none can be asked. */
export interface ExplainedLaw {
  readonly policy: Policy;
  readonly rules: DisclosureRules;
  /** Codes of the forces whose own tables may be tighter. */
  readonly forces: readonly ForceCode[];
}

/** Who asks, under which enquiry; a group without a column of its own receives no records. */
export interface Explainee {
  readonly requester: Requester;
  readonly enquiry: Enquiry;
  readonly group: GroupCode | null;
  /** ISO instant. */
  readonly now: string;
}

/**
 * The ceiling of each coordinate for the enquiry, and why. The subject plays no part, and no force is asked.
 * @throws BrokerError BAD_USER_INPUT naming the coordinate that is unknown.
 */
export function explainCoordinates(
  law: ExplainedLaw,
  explainee: Explainee,
  coordinates: readonly string[],
): readonly Explanation[] {
  if (coordinates.length > COORDINATES_AT_MOST) {
    throw new BrokerError('BAD_USER_INPUT', `coordinates: at most ${COORDINATES_AT_MOST} in one request`);
  }
  const resolved = coordinates.map((coordinate, index) => {
    const fields = resolveCoordinate(law.rules, coordinate);
    if (fields.length === 0) throw unknown(coordinate, index);
    return { coordinate, fields };
  });
  return resolved.flatMap(({ coordinate, fields }) =>
    fields.filter(isSeenThrough(explainee)).flatMap((each) => explainField(law, explainee, coordinate, each)),
  );
}

function unknown(coordinate: string, index: number): BrokerError {
  const named = isCoordinate(coordinate) ? `${coordinate} is no field of a record or of a person` : NOT_WRITTEN_SO;
  return new BrokerError('BAD_USER_INPUT', `coordinates.${index}: ${named}`);
}

const NOT_WRITTEN_SO = 'expected a type and a field of it, such as CrimeReport.victims.name';

/** A person is seen through the kinds that the enquiry asks for, and their identifiers through any. */
const isSeenThrough =
  ({ enquiry: { kinds } }: Explainee) =>
  ({ field }: ResolvedField): boolean =>
    field === null ||
    !field.isCore ||
    field.category === 'REFERENCE' ||
    kinds.length === 0 ||
    kinds.includes(field.kind);

function explainField(
  { policy, rules, forces }: ExplainedLaw,
  { requester, enquiry, group, now }: Explainee,
  coordinate: string,
  { path, field }: ResolvedField,
): readonly Explanation[] {
  if (field === null) return [{ coordinate, path, ...NOT_DECIDED }];
  if (group === null) return [{ coordinate, path, ...NO_RECORDS, recordKind: field.kind, category: field.category }];
  return explain(policy, field, { requester, enquiry, group, forces, now }).map((explained) => ({
    coordinate,
    path,
    ...explained,
    minimumForm:
      explained.ceiling === 'NEVER' || field.category === null || field.nature === 'OPEN'
        ? null
        : minimumFormInWords(rules, path.split('.')[0] ?? '', field, group),
  }));
}

const NOTHING_MORE = {
  recordKind: null,
  category: null,
  facet: null,
  minimumForm: null,
  dependsOn: [],
  unlock: null,
} as const;

const NOT_DECIDED = {
  ...NOTHING_MORE,
  ceiling: 'FULL',
  rules: [
    {
      rule: 'open',
      source: 'Brief 1.0',
      says: 'Nothing in it is decided by itself: it holds what was released of records, and nothing else.',
    },
  ],
} as const;

const NO_RECORDS = {
  ...NOTHING_MORE,
  ceiling: 'NEVER',
  rules: [{ rule: 'office', source: 'Brief 2.1', says: 'Auditors read the access log, never records.' }],
} as const;
