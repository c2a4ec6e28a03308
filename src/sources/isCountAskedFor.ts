import type { CountCell, CountDimension, CountRequest } from '../model/Count.js';
import { QUARTER_PATTERN } from '../model/quarters.js';
import { OUTCOME_GROUPS } from '../model/vocabulary/minimumForm.js';
import { OFFENCE_GROUPS } from '../model/vocabulary/offence.js';
import { CONDITION_CODES, ORDER_KINDS } from '../model/vocabulary/order.js';

const CLOSED: Readonly<Record<Exclude<CountDimension, 'QUARTER'>, readonly string[]>> = {
  OFFENCE_GROUP: OFFENCE_GROUPS,
  OUTCOME_GROUP: OUTCOME_GROUPS,
  CONDITION_CODE: CONDITION_CODES,
  ORDER_TYPE: ORDER_KINDS,
};

const isOf = (dimension: CountDimension, value: string): boolean =>
  dimension === 'QUARTER' ? QUARTER_PATTERN.test(value) : CLOSED[dimension].includes(value);

/** A whole number above zero under values of the dimensions asked for, and of no others: no text comes as a count. */
export function isCountAskedFor({ keys, count }: CountCell, { by }: CountRequest): boolean {
  const asked = by.map(({ dimension }) => dimension);
  return (
    Number.isSafeInteger(count) &&
    count > 0 &&
    Object.entries(keys).every(
      ([dimension, values]) =>
        asked.includes(dimension as CountDimension) &&
        values.every((value) => isOf(dimension as CountDimension, value)),
    )
  );
}
