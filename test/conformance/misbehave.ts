import type { TestedSource } from '../../src/conformance/TestedSource.js';
import type { Value, Values } from '../../src/model/Source.js';

/** What a source does instead of its calls. */
export type Misbehave = (source: TestedSource) => Partial<TestedSource>;

/** Changes the values of every order that is read. */
export const changingRecords =
  (change: (values: Values) => Values): Misbehave =>
  (source) => ({
    async read(request, signal) {
      const answer = await source.read(request, signal);
      const isChanged = request.kind === 'SHPO_SRO';
      return {
        ...answer,
        records: answer.records.map((one) => (isChanged ? { ...one, values: change(one.values) } : one)),
      };
    },
  });

export const setWhereAsked = (column: string, value: Value): Misbehave =>
  changingRecords((values) => (Object.hasOwn(values, column) ? { ...values, [column]: value } : values));

export const setInLists = (list: string, change: (element: Values, index: number) => Values): Misbehave =>
  changingRecords((values) =>
    Array.isArray(values[list]) ? { ...values, [list]: (values[list] as Values[]).map(change) } : values,
  );

/** What a source does wrong, how, the check that finds it, and in which words. */
export type Misbehaviour = readonly [what: string, misbehave: Misbehave, check: string, words: string];
