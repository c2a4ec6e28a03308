import { RowLists } from './RowLists.js';
import { roomier, TextPool } from './TextPool.js';
import { NO_GROUP, Words } from './Words.js';

/** Words of one text that are indexed, at most. */
const MOST_WORDS = 5;

/** Forenames and surnames, each distinct text once, with their words and how common they are. */
export class Names {
  readonly words = new Words();
  readonly #texts = new TextPool();
  readonly #wordsOf = new RowLists();
  #asForenames = new Uint32Array(1024);
  #asSurname = new Uint32Array(1024);
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
    const one = this.#add(forenames);
    const other = this.#add(surname);
    this.#asForenames[one] = (this.#asForenames[one] ?? 0) + 1;
    this.#asSurname[other] = (this.#asSurname[other] ?? 0) + 1;
    if (forenames !== '') this.words.countFirst(this.#wordsOf.at(this.#wordsOf.start(one)));
    this.#recorded++;
    return { forenames: one, surname: other };
  }

  #add(text: string): number {
    const known = this.#texts.size;
    const id = this.#texts.add(text);
    if (id < known) return id;
    for (const word of text === '' ? [] : text.split(' ').slice(0, MOST_WORDS))
      this.#wordsOf.push(this.words.add(word));
    this.#wordsOf.endRow();
    if (this.#texts.size > this.#asSurname.length) {
      this.#asForenames = roomier(this.#asForenames);
      this.#asSurname = roomier(this.#asSurname);
    }
    return id;
  }

  textOf(id: number): string {
    return this.#texts.textOf(id);
  }

  /** How many recorded names have these forenames. */
  countForenames(forenames: string): number {
    return this.#countOf(this.#asForenames, forenames);
  }

  countSurname(surname: string): number {
    return this.#countOf(this.#asSurname, surname);
  }

  #countOf(counts: Uint32Array, text: string): number {
    const id = this.#texts.find(text);
    return id === -1 ? 0 : (counts[id] ?? 0);
  }

  /** How many recorded names have the word as their first forename. */
  countFirst(word: string): number {
    const id = this.words.find(word);
    return id === -1 ? 0 : this.words.firstsOf(id);
  }

  /** Adds the groups of a text's words to a list. */
  addGroups(id: number, into: number[]): void {
    for (let at = this.#wordsOf.start(id); at < this.#wordsOf.end(id); at++) {
      const group = this.words.groupOf(this.#wordsOf.at(at));
      if (group !== NO_GROUP) into.push(group);
    }
  }

  /** How often two recorded names share their first forename by chance; known when all are in. */
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
