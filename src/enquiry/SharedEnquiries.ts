import { BrokerError } from '../model/BrokerError.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { NumberedLines } from '../model/NumberedLines.js';
import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { type EnquiryStore, isEnquiryId, newEnquiryId, type OpenedEnquiry } from './EnquiryStore.js';
import { type JournalLine, parseJournalLine } from './journalLine.js';
import type { JustifiedEnquiry } from './parseEnquiry.js';
import { reasonOf, subjectsOf } from './ReusedTexts.js';

export interface SharedEnquiriesParts {
  /** By the id of the enquiry: 0 is that it was opened, 1 that it was closed. */
  readonly enquiries: NumberedLines;
  /** By the pseudonym of the reasons: pseudonyms of those about whom they were given. */
  readonly reasons: NumberedLines;
  readonly seal: TextSeal;
  /** Keyed, and the same at everybody who shares the lines. */
  readonly pseudonym: (text: string) => string;
  readonly now: () => Date;
}

/** Tries to note for whom reasons were given, before somebody else keeps being first. */
const TRIES = 20;

/**
 * Enquiries that several processes share. Each look reads what is stored now, so what one has opened serves on all, and
 * what one has closed serves on none. Nothing is ever overwritten: of two who close at once, one does.
 */
export class SharedEnquiries implements EnquiryStore {
  constructor(private readonly parts: SharedEnquiriesParts) {}

  async open(justified: JustifiedEnquiry): Promise<OpenedEnquiry> {
    const enquiry: Enquiry = { id: newEnquiryId(), ...justified };
    if ((await this.#add(enquiry.id, 0, { opened: enquiry })) === 'TAKEN') throw notRecorded();
    return { enquiry, reusedText: await this.#isReused(enquiry) };
  }

  async get(id: string): Promise<Enquiry | undefined> {
    if (!isEnquiryId(id)) return undefined;
    const sealed = await this.parts.enquiries.of(id, 0);
    const [first, second] = await Promise.all(sealed.map((line, n) => this.#opened(id, n, line)));
    if (first === undefined || first === null || second !== undefined) return undefined;
    return 'opened' in first ? first.opened : undefined;
  }

  async close(id: string): Promise<boolean> {
    if ((await this.get(id)) === undefined) return false;
    return (await this.#add(id, 1, { closed: id, at: this.parts.now().toISOString() })) === 'STORED';
  }

  async end(): Promise<void> {}

  async #add(id: string, n: number, line: JournalLine): Promise<'STORED' | 'TAKEN'> {
    const { enquiries, seal } = this.parts;
    const sealed = await seal.seal(JSON.stringify(line)).catch((cause: unknown) => {
      const problem = notRecorded();
      problem.cause = cause;
      throw problem;
    });
    return enquiries.add(id, n, sealed);
  }

  /** Null where its key was destroyed. @throws StartupError where it is another line than was written there */
  async #opened(id: string, n: number, sealed: string): Promise<JournalLine | null> {
    const opened = await this.parts.seal.open(sealed);
    if (opened === 'ERASED') return null;
    const line = opened === 'BROKEN' ? null : parseJournalLine(opened.text);
    const isOwn =
      line !== null &&
      (n === 0 ? 'opened' in line && line.opened.id === id : n === 1 && 'closed' in line && line.closed === id);
    if (!isOwn) throw new StartupError(`${id} line ${n + 1}`, 'is not the line that was written there');
    return line;
  }

  /** Two different subjects are enough to know, and more are not kept. */
  async #isReused(enquiry: Enquiry): Promise<boolean> {
    const { reasons, pseudonym } = this.parts;
    const reason = pseudonym(reasonOf(enquiry));
    const about = pseudonym(subjectsOf(enquiry));
    for (let tries = 0; tries < TRIES; tries += 1) {
      const known = await reasons.of(reason, 0);
      if (known.length > 1) return true;
      if (known[0] === about) return false;
      if ((await reasons.add(reason, known.length, about)) === 'STORED') return known.length > 0;
    }
    throw notRecorded();
  }
}

const notRecorded = (): BrokerError => new BrokerError('INTERNAL', 'the enquiry could not be recorded');
