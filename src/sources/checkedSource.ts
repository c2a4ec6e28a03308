import type { ReadKind, RecordAsk, SourceRecord, SubjectKey } from '../model/Source.js';
import { isCountAskedFor } from './isCountAskedFor.js';
import type { Source } from './Source.js';

/** A source answered with something that is not its to give, or that it was not asked for. */
export class StrayAnswerError extends Error {
  constructor(what: string) {
    super(`the answer holds ${what}`);
    this.name = 'StrayAnswerError';
  }
}

const isAskedFor = ({ nominal, id }: SourceRecord<ReadKind>, asks: readonly RecordAsk[]): boolean =>
  asks.some((ask) => ask.nominal === nominal && (ask.record === undefined || ask.record === id));

/** Whether a nominal may be meant: where all keys are references, only those. */
const isMeant = (ref: string, keys: readonly SubjectKey[]): boolean =>
  keys.some((key) => key.by !== 'NOMINAL' || key.value === ref);

/**
 * The source, but an answer with a nominal or record of another force, of another kind, or about a nominal that was
 * not asked for is refused whole: a force that mixes one thing up cannot be believed in the rest.
 */
export function checkedSource(source: Source): Source {
  return {
    force: source.force,
    name: source.name,
    async find(request, signal) {
      const answer = await source.find(request, signal);
      if (answer.nominals.some(({ force }) => force !== source.force))
        throw new StrayAnswerError('a nominal of another force');
      if (answer.nominals.some(({ ref }) => !isMeant(ref, request.keys)))
        throw new StrayAnswerError('a nominal that was not asked for');
      return answer;
    },
    async read(request, signal) {
      const answer = await source.read(request, signal);
      for (const record of answer.records) {
        if (record.force !== source.force) throw new StrayAnswerError('a record of another force');
        if (record.kind !== request.kind) throw new StrayAnswerError('a record of another kind');
        if (!isAskedFor(record, request.asks)) throw new StrayAnswerError('a record that was not asked for');
      }
      return answer;
    },
    async consult(request, signal) {
      const answer = await source.consult(request, signal);
      const isStray = answer.entries.some(
        ({ force, register, values }) =>
          force !== source.force || register !== request.register || values[request.column] !== request.value,
      );
      if (isStray) throw new StrayAnswerError('an entry that was not asked for');
      return answer;
    },
    async count(request, signal) {
      const answer = await source.count(request, signal);
      if (!answer.cells.every((cell) => isCountAskedFor(cell, request)))
        throw new StrayAnswerError('a count that was not asked for');
      return answer;
    },
    check: (signal) => source.check(signal),
    close: () => source.close(),
  };
}
