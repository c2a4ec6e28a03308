import type { Format } from '../../formats/Format.js';
import { joinsOfFormat, type TableJoin } from '../../formats/joinsOfFormat.js';
import type { Kind } from '../../formats/kinds.js';
import type { RowProjection, TableProjection } from '../../formats/projection/RowProjection.js';

/** Something is asked that is not this force's to answer. */
export class AskError extends Error {}

/** What a broker may ask of a force: rows along the joins of its format, and no others. */
export class WantedCheck {
  readonly #format: Format;
  readonly #joins: readonly TableJoin[];

  constructor(format: Format) {
    this.#format = format;
    this.#joins = joinsOfFormat(format);
  }

  /** With a join of its own a broker could reach the rows of others. @throws AskError */
  check(kind: Kind, { table, id, nominal, row }: TableProjection): void {
    const map = this.#format.kinds[kind];
    if (map.table !== table || map.id !== id || map.nominal !== nominal) throw new AskError('no such rows');
    this.#checkJoins(row);
  }

  #checkJoins({ lists = [], joins = [] }: RowProjection): void {
    const { code } = this.#format.conventions;
    for (const { table, where, is } of joins) {
      const explains = code.as === 'TABLE' && code.table === table && code.id === where;
      const isKnown = this.#joins.some(
        ({ join }) => join.table === table && join.where === where && `.${is}`.endsWith(`.${join.is}`),
      );
      if (!explains && !isKnown) throw new AskError('no such join');
    }
    for (const { each, only = {}, others } of [...lists, ...joins])
      for (const inside of [each, ...Object.values(only), others]) if (inside !== undefined) this.#checkJoins(inside);
  }
}
