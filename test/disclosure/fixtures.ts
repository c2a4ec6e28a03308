import type { ReleaseContext } from '../../src/disclosure/generalisers/Generaliser.js';
import { GENERALISER_BY_NAME } from '../../src/disclosure/generalisers/generalisers.js';
import type { GeneraliserName, GroupCode, RecordKind } from '../../src/model/codes.js';
import type { Value, Values } from '../../src/model/Source.js';
import { NOW, OWN_CHILD, POLICY } from '../policy/fixtures.js';

/** The context of one answer, with references that count instead of being random. */
export function releaseContext(group: GroupCode, overrides: Partial<ReleaseContext> = {}): ReleaseContext {
  const victims = new Map<string, string>();
  const references = new Map<string, string>();
  const mint = (minted: Map<string, string>, original: string, prefix: string): string => {
    const found = minted.get(original) ?? `${prefix}${minted.size + 1}`;
    minted.set(original, found);
    return found;
  };
  return {
    group,
    now: NOW,
    children: new Map(group === 'CSC' ? [[OWN_CHILD, null]] : []),
    area: 'NORTHMOOR',
    conditions: POLICY.conditions,
    relationships: POLICY.relationships,
    postcodeAreas: new Map([
      ['NM', 'NORTHMOOR'],
      ['SW', 'SALTWICK'],
    ]),
    pseudonymOf: (ref) => mint(victims, ref, 'Victim '),
    disclosureReferenceOf: (original) => mint(references, original, 'DR-'),
    ...overrides,
  };
}

/** What a minimum form is made from, where a test says nothing else. */
export interface Given {
  readonly kind?: RecordKind;
  readonly field?: string;
  readonly value: Value;
  readonly unit?: Values;
  readonly record?: Values;
  readonly from?: readonly string[];
  readonly context?: ReleaseContext;
}

/** The whole minimum form of a value. */
export function minimumForm(name: GeneraliserName, group: GroupCode, given: Given): Value {
  const { kind = 'CRIME_REPORT', field = 'field', value, unit = {}, record = unit, from = [], context } = given;
  const generaliser = GENERALISER_BY_NAME.get(name);
  if (generaliser === undefined) throw new Error(`no generaliser is named ${name}`);
  return generaliser.apply({ kind, field, value, unit, record, from, context: context ?? releaseContext(group) });
}
