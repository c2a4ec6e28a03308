import type { Enquiry } from '../model/Enquiry.js';
import type { OpenLineFile } from '../model/LineFile.js';
import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { EnquiryJournal } from './EnquiryJournal.js';
import { type EnquiryStore, newEnquiryId, type OpenedEnquiry } from './EnquiryStore.js';
import type { JournalLine } from './journalLine.js';
import type { JustifiedEnquiry } from './parseEnquiry.js';
import { ReusedTexts } from './ReusedTexts.js';

export interface RegisterOptions {
  /** Opens a file of the data folder. */
  readonly openFile: OpenLineFile;
  readonly now: () => Date;
  readonly seal: TextSeal;
}

/** Enquiries of one process, in its data folder: kept across restarts, until they are erased. */
export class EnquiryRegister implements EnquiryStore {
  readonly #journal: EnquiryJournal;
  readonly #now: () => Date;
  readonly #enquiries = new Map<string, Enquiry>();
  readonly #texts = new ReusedTexts();
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(journal: EnquiryJournal, now: () => Date) {
    this.#journal = journal;
    this.#now = now;
  }

  /** @throws StartupError naming file and line when what was kept cannot be read */
  static async load({ openFile, now, seal }: RegisterOptions): Promise<EnquiryRegister> {
    const { journal, lines } = await EnquiryJournal.open(openFile, seal);
    const register = new EnquiryRegister(journal, now);
    const isErased = lines.includes(null);
    for (const [index, line] of lines.entries()) {
      if (line === null || register.#apply(line) || (isErased && !('opened' in line))) continue;
      await journal.end();
      throw new StartupError(`enquiries.sealed:${index + 1}`, 'does not follow from the lines before it');
    }
    return register;
  }

  open(justified: JustifiedEnquiry): Promise<OpenedEnquiry> {
    return this.#inTurn(async () => {
      const enquiry: Enquiry = { id: newEnquiryId(), ...justified };
      await this.#journal.append({ opened: enquiry });
      this.#enquiries.set(enquiry.id, enquiry);
      return { enquiry, reusedText: this.#texts.note(enquiry) };
    });
  }

  async get(id: string): Promise<Enquiry | undefined> {
    return this.#enquiries.get(id);
  }

  /** Ends the hold of a declared conflict. False when no held enquiry has this id. */
  accept(id: string, by: string): Promise<boolean> {
    return this.#change(() => this.#enquiries.get(id)?.held === true, { accepted: id, by, at: this.#instant() });
  }

  close(id: string): Promise<boolean> {
    return this.#change(() => this.#enquiries.has(id), { closed: id, at: this.#instant() });
  }

  end(): Promise<void> {
    return this.#inTurn(() => this.#journal.end());
  }

  #instant(): string {
    return this.#now().toISOString();
  }

  #change(possible: () => boolean, line: JournalLine): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!possible()) return false;
      await this.#journal.append(line);
      return this.#apply(line);
    });
  }

  /** One after another, so that what is written follows from what stands before it. */
  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(step);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #apply(line: JournalLine): boolean {
    if ('opened' in line) {
      if (this.#enquiries.has(line.opened.id)) return false;
      this.#texts.note(line.opened);
      this.#enquiries.set(line.opened.id, line.opened);
      return true;
    }
    if ('closed' in line) return this.#enquiries.delete(line.closed);
    const enquiry = this.#enquiries.get(line.accepted);
    if (enquiry?.held !== true) return false;
    this.#enquiries.set(enquiry.id, { ...enquiry, held: false });
    return true;
  }
}
