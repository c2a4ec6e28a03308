import type { NumberedLines } from '../model/NumberedLines.js';
import type { Requester } from '../model/Requester.js';
import { callerOf, HOUR_MS, isWatched, type SubjectWatchPort, UNNOTICED } from './SubjectWatch.js';

export interface SharedWatchParts {
  /** By pseudonym of the caller and hour: whom they asked about, by pseudonym, and when. */
  readonly lines: NumberedLines;
  readonly pseudonym: (caller: string) => string;
  readonly now: () => Date;
  /** Told where it could not be kept: the caller is served, and the auditor learns less. */
  readonly failed: (error: unknown) => void;
}

/** Somebody who is asked about again is noted again after so long, in milliseconds. */
const AGAIN_MS = 300_000;
/** Tries to note somebody, before others keep being first. */
const TRIES = 10;

interface Asked {
  readonly ref: string;
  readonly atMs: number;
}

/** Who asks about how many people, at whichever of several instances. */
export class SharedSubjectWatch implements SubjectWatchPort {
  constructor(private readonly parts: SharedWatchParts) {}

  async isTooMany(requester: Requester | null, subjectRefs: readonly string[]): Promise<boolean> {
    if (!isWatched(requester) || subjectRefs.length === 0) return false;
    try {
      return await this.#note(this.parts.pseudonym(callerOf(requester)), subjectRefs);
    } catch (error) {
      this.parts.failed(error);
      return false;
    }
  }

  async #note(caller: string, subjectRefs: readonly string[]): Promise<boolean> {
    const nowMs = this.parts.now().getTime();
    const hour = Math.floor(nowMs / HOUR_MS);
    const before = (await this.#asked(`${caller}.${hour - 1}`)).filter(({ atMs }) => nowMs - atMs < HOUR_MS);
    let during = await this.#asked(`${caller}.${hour}`);
    for (const ref of subjectRefs) {
      for (let tries = 0; tries < TRIES && isNews(ref, [...before, ...during], nowMs); tries += 1) {
        await this.parts.lines.add(`${caller}.${hour}`, during.length, `${ref} ${nowMs}`);
        during = await this.#asked(`${caller}.${hour}`);
      }
    }
    return countOf([...before, ...during]) > UNNOTICED;
  }

  async #asked(owner: string): Promise<readonly Asked[]> {
    return (await this.parts.lines.of(owner, 0)).map((line) => {
      const [ref = '', at] = line.split(' ');
      return { ref, atMs: Number(at) };
    });
  }
}

/** Nothing more need be noted of somebody who has asked about too many already. */
const isNews = (ref: string, asked: readonly Asked[], nowMs: number): boolean =>
  countOf(asked) <= UNNOTICED && !asked.some((one) => one.ref === ref && nowMs - one.atMs < AGAIN_MS);

const countOf = (asked: readonly Asked[]): number => new Set(asked.map(({ ref }) => ref)).size;
