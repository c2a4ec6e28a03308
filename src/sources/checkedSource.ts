import type { ForceCode } from '../model/codes.js';
import type { FindRequest, Nominal, ReadKind, RecordAsk, SourceRecord } from '../model/Source.js';
import { canTell, Identified, keyTest } from './answersKey.js';
import { isCountAskedFor } from './isCountAskedFor.js';
import type { Source } from './Source.js';

/** A source answered with something that is not its to give, or that it was not asked for. */
export class StrayAnswerError extends Error {
  /** `what` is one of a few phrases; it repeats nothing of the answer. */
  constructor(readonly what: string) {
    super(`the answer holds ${what}`);
    this.name = 'StrayAnswerError';
  }
}

const isAskedFor = ({ nominal, id }: SourceRecord<ReadKind>, asks: readonly RecordAsk[]): boolean =>
  asks.some((ask) => ask.nominal === nominal && (ask.record === undefined || ask.record === id));

/** The same for many records: by nominal, the records that are asked for; null is all of them. */
function askedFor(asks: readonly RecordAsk[]): (record: SourceRecord<ReadKind>) => boolean {
  const asked = new Map<string, Set<string> | null>();
  for (const { nominal, record } of asks) {
    const known = asked.get(nominal);
    if (record === undefined) asked.set(nominal, null);
    else if (known === undefined) asked.set(nominal, new Set([record]));
    else known?.add(record);
  }
  return ({ nominal, id }) => {
    const known = asked.get(nominal);
    return known === null || (known?.has(id) ?? false);
  };
}

/** Whether some nominal is meant by none of the keys, as far as the columns that were asked for tell. */
function holdsStranger(nominals: readonly Nominal[], { keys, columns }: FindRequest, force: ForceCode): boolean {
  if (nominals.length === 0 || keys.some((key) => !canTell(key, columns))) return false;
  const tests = keys.map((key) => keyTest(key, force));
  return nominals.some((nominal) => {
    const who = new Identified(nominal);
    return tests.every((test) => test(who) === false);
  });
}

/** Whether a text is there more than once. */
const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/** Whether a record is given more often than it was asked for. */
function isGivenTooOften(records: readonly SourceRecord<ReadKind>[], asks: readonly RecordAsk[]): boolean {
  if (!hasTwice(records.map(({ id }) => id))) return false;
  const times = new Map<string, number>();
  return records.some((record) => {
    const before = times.get(record.id) ?? 0;
    times.set(record.id, before + 1);
    return before > 0 && asks.filter((ask) => isAskedFor(record, [ask])).length <= before;
  });
}

/**
 * The source, but an answer with a nominal or record of another force, of another kind, about somebody who was not
 * asked for, or given twice, is refused whole: a force that mixes one thing up cannot be believed in the rest.
 */
export function checkedSource(source: Source): Source {
  return {
    force: source.force,
    name: source.name,
    async find(request, signal) {
      const answer = await source.find(request, signal);
      const { nominals } = answer;
      if (nominals.some(({ force }) => force !== source.force))
        throw new StrayAnswerError('a nominal of another force');
      if (holdsStranger(nominals, request, source.force))
        throw new StrayAnswerError('a nominal that was not asked for');
      if (hasTwice(nominals.map(({ ref }) => ref))) throw new StrayAnswerError('a nominal twice');
      return answer;
    },
    async read(request, signal) {
      const answer = await source.read(request, signal);
      const isAsked = askedFor(request.asks);
      for (const record of answer.records) {
        if (record.force !== source.force) throw new StrayAnswerError('a record of another force');
        if (record.kind !== request.kind) throw new StrayAnswerError('a record of another kind');
        if (!isAsked(record)) throw new StrayAnswerError('a record that was not asked for');
      }
      if (isGivenTooOften(answer.records, request.asks)) throw new StrayAnswerError('a record twice');
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
      if (hasTwice(answer.cells.map(({ keys }) => JSON.stringify(Object.entries(keys).sort()))))
        throw new StrayAnswerError('a count twice');
      return answer;
    },
    check: (signal) => source.check(signal),
    close: () => source.close(),
  };
}
