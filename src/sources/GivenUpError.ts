/** A call to a force was given up on: its time was over, or whoever asked has gone. */
export class GivenUpError extends Error {
  constructor(
    readonly why: 'LATE' | 'GONE',
    /** Whether the force had a fair part of the request's time, so that being late tells something about it. */
    readonly wasFair: boolean,
  ) {
    super(why === 'LATE' ? 'the force did not answer in time' : 'whoever asked has gone');
    this.name = 'GivenUpError';
  }
}
