import type { Problem } from './Refusal.js';
import { isStockText } from './stockText.js';
import { isRealDate } from './subjectIdentifiers.js';

type Given = string | null | undefined;

const LONGEST_TEXT = 4000;
/** Brief 3.8: shorter than this, a reason is stock text. */
const SHORTEST_REASONING = 20;
const REFERENCE = /^(?=.*\d)[A-Za-z0-9/\-_.:# ]{3,64}$/;
const KEY = /^[A-Za-z0-9/\-_.:#]{1,64}$/;
const LINE_BREAKS_AND_TABS = '\n\r\t';

/**
 * Reads the parts of an input one by one and gathers every problem on the way. A part that is absent or wrong is
 * null; whoever reads it asks for the problems before using the rest.
 */
export class InputReader {
  readonly problems: Problem[] = [];

  /** Notes what is wrong with a part. Messages name fields and what is allowed, never what was given. */
  wrong(path: string, message: string): null {
    this.problems.push({ path, message });
    return null;
  }

  required(path: string, given: Given): string | null {
    return given == null || given.trim() === '' ? this.wrong(path, 'is required') : given.trim();
  }

  optional(given: Given): string | null {
    return given == null || given.trim() === '' ? null : given.trim();
  }

  /** One of a closed list. */
  oneOf<T extends string>(path: string, text: string | null, known: readonly T[]): T | null {
    if (text === null) return null;
    return known.find((one) => one === text) ?? this.wrong(path, `is none of ${known.join(', ')}`);
  }

  /** Some of a closed list, each once; wrong ones are left out and noted. */
  someOf<T extends string>(path: string, given: readonly string[] | null | undefined, known: readonly T[]): T[] {
    const read = (given ?? []).map((text, index) => this.oneOf(`${path}.${index}`, text, known));
    return [...new Set(read.filter((one) => one !== null))];
  }

  /** Free text of up to 4,000 characters. */
  text(path: string, text: string | null): string | null {
    if (text === null) return null;
    if (text.length > LONGEST_TEXT) return this.wrong(path, `is longer than ${LONGEST_TEXT} characters`);
    return holdsControlCharacters(text) ? this.wrong(path, 'holds control characters') : text;
  }

  /** Text that gives reasons: long enough, and more than stock words. */
  reasoning(path: string, given: Given): string | null {
    const text = this.text(path, this.required(path, given));
    if (text === null) return null;
    if ([...text].length < SHORTEST_REASONING) {
      return this.wrong(path, `needs at least ${SHORTEST_REASONING} characters`);
    }
    return isStockText(text) ? this.wrong(path, 'is stock text: say what is particular to this person') : text;
  }

  /** A case, meeting or incident reference. A mistyped one must never read as "nothing known" (brief 2.1). */
  reference(path: string, given: Given): string | null {
    const text = this.optional(given);
    if (text === null || REFERENCE.test(text)) return text;
    return this.wrong(path, 'is no reference: 3 to 64 letters, digits, spaces or / - _ . : #, at least one digit');
  }

  /** The key of something in another system; always required. */
  key(path: string, given: Given): string | null {
    const text = this.required(path, given);
    if (text === null || KEY.test(text)) return text;
    return this.wrong(path, 'is no key: 1 to 64 letters, digits or / - _ . : #');
  }

  /** A date of birth: a day of the calendar, today at the latest. */
  dateOfBirth(path: string, given: Given, today: string): string | null {
    const text = this.optional(given);
    if (text === null) return null;
    if (!isRealDate(text)) return this.wrong(path, 'is no day of the calendar: expected YYYY-MM-DD');
    return text > today ? this.wrong(path, 'lies in the future') : text;
  }
}

const holdsControlCharacters = (text: string): boolean =>
  [...text].some((character) => /[\p{Cc}\p{Cs}]/u.test(character) && !LINE_BREAKS_AND_TABS.includes(character));
