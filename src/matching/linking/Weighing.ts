import { ADDRESS } from '../levels/addressLevels.js';
import { FORENAME } from '../levels/forenameLevels.js';
import { IDENTIFIER } from '../levels/identifierLevels.js';
import { namesAgree } from '../levels/namesAgree.js';
import { POSTCODE } from '../levels/postcodeLevels.js';
import { SURNAME } from '../levels/surnameLevels.js';
import {
  BIRTH_FIELD,
  FIRST_IDENTIFIER,
  FORENAMES_FIELD,
  ORDER_FIELD,
  RESIDENCE_FIELD,
  residenceLevel,
  SURNAME_FIELD,
} from '../weighing/fields.js';
import { type MatchModel, oddsAgainstBoth } from '../weighing/MatchModel.js';
import type { PairLevels } from '../weighing/PairLevels.js';
import type { PeopleTable } from '../weighing/PeopleTable.js';
import type { RowScale, ScaledPair } from './clusterRows.js';
import { RivalPairs } from './RivalPairs.js';
import type { RivalPair } from './WeighedPairs.js';

/** What nobody changes: where groups differ in it, each row says so anew, since no two slips are the same. */
const NEVER_CHANGES: ReadonlySet<number> = new Set([BIRTH_FIELD, BIRTH_FIELD + 1]);
/** So many rows at most, since slips are copied too. */
const MOST_INDEPENDENT = 4;

/** Odds below which a pair is forgotten, in bits: it can neither be linked nor stand in the way of another. */
const LEAST_BITS = -15;
/** So many bits against one person oppose it. */
const OPPOSED_BITS = -1;
/** Two forenames that people bear: neither is the other mistyped, cut short or a form of it. */
const OTHER_FORENAMES: ReadonlySet<number> = new Set([
  FORENAME.OTHER_INITIAL,
  FORENAME.CROSSED,
  FORENAME.NEARLY,
  FORENAME.ALIKE,
  FORENAME.SOUND,
  FORENAME.SAME_LETTER,
  FORENAME.DIFFERENT,
]);
/** Surnames that differ, though they may look alike or sound so. */
const OTHER_SURNAMES: ReadonlySet<number> = new Set([SURNAME.NEARLY, SURNAME.ALIKE, SURNAME.SOUND]);
/** An identifier in which so many matches differ is none that forbids a link. */
const MOST_WRONG = 0.1;

/** Pairs as the model weighs them. */
export class Weighing implements RowScale {
  readonly pairs = new RivalPairs();
  readonly #table: PeopleTable;
  readonly #model: MatchModel;
  readonly #strong: readonly number[];

  constructor(table: PeopleTable, model: MatchModel) {
    this.#table = table;
    this.#model = model;
    this.#strong = model.fields.flatMap(({ match }, field) =>
      field >= FIRST_IDENTIFIER && (match[IDENTIFIER.DIFFERENT] ?? 1) <= MOST_WRONG ? [field] : [],
    );
  }

  /** Weighs candidates and keeps those that matter. */
  take(pairs: PairLevels): void {
    this.weigh(pairs, (pair) => this.pairs.add(pair));
  }

  /** Gives those of the candidates that matter. */
  weigh(pairs: PairLevels, give: (pair: RivalPair) => void): void {
    for (let pair = 0; pair < pairs.size; pair++) {
      const at = pair * pairs.fields;
      const odds = this.#model.odds(pairs.levels, at, pairs.bitsOver(pair));
      const bits = oddsAgainstBoth(odds);
      if (bits < LEAST_BITS) continue;
      const levels = pairs.levels.subarray(at, at + pairs.fields);
      const [one, other] = [pairs.one(pair), pairs.other(pair)];
      give({ one, other, bits, ...odds, ...this.#says(one, other, levels) });
    }
  }

  /** Whether the homes of two rows speak against one person. */
  isElsewhere(one: number, other: number): boolean {
    const levels = new Uint8Array(this.#table.fields);
    this.#table.homes.compare(one, other, levels, RESIDENCE_FIELD);
    return this.#worth(RESIDENCE_FIELD, levels[RESIDENCE_FIELD] ?? 0) < 1;
  }

  /**
   * Two rows as they weigh where their household is seen to have moved: of one home where they have one name; else as if neither
   * said where they live, since others may have moved in, or stayed behind.
   */
  movedAlong(one: number, other: number): RivalPair {
    const levels = new Uint8Array(this.#table.fields);
    const bitsOver = this.#table.compare(one, other, levels, 0);
    levels[RESIDENCE_FIELD] = namesAgree(levels[FORENAMES_FIELD] ?? 0, levels[SURNAME_FIELD] ?? 0)
      ? residenceLevel(ADDRESS.SAME, POSTCODE.SAME)
      : residenceLevel(ADDRESS.MISSING, POSTCODE.MISSING);
    const odds = this.#model.odds(levels, 0, bitsOver);
    return { one, other, bits: oddsAgainstBoth(odds), ...odds, ...this.#says(one, other, levels) };
  }

  #says(
    one: number,
    other: number,
    levels: Uint8Array,
  ): Pick<RivalPair, 'isContradicted' | 'opposed' | 'isByNameAlone'> {
    return {
      isContradicted: this.#isContradicted(levels),
      opposed: this.#opposition(one, other, levels),
      isByNameAlone: this.#model.bitsBesideNames(levels) <= 0,
    };
  }

  #isContradicted(levels: Uint8Array): boolean {
    return this.#strong.some((field) => levels[field] === IDENTIFIER.DIFFERENT);
  }

  #opposition(one: number, other: number, levels: Uint8Array): RivalPair['opposed'] {
    const { names } = this.#table;
    const order = levels[ORDER_FIELD] ?? 0;
    if (OTHER_FORENAMES.has(levels[FORENAMES_FIELD] ?? 0)) {
      return names.areForenamesBorne(one, other, order) ? 'FORENAME' : 'OTHERWISE';
    }
    const areTwoSurnames = OTHER_SURNAMES.has(levels[SURNAME_FIELD] ?? 0) && names.areSurnamesBorne(one, other, order);
    return areTwoSurnames || this.#model.bitsOpposed(levels) <= OPPOSED_BITS ? 'OTHERWISE' : null;
  }

  pair(one: number, other: number): ScaledPair {
    const levels = new Uint8Array(this.#table.fields);
    const bitsOver = this.#table.compare(one, other, levels, 0);
    return {
      bits: this.#model.bits(levels, 0, bitsOver),
      against: this.#model.bitsAgainst(levels, 0, bitsOver),
      overNamesake: this.#model.bitsOverNamesake(levels),
      isContradicted: this.#isContradicted(levels),
    };
  }

  groups(some: readonly number[], others: readonly number[]): number {
    const { fields } = this.#table;
    const [best, levels] = [new Uint8Array(fields), new Uint8Array(fields)];
    const [worths, stating] = [new Float64Array(fields), new Float64Array(fields)];
    let least = Number.POSITIVE_INFINITY;
    for (const one of some) {
      for (const other of others) {
        least = Math.min(least, this.#table.compare(one, other, levels, 0));
        for (let field = 0; field < fields; field++) {
          const level = levels[field] ?? 0;
          if (this.#isSilent(field, level)) continue;
          const worth = this.#worth(field, level);
          worths[field] = (worths[field] ?? 0) + worth;
          stating[field] = (stating[field] ?? 0) + 1;
          if (this.#isSilent(field, best[field] ?? 0) || worth > this.#worth(field, best[field] ?? 0))
            best[field] = level;
        }
      }
    }
    const rows = Math.min(some.length, others.length, MOST_INDEPENDENT);
    let bits = this.#model.bits(best, 0, least);
    for (const [field, sum] of worths.entries()) {
      if (sum === 0) continue;
      const mean = Math.log2(sum / (stating[field] ?? 1));
      bits += mean - Math.log2(this.#worth(field, best[field] ?? 0));
      if (mean < 0 && NEVER_CHANGES.has(field)) bits += mean * (Math.min(rows, stating[field] ?? 0) - 1);
    }
    return bits;
  }

  /** Whether the level says nothing, since either row lacks the field. */
  #isSilent(field: number, level: number): boolean {
    return level === 0 && this.#model.fields[field]?.contexts.lastIndexOf(0) === 0;
  }

  /** How much likelier one person's rows stand at the level than strangers'. */
  #worth(field: number, level: number): number {
    const { match = [], stranger = [] } = this.#model.fields[field] ?? {};
    return (match[level] ?? 1) / (stranger[level] ?? 1);
  }
}
