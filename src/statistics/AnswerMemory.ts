import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnsweredQuery } from '../model/aggregates.js';
import { BrokerError } from '../model/BrokerError.js';
import { StartupError } from '../model/StartupError.js';
import { answeredShape, parseJson } from './answeredShape.js';

const FILE = 'statistics.jsonl';

const line = z.strictObject({ asker: z.string(), ...answeredShape });

/**
 * What each asker was told: the questions and which cells were answered, no counts. An append-only file of the data
 * folder, readable by its owner only, so that a restart does not forget.
 */
export class AnswerMemory {
  readonly #path: string;
  readonly #told: Map<string, readonly AnsweredQuery[]>;
  readonly #turns = new Map<string, Promise<unknown>>();
  #writing: Promise<unknown> = Promise.resolve();
  #file: FileHandle | null = null;
  /** Bytes of the file that are whole lines; what stands after them was never durable. */
  #length: number;

  private constructor(path: string, told: Map<string, readonly AnsweredQuery[]>, length: number) {
    this.#path = path;
    this.#told = told;
    this.#length = length;
  }

  /** Reads what the folder remembers. @throws StartupError naming the line where the file holds anything else. */
  static async load(folder: string): Promise<AnswerMemory> {
    const path = join(folder, FILE);
    const bytes = await readOrEmpty(path);
    const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
    const told = new Map<string, readonly AnsweredQuery[]>();
    const lines = whole.toString('utf8').split('\n').slice(0, -1);
    lines.forEach((text, index) => {
      const { asker, ...answered } = parseLine(text, index + 1);
      told.set(asker, [...(told.get(asker) ?? []), answered]);
    });
    return new AnswerMemory(path, told, whole.length);
  }

  /**
   * Does the work with everything the asker was told before, one piece of work of an asker at a time, and remembers what
   * it tells before it resolves.
   * @throws BrokerError INTERNAL where that cannot be remembered: then it must not be told either
   */
  inTurn<T>(
    asker: string,
    work: (earlier: readonly AnsweredQuery[]) => Promise<{ readonly result: T; readonly answered: AnsweredQuery }>,
  ): Promise<T> {
    const turn = (this.#turns.get(asker) ?? Promise.resolve()).then(async () => {
      const earlier = this.#told.get(asker) ?? [];
      const { result, answered } = await work(earlier);
      if (!earlier.some((one) => JSON.stringify(one) === JSON.stringify(answered))) {
        await this.#write(`${JSON.stringify({ asker, ...answered })}\n`);
        this.#told.set(asker, [...earlier, answered]);
      }
      return result;
    });
    this.#turns.set(asker, settled(turn));
    return turn;
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await Promise.all(this.#turns.values());
    await this.#file?.close();
    this.#file = null;
  }

  #write(line: string): Promise<void> {
    const written = this.#writing.then(() => this.#append(Buffer.from(line, 'utf8')));
    this.#writing = settled(written);
    return written;
  }

  async #append(bytes: Buffer): Promise<void> {
    try {
      this.#file ??= await open(this.#path, 'a', 0o600);
      await this.#file.truncate(this.#length);
      await this.#file.appendFile(bytes);
      await this.#file.sync();
      this.#length += bytes.length;
    } catch (cause) {
      const problem = new BrokerError('INTERNAL', 'the answer could not be remembered');
      problem.cause = cause;
      throw problem;
    }
  }
}

/** When it is over, however it ended: whoever waits for the result is told of a failure, whoever waits in line is not. */
const settled = (turn: Promise<unknown>): Promise<void> =>
  turn.then(
    () => undefined,
    () => undefined,
  );

async function readOrEmpty(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return Buffer.alloc(0);
    throw new StartupError(FILE, 'the file cannot be read');
  }
}

function parseLine(text: string, number: number): z.infer<typeof line> {
  const parsed = line.safeParse(parseJson(text));
  if (!parsed.success) throw new StartupError(`${FILE}:${number}`, 'is no line of this file');
  return parsed.data;
}
