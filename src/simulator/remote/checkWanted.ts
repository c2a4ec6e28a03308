import type { Format } from '../../formats/Format.js';
import { joinsOfFormat } from '../../formats/joinsOfFormat.js';
import type { Kind } from '../../formats/kinds.js';
import type { RowProjection, TableProjection } from '../../formats/projection/RowProjection.js';

/** Something is asked that is not this force's to answer. */
export class AskError extends Error {}

/**
 * A broker may only ask for rows along the joins of the format: with one of its own it could reach the rows of others.
 * @throws AskError
 */
export function checkWanted(format: Format, kind: Kind, { table, id, nominal, row }: TableProjection): void {
  const map = format.kinds[kind];
  if (map.table !== table || map.id !== id || map.nominal !== nominal) throw new AskError('no such rows');
  checkJoins(format, row);
}

function checkJoins(format: Format, { lists = [], joins = [] }: RowProjection): void {
  for (const { table, where, is } of joins) {
    const { code } = format.conventions;
    const explains = code.as === 'TABLE' && code.table === table && code.id === where;
    const isKnown = joinsOfFormat(format).some(
      ({ join }) => join.table === table && join.where === where && `.${is}`.endsWith(`.${join.is}`),
    );
    if (!explains && !isKnown) throw new AskError('no such join');
  }
  for (const { each, only = {}, others } of [...lists, ...joins])
    for (const inside of [each, ...Object.values(only), others]) if (inside !== undefined) checkJoins(format, inside);
}
