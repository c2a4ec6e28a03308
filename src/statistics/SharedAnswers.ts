import { z } from 'zod';
import type { AnsweredQuery } from '../model/aggregates.js';
import { BrokerError } from '../model/BrokerError.js';
import type { NumberedLines } from '../model/NumberedLines.js';
import { StartupError } from '../model/StartupError.js';
import { answeredShape, parseJson } from './answeredShape.js';

const answered = z.strictObject(answeredShape);

/**
 * What each asker was told, at whichever of several processes: else answers of two could be subtracted from each other.
 * Askers are named by keyed pseudonyms.
 */
export class SharedAnswers {
  /** By asker, the work that is under way. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly lines: NumberedLines,
    private readonly pseudonym: (asker: string) => string,
  ) {}

  /**
   * Does the work with everything the asker was told before, one piece of work of an asker at a time, and remembers what
   * it tells before it resolves.
   * @throws BrokerError INTERNAL where that cannot be remembered, or where the asker was told something else meanwhile at
   * another process: then it must not be told either
   */
  inTurn<T>(
    asker: string,
    work: (earlier: readonly AnsweredQuery[]) => Promise<{ readonly result: T; readonly answered: AnsweredQuery }>,
  ): Promise<T> {
    const owner = this.pseudonym(asker);
    const turn = (this.#turns.get(owner) ?? Promise.resolve()).then(async () => {
      const earlier = await this.#earlier(owner);
      const { result, answered: told } = await work(earlier);
      const text = JSON.stringify(told);
      if (earlier.some((one) => JSON.stringify(one) === text)) return result;
      if ((await this.lines.add(owner, earlier.length, text)) === 'STORED') return result;
      throw new BrokerError('INTERNAL', 'the answer could not be remembered');
    });
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#turns.set(owner, over);
    void over.then(() => {
      if (this.#turns.get(owner) === over) this.#turns.delete(owner);
    });
    return turn;
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await Promise.all(this.#turns.values());
  }

  async #earlier(owner: string): Promise<readonly AnsweredQuery[]> {
    const earlier: AnsweredQuery[] = [];
    for (let page = await this.lines.of(owner, 0); page.length > 0; page = await this.lines.of(owner, earlier.length)) {
      for (const text of page) {
        const parsed = answered.safeParse(parseJson(text));
        if (!parsed.success)
          throw new StartupError(`statistics of ${owner} line ${earlier.length + 1}`, 'is no line of theirs');
        earlier.push(parsed.data);
      }
    }
    return earlier;
  }
}
