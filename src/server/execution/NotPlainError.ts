/**
 * A value is not what its type promises, or not yet there: writing it out is left to the reference implementation, which
 * says in its own words what is wrong.
 */
export class NotPlainError extends Error {
  constructor() {
    super('the value is not plain data of its type');
    this.name = 'NotPlainError';
  }
}

/**
 * Writes a value of one type, under one selection, as JSON: adds its parts to those of the answer. They are put together once;
 * texts added to texts would all be there until the answer has left. @throws NotPlainError
 */
export type Write = (value: unknown, parts: string[]) => void;
