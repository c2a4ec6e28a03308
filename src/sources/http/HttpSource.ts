import { randomUUID } from 'node:crypto';
import type { BrokenField } from '../../formats/checkTables.js';
import { storedColumns } from '../../formats/columns.js';
import type { Format } from '../../formats/Format.js';
import type { Kind } from '../../formats/kinds.js';
import type { TableProjection } from '../../formats/projection/RowProjection.js';
import {
  type ConsultMessage,
  type CountMessage,
  type FindMessage,
  type ForceCall,
  JSON_TYPE,
  type ReadMessage,
  STREAM_TYPE,
} from '../../formats/remote/forceProtocol.js';
import type { CountAnswer, CountRequest } from '../../model/Count.js';
import type { ForceCode } from '../../model/codes.js';
import type {
  ElementColumns,
  FindAnswer,
  FindRequest,
  ReadAnswer,
  ReadKind,
  ReadRequest,
  RegisterAnswer,
  RegisterRequest,
} from '../../model/Source.js';
import { StrayAnswerError } from '../checkedSource.js';
import type { Source } from '../Source.js';
import { AnswerReading, checkOpening, type HandedAnswer, type HandedRow, parsedLine } from './AnswerReading.js';
import { AskPlans } from './AskPlans.js';
import { encodeMessage } from './encodeMessage.js';
import type { ForceChannel } from './ForceChannel.js';
import { HttpFault } from './HttpFault.js';
import { Quarantine } from './Quarantine.js';
import { type ReadFound, type RowsAsked, readFound } from './readFound.js';
import { readLines } from './readLines.js';

export interface HttpSourceOptions {
  readonly force: ForceCode;
  readonly name: string;
  readonly format: Format;
  readonly channel: ForceChannel;
  /** Bytes of one answer, at most. */
  readonly mostBytes: number;
  /** Accept invented identifiers (brief 1.2). */
  readonly simulation: boolean;
  readonly now?: () => Date;
}

/** Bytes of the answer of `health`, at most. */
const MOST_HEALTH_BYTES = 16_384;
/** How far a force's clock may be off, in milliseconds, before it counts as wrong: what it calls today must be today. */
const MOST_CLOCK_SKEW_MS = 5 * 60_000;

const NO_ROWS: readonly HandedRow[] = [];

/**
 * A force's records behind the protocol of `docs/force-protocol.openapi.json`, in the force's own format. It is asked
 * for the native fields that the columns need and for nothing else; an answer with anything else is refused whole.
 */
export class HttpSource implements Source {
  readonly force: ForceCode;
  readonly name: string;
  readonly #options: HttpSourceOptions;
  readonly #plans: AskPlans;
  readonly #quarantine = new Quarantine();
  #leftOutThere = 0;

  constructor(options: HttpSourceOptions) {
    this.force = options.force;
    this.name = options.name;
    this.#options = options;
    this.#plans = new AskPlans(options.format);
  }

  /** What is wrong with rows that came and were left out here; of those that the force leaves out only it knows why. */
  get quarantine(): readonly BrokenField[] {
    return this.#quarantine.problems;
  }

  /** How many rows are left out, by the force as it last said and here. */
  get quarantined(): number {
    return this.#leftOutThere + this.#quarantine.size;
  }

  async find({ keys, columns, elements }: FindRequest, signal: AbortSignal): Promise<FindAnswer> {
    const asked = this.#asked('NOMINAL', columns, elements);
    const own = keys.filter((key) => key.by !== 'NOMINAL' || key.force === this.force);
    const message: FindMessage = { keys: own, wanted: asked.wanted };
    const answer = await this.#ask('find', encodeMessage(message), 1, signal);
    const found = this.#sound(answer.rows.get(0), asked);
    const nominals = found.map(({ id, values }) => ({ force: this.force, ref: id, values }));
    return { nominals, ...(answer.more ? { more: true } : {}), quarantined: this.#leftOut(answer) };
  }

  async read({ kind, asks }: ReadRequest, signal: AbortSignal): Promise<ReadAnswer> {
    const asked = asks.map(({ columns, elements }) => this.#asked(kind, columns, elements));
    const message = readMessage(kind, asks, asked);
    const answer = await this.#ask('read', JSON.stringify(message), asks.length, signal);
    const records = asks.flatMap((ask, index) => {
      const isStray = ({ id, nominal }: ReadFound) =>
        nominal !== ask.nominal || (ask.record !== undefined && id !== ask.record);
      const found = this.#sound(answer.rows.get(index), asked[index] as RowsAsked, isStray);
      return found.map(({ id, nominal, values }) => ({ force: this.force, kind, id, nominal, values }));
    });
    return { records, quarantined: this.#leftOut(answer) };
  }

  async consult({ register, column, value }: RegisterRequest, signal: AbortSignal): Promise<RegisterAnswer> {
    const asked = this.#asked(register, storedColumns(register));
    const where = this.#options.format.kinds[register].places[column] ?? null;
    signal.throwIfAborted();
    if (where === null) return { entries: [], quarantined: this.quarantined };
    if (typeof where !== 'string') throw new RangeError(`${register}.${column} is kept where nothing can be looked up`);
    const message: ConsultMessage = { register, where, value, wanted: asked.wanted };
    const answer = await this.#ask('consult', encodeMessage(message), 1, signal);
    const found = this.#sound(answer.rows.get(0), asked);
    const entries = found.map(({ values }) => ({ force: this.force, register, values }));
    return { entries, quarantined: this.#leftOut(answer) };
  }

  async count(request: CountRequest, signal: AbortSignal): Promise<CountAnswer> {
    const { kind, by, leaveOut, now } = request;
    const message: CountMessage = { kind, by, leaveOut, now };
    const answer = await this.#ask('count', JSON.stringify(message), 0, signal);
    return { cells: answer.cells, quarantined: this.#leftOut(answer) };
  }

  /** @throws HttpFault CLOCK_WRONG too: a force whose clock is off cannot say what it has disposed of by today. */
  async check(signal: AbortSignal): Promise<void> {
    const request = randomUUID();
    await this.#guarded(signal, async () => {
      const answer = await this.#options.channel.call('health', request, undefined, signal);
      const lines: string[] = [];
      await readLines(answer, { type: JSON_TYPE, mostBytes: MOST_HEALTH_BYTES }, (line) => lines.push(line));
      const health = parsedLine(lines.join('\n'));
      checkOpening(health, { force: this.force, format: this.#options.format.name, request });
      const now = (this.#options.now ?? (() => new Date()))().getTime();
      const off = Math.abs(Date.parse(String(health.at)) - now);
      if (!(off <= MOST_CLOCK_SKEW_MS)) throw new HttpFault('CLOCK_WRONG');
    });
  }

  async close(): Promise<void> {
    this.#options.channel.close();
  }

  #asked(kind: Kind, columns: readonly string[], elements?: ElementColumns): RowsAsked {
    return this.#plans.of(kind, columns, elements);
  }

  async #ask(
    call: Exclude<ForceCall, 'health'>,
    message: string,
    asks: number,
    signal: AbortSignal,
  ): Promise<HandedAnswer> {
    const request = randomUUID();
    const { channel, format, mostBytes } = this.#options;
    return this.#guarded(signal, async () => {
      const answer = await channel.call(call, request, message, signal);
      const reading = new AnswerReading({ force: this.force, format: format.name, request, asks });
      await readLines(answer, { type: STREAM_TYPE, mostBytes }, (line) => reading.add(line));
      return reading.whole();
    });
  }

  /** Whatever an aborted call throws is the abort. */
  async #guarded<T>(signal: AbortSignal, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  }

  #sound(
    rows: readonly HandedRow[] | undefined,
    asked: RowsAsked,
    isStray: (found: ReadFound) => boolean = () => false,
  ): readonly ReadFound[] {
    const { format, simulation } = this.#options;
    const found = readFound(rows ?? NO_ROWS, asked, { format, simulation });
    if (found.some(isStray)) throw new StrayAnswerError('a record that was not asked for');
    return found.filter(({ id, problems }) => this.#quarantine.note(asked.kind, id, problems));
  }

  #leftOut({ leftOut }: HandedAnswer): number {
    this.#leftOutThere = leftOut;
    return this.quarantined;
  }
}

/** Each projection is sent once, however many asks have it. */
function readMessage(
  kind: ReadKind,
  asks: ReadRequest['asks'],
  asked: readonly { readonly wanted: TableProjection }[],
): ReadMessage {
  const places = new Map<TableProjection, number>();
  const wanted: TableProjection[] = [];
  const sent = asks.map(({ nominal, record }, index) => {
    const projection = (asked[index] as RowsAsked).wanted;
    const place = places.get(projection) ?? wanted.push(projection) - 1;
    places.set(projection, place);
    return { nominal, ...(record === undefined ? {} : { record }), wanted: place };
  });
  return { kind, wanted, asks: sent };
}
