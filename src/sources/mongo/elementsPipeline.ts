import { projectionOf } from './mongoFilter.js';
import type { NativeDocument, Pipeline } from './NativeStore.js';

/** The elements wanted of the list of one row, by key. */
export interface WantedElements {
  readonly row: NativeDocument;
  readonly keys: readonly string[];
}

export interface ElementsAsked {
  /** The path of the list in the document. */
  readonly at: string;
  /** The field that tells elements apart; without one, an element's key is its place, from 1. */
  readonly key: string | undefined;
  readonly fields: readonly string[];
  readonly wanted: readonly WantedElements[];
}

/**
 * Gives the wanted elements of a nested list with these fields, each in its place; the places of the others are empty
 * documents. Ids and keys are literals: none is taken for an expression.
 */
export function elementsPipeline({ at, key, fields, wanted }: ElementsAsked): Pipeline {
  const list = { $cond: [{ $isArray: [`$${at}`] }, `$${at}`, []] };
  const asked = { $literal: wanted.map(({ row, keys }) => ({ row: row._id, keys })) };
  const ofRow = { $arrayElemAt: [{ $filter: { input: asked, cond: { $eq: ['$$this.row', '$_id'] } } }, 0] };
  const own = key === undefined ? { $add: ['$$place', 1] } : `$$element.${key}`;
  const chosen = { $in: [{ $toString: own }, '$$keys'] };
  const element = {
    $let: { vars: { element: { $arrayElemAt: ['$$list', '$$place'] } }, in: { $cond: [chosen, '$$element', {}] } },
  };
  const places = { $range: [0, { $size: '$$list' }] };
  const mapped = {
    $let: {
      vars: { list, asked: ofRow },
      in: {
        $let: { vars: { keys: '$$asked.keys' }, in: { $map: { input: places, as: 'place', in: element } } },
      },
    },
  };
  return [
    { $match: { _id: { $in: wanted.map(({ row }) => row._id) } } },
    { $set: { [at]: mapped } },
    { $project: projectionOf(fields) },
  ];
}
