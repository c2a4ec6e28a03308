import { type NameForm, nameForm } from '../../levels/NameForm.js';
import { roomier } from '../../roomier.js';
import type { FewNumbers } from '../blocks/FewNumbers.js';
import { RowLists } from './RowLists.js';
import { TextPool } from './TextPool.js';
import { Words } from './Words.js';

/** Words of one text that are indexed, at most. */
export const MOST_WORDS = 8;
const MOST_FORMS = 50_000;
/** How often a text is recorded that is common. */
const COMMON = 4;

/** Forenames and surnames, each distinct text once, with their words and how common they are. */
export class Names {
  readonly words = new Words();
  readonly #texts = new TextPool();
  readonly #wordsOf = new RowLists();
  readonly #forms = new Map<number, NameForm>();
  #counts = new Uint32Array(1024);
  #recorded = 0;
  #firstsAgree = 0;

  /** How many names there are with repetitions. */
  get recorded(): number {
    return this.#recorded;
  }

  get distinct(): number {
    return this.#texts.size;
  }

  /** Counts a recorded name. Texts are plain words; either may be empty. */
  add(forenames: string, surname: string): { readonly forenames: number; readonly surname: number } {
    this.#recorded++;
    return { forenames: this.#count(forenames), surname: this.#count(surname) };
  }

  #count(text: string): number {
    const id = this.#add(text);
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    if (text !== '') this.words.countFirst(this.#wordsOf.at(this.#wordsOf.start(id)));
    return id;
  }

  #add(text: string): number {
    const known = this.#texts.size;
    const id = this.#texts.add(text);
    if (id < known) return id;
    for (const word of text === '' ? [] : text.split(' ').slice(0, MOST_WORDS))
      this.#wordsOf.push(this.words.add(word));
    this.#wordsOf.endRow();
    if (this.#texts.size > this.#counts.length) this.#counts = roomier(this.#counts);
    return id;
  }

  /** A text in the form in which names are compared. Common ones are remembered. */
  formOf(id: number): NameForm {
    const known = this.#forms.get(id);
    if (known !== undefined) return known;
    const form = nameForm(this.#texts.textOf(id));
    if ((this.#counts[id] ?? 0) >= COMMON && this.#forms.size < MOST_FORMS) this.#forms.set(id, form);
    return form;
  }

  /** How many recorded names have the text as forenames or as surname. */
  count(text: string): number {
    const id = this.#texts.find(text);
    return id === -1 ? 0 : (this.#counts[id] ?? 0);
  }

  /** How many recorded names have forenames or a surname that begin with the word. */
  countFirst(word: string): number {
    const id = this.words.find(word);
    return id === -1 ? 0 : this.words.firstsOf(id);
  }

  /** The number of a text; -1 where nobody has it. */
  find(text: string): number {
    return this.#texts.find(text);
  }

  /** Where a text's words stand among all: `wordAt` from the first to before the second. */
  wordsStart(id: number): number {
    return this.#wordsOf.start(id);
  }

  wordsEnd(id: number): number {
    return this.#wordsOf.end(id);
  }

  /** The number of a text's first word; -1 of an empty one. */
  firstWordOf(id: number): number {
    const start = this.#wordsOf.start(id);
    return start === this.#wordsOf.end(id) ? -1 : this.#wordsOf.at(start);
  }

  wordAt(place: number): number {
    return this.#wordsOf.at(place);
  }

  /** Adds the groups of a text's words to a list. */
  addGroups(id: number, into: FewNumbers): void {
    const end = this.#wordsOf.end(id);
    for (let at = this.#wordsOf.start(id); at < end; at++) {
      into.push(this.words.groupOf(this.#wordsOf.at(at)));
    }
  }

  /** How often two recorded names begin with one word by chance; known when all are in. */
  get firstsAgree(): number {
    return this.#firstsAgree;
  }

  /** Makes words findable; once, when all names are in. */
  close(): void {
    this.words.close();
    let same = 0;
    for (let id = 0; id < this.words.size; id++) same += this.words.firstsOf(id) ** 2;
    this.#firstsAgree = same / Math.max(1, this.#recorded) ** 2;
  }
}
