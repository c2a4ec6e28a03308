import { wordSounds } from '../../../model/wordSounds.js';
import { lettersOf } from '../../levels/letters.js';
import { familyOf } from '../../levels/nicknames.js';
import { roomier } from '../../roomier.js';
import { RowLists } from './RowLists.js';
import { SpelledWords } from './SpelledWords.js';
import { TextPool } from './TextPool.js';

/** Numbers that a word's shape takes. */
const A_SHAPE = 4;
/** Lengths are told apart up to this one. */
const LONGEST = 255;

/**
 * The words that names are made of, each once. Words whose first sound code is the same are one group, and rows are indexed
 * by groups; a word whose script has no codes is a group of its own, and so is an initial.
 */
export class Words {
  readonly #words = new TextPool();
  readonly #codes = new TextPool();
  /** By word, the numbers of its codes; the first is its group. */
  readonly #codesOf = new RowLists();
  /** By word, four numbers beside each other: its group, another code of it, its letters, and its length and first letter. */
  #shapes = new Uint32Array(1024 * A_SHAPE);
  /** By word, how many forenames and surnames on record begin with it. */
  #firsts = new Uint32Array(1024);
  /** By word, how many distinct names it stands in. */
  #uses = new Uint32Array(1024);
  /** By code, the groups that words with it are of: two numbers each, the group and how many names such words stand in. */
  readonly #groupsOf = new RowLists();
  #spelled: SpelledWords | null = null;

  get size(): number {
    return this.#words.size;
  }

  add(word: string): number {
    const known = this.#words.size;
    const id = this.#words.add(word);
    if (id === known) this.#describe(word);
    this.#uses[id] = (this.#uses[id] ?? 0) + 1;
    return id;
  }

  #describe(word: string): void {
    const codes = codesOf(word).map((code) => this.#codes.add(code));
    for (const code of codes) this.#codesOf.push(code);
    this.#codesOf.endRow();
    if (this.#words.size > this.#uses.length) {
      this.#shapes = roomier(this.#shapes);
      this.#uses = roomier(this.#uses);
      this.#firsts = roomier(this.#firsts);
    }
    const [group = 0, other = group] = codes;
    const [length, first] = [Math.min(word.length, LONGEST), word.charCodeAt(0)];
    this.#shapes.set([group, other, lettersOf(word), (first << 8) | length], (this.#words.size - 1) * A_SHAPE);
  }

  countFirst(id: number): void {
    this.#firsts[id] = (this.#firsts[id] ?? 0) + 1;
  }

  textOf(id: number): string {
    return this.#words.textOf(id);
  }

  find(word: string): number {
    return this.#words.find(word);
  }

  /** How many forenames and surnames on record begin with the word. */
  firstsOf(id: number): number {
    return this.#firsts[id] ?? 0;
  }

  groupOf(id: number): number {
    return this.#shapes[id * A_SHAPE] ?? 0;
  }

  /** Another code that the word may sound like; its group where it has none. */
  otherCodeOf(id: number): number {
    return this.#shapes[id * A_SHAPE + 1] ?? 0;
  }

  /** Which letters it has: `lettersOf`. */
  lettersOf(id: number): number {
    return this.#shapes[id * A_SHAPE + 2] ?? 0;
  }

  /** How many letters it has, up to 255. */
  lengthOf(id: number): number {
    return (this.#shapes[id * A_SHAPE + 3] ?? 0) & LONGEST;
  }

  /** The code of its first letter. */
  firstLetterOf(id: number): number {
    return (this.#shapes[id * A_SHAPE + 3] ?? 0) >>> 8;
  }

  /** The numbers of a word's codes, as far as any recorded word has them. */
  codesOf(word: string): readonly number[] {
    return codesOf(word)
      .map((code) => this.#codes.find(code))
      .filter((code) => code !== -1);
  }

  /** Makes words findable by sound and spelling; once, when all are in. */
  close(): void {
    this.#groupWords();
    this.#spelled = new SpelledWords(this);
  }

  #groupWords(): void {
    const codes = this.#codes.size;
    const uses = new Map<number, number>();
    for (let id = 0; id < this.size; id++) {
      for (let at = this.#codesOf.start(id); at < this.#codesOf.end(id); at++) {
        const pair = this.#codesOf.at(at) * codes + this.groupOf(id);
        uses.set(pair, (uses.get(pair) ?? 0) + (this.#uses[id] ?? 0));
      }
    }
    let code = 0;
    for (const pair of Float64Array.from(uses.keys()).sort()) {
      for (; code < Math.floor(pair / codes); code++) this.#groupsOf.endRow();
      this.#groupsOf.push(pair % codes);
      this.#groupsOf.push(uses.get(pair) ?? 0);
    }
    for (; code < codes; code++) this.#groupsOf.endRow();
  }

  /**
   * The groups to look a word up in, at most so many: its own, which same words are in, and others like it: those of the
   * words that stand for it, of its initial, of words that may be it mistyped, and of words that share a sound with any of
   * them; of equal ones those first whose words stand in most names.
   * @param ways the word, and others that stand for it
   */
  groupsLike(ways: readonly string[], most: number): WordGroups {
    const [word = ''] = ways;
    const ranks = new Map<number, Ranked>();
    const codes = ways.map((way) => this.codesOf(way));
    for (const [way, own] of codes.entries())
      for (const [place, code] of own.entries()) rank(ranks, code, way === 0 && place === 0 ? 0 : 1, 0);
    const initial = this.#codes.find(initialCode(word));
    if (initial !== -1) rank(ranks, initial, 2, 0);
    for (const id of this.#spelled?.near(word) ?? []) rank(ranks, this.groupOf(id), 3, this.#uses[id] ?? 0);
    const surely = ranks.size;
    const lists = this.#groupsOf;
    for (const code of new Set(codes.flat())) {
      for (let at = lists.start(code); at < lists.end(code); at += 2) rank(ranks, lists.at(at), 4, lists.at(at + 1));
    }
    const sorted = [...ranks.values()]
      .sort((one, other) => one.rank - other.rank || other.uses - one.uses || one.group - other.group)
      .slice(0, most);
    const of = (isOwn: boolean) => sorted.filter(({ rank: at }) => (at === 0) === isOwn).map(({ group }) => group);
    const isFamily = familyOf(word).every((each) => ways.includes(each));
    const unseen = surely > most || !isFamily ? 'ANY' : ranks.size > most ? 'SOUNDS' : 'NONE';
    return { own: of(true), like: of(false), unseen };
  }
}

/** Groups that a word may be of. */
export interface WordGroups {
  readonly own: readonly number[];
  readonly like: readonly number[];
  /** Which recorded words that are like it are of none of these. */
  readonly unseen: UnseenWords;
}

/** No words; words that share a sound; or words that are nearly spelt so and nicknames as well. */
export type UnseenWords = 'NONE' | 'SOUNDS' | 'ANY';

interface Ranked {
  readonly group: number;
  readonly rank: number;
  uses: number;
}

function rank(ranks: Map<number, Ranked>, group: number, at: number, uses: number): void {
  const known = ranks.get(group);
  if (known === undefined) ranks.set(group, { group, rank: at, uses });
  else if (known.rank === at) known.uses += uses;
}

function codesOf(word: string): readonly string[] {
  const codes = word.length < 2 ? [] : wordSounds(word);
  return codes.length === 0 ? [`=${word}`] : codes;
}

const initialCode = (word: string): string => `=${word.charAt(0)}`;
