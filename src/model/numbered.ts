/** Numbers for the values of a closed list, from 0 in its order. */
export interface Numbered<T> {
  readonly size: number;
  /** @throws Error for a value that is not on the list. */
  at(value: T): number;
}

/** A closed list whose values index tables. */
export function numbered<T>(values: readonly T[]): Numbered<T> {
  const numbers = new Map(values.map((value, index) => [value, index]));
  return {
    size: numbers.size,
    at(value) {
      const number = numbers.get(value);
      if (number === undefined) throw new Error('a value stands outside its list');
      return number;
    },
  };
}
