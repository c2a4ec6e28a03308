import type { TestedSource } from './TestedSource.js';

/** A call was not answered at all. */
class NoAnswerError extends Error {
  constructor(patienceMs: number) {
    super(`no answer within ${patienceMs} ms`);
    this.name = 'NoAnswerError';
  }
}

/** The source, but every call that is not answered within so many milliseconds is aborted and rejects. */
export function patientSource(source: TestedSource, patienceMs: number): TestedSource {
  const within = <Q, A>(call: (request: Q, signal: AbortSignal) => Promise<A>) => {
    return async (request: Q, signal: AbortSignal): Promise<A> => {
      const late = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      const deadline = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          late.abort();
          reject(new NoAnswerError(patienceMs));
        }, patienceMs);
      });
      const answer = async () => call(request, AbortSignal.any([signal, late.signal]));
      return Promise.race([answer(), deadline]).finally(() => clearTimeout(timer));
    };
  };
  const check = within((_request: null, signal) => source.check(signal));
  return {
    force: source.force,
    find: within((request, signal) => source.find(request, signal)),
    read: within((request, signal) => source.read(request, signal)),
    consult: within((request, signal) => source.consult(request, signal)),
    count: within((request, signal) => source.count(request, signal)),
    check: (signal) => check(null, signal),
  };
}
