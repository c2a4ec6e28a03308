import type { TableProjection } from '../../formats/projection/RowProjection.js';

/** What is wanted is the greater part of a message, and the same for every person asked about. */
const TEXTS = new WeakMap<TableProjection, string>();

function textOf(wanted: TableProjection): string {
  const text = TEXTS.get(wanted) ?? JSON.stringify(wanted);
  TEXTS.set(wanted, text);
  return text;
}

/** A message as JSON; what is wanted is encoded once for all messages that have the same projection. */
export const encodeMessage = <M extends { readonly wanted: TableProjection }>({ wanted, ...others }: M): string =>
  `{"wanted":${textOf(wanted)},${JSON.stringify(others).slice(1)}`;
