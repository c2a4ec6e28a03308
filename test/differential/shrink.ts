import type { SourceRecord, Values } from '../../src/model/Source.js';
import type { Tuple } from './naive/Tuple.js';

/** The smallest tuple, by leaving out one thing after the other, for which it still holds. */
export function shrink(tuple: Tuple, holds: (candidate: Tuple) => boolean): Tuple {
  let smallest = tuple;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of simpler(smallest)) {
      if (!holds(candidate)) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

const without = <T>(items: readonly T[], index: number): T[] => items.filter((_item, at) => at !== index);

/** Every tuple with one thing less. The record asked about stands first and stays. */
function* simpler(tuple: Tuple): Generator<Tuple> {
  for (const index of tuple.authorisations.keys()) {
    yield { ...tuple, authorisations: without(tuple.authorisations, index) };
  }
  for (const index of tuple.registers.keys()) yield { ...tuple, registers: without(tuple.registers, index) };
  for (const index of tuple.records.keys()) {
    if (index > 0) yield { ...tuple, records: without(tuple.records, index) };
  }
  for (const index of tuple.nominals.keys()) {
    if (tuple.nominals.length > 1 && tuple.nominals[index]?.ref !== tuple.facts.nominal) {
      yield { ...tuple, nominals: without(tuple.nominals, index) };
    }
  }
  const { enquiry } = tuple;
  if (enquiry.urgency !== 'ROUTINE') yield { ...tuple, enquiry: { ...enquiry, urgency: 'ROUTINE' } };
  for (const list of ['children', 'clients'] as const) {
    for (const index of enquiry[list].keys()) {
      yield { ...tuple, enquiry: { ...enquiry, [list]: without<unknown>(enquiry[list], index) } };
    }
  }
  yield* withFewerValues(tuple);
}

function* withFewerValues(tuple: Tuple): Generator<Tuple> {
  for (const [index, nominal] of tuple.nominals.entries()) {
    for (const values of fewer(nominal.values)) {
      yield { ...tuple, nominals: tuple.nominals.with(index, { ...nominal, values }) };
    }
  }
  const [asked, ...others] = tuple.records;
  if (asked === undefined) return;
  for (const values of fewer(tuple.facts.values)) {
    const record: SourceRecord = { ...asked, values };
    yield { ...tuple, records: [record, ...others], facts: { ...tuple.facts, values } };
  }
}

/** The values with one column less, or one element less in a list. Lists stay, for elements are looked up in them. */
function* fewer(values: Values): Generator<Values> {
  for (const [name, value] of Object.entries(values)) {
    if (!Array.isArray(value)) {
      const { [name]: _left, ...rest } = values;
      yield rest;
    }
  }
}
