import { type Column, type Shape, shapeOfKind, type ValueType } from './columns.js';
import { type ConvertContext, convert } from './convert.js';
import {
  type FieldPlace,
  isList,
  isPart,
  type Join,
  type ListPlace,
  type PartPlace,
  type Place,
  type Places,
} from './Format.js';
import type { Kind } from './kinds.js';
import type { NativeRow } from './NativeTables.js';
import { fieldAt, isEmpty, isObject } from './readRow.js';

/** True of a row only if reading everything in it would meet no problem; false says nothing. */
export type SurelySound = (row: NativeRow) => boolean;

type Holds = (native: unknown) => boolean;

/** Values that were found good once are remembered, up to so many for each type: codes, dates and names come again. */
const REMEMBERED_AT_MOST = 20_000;
const YES: SurelySound = () => true;

/**
 * A check of rows of a kind that makes no values: most rows of most systems are sound, and opening a force should not
 * cost what reading it whole does. What it does not pass must be read to know what is wrong, if anything.
 */
export const surelySound = (kind: Kind, places: Places, context: ConvertContext): SurelySound =>
  new Compiler(context).shape(shapeOfKind(kind), places);

class Compiler {
  readonly #context: ConvertContext;
  readonly #converts = new Map<ValueType, Holds>();

  constructor(context: ConvertContext) {
    this.#context = context;
  }

  shape(shape: Shape, places: Places): SurelySound {
    const checks = Object.entries(shape)
      .map(([name, column]) => this.#column(column, places[name] ?? null))
      .filter((check) => check !== YES);
    return (row) => {
      for (const check of checks) if (!check(row)) return false;
      return true;
    };
  }

  #column(column: Column, place: Place): SurelySound {
    if (place === null || (column.of === 'value' && column.type === 'present')) return YES;
    if (column.of === 'value') {
      const holds = this.#holds(column.type);
      return column.list ? this.#values(place, holds) : this.#value(place, holds);
    }
    if (isList(place)) return this.#list(place, this.shape(column.shape, place.list));
    if (isPart(place)) return this.#part(place, this.shape(column.shape, place.part));
    return () => false;
  }

  /** Whether a native value is empty or converts. */
  #holds(type: ValueType): Holds {
    const known = this.#converts.get(type);
    if (known !== undefined) return known;
    const holds =
      type === 'text' ? isEmptyOrText : remembering((native) => 'value' in convert(type, native, this.#context));
    this.#converts.set(type, holds);
    return holds;
  }

  #value(place: Exclude<Place, null>, holds: Holds): SurelySound {
    if (typeof place === 'string') return (row) => holds(fieldAt(row, place));
    if ('firstOf' in place) {
      const finds = place.firstOf.map((each) => this.#find(each));
      return (row) => {
        for (const find of finds) {
          const native = find(row);
          if (!isEmpty(native)) return holds(native);
        }
        return true;
      };
    }
    return () => false;
  }

  #find(place: FieldPlace): (row: NativeRow) => unknown {
    if (typeof place === 'string') return (row) => fieldAt(row, place);
    return (row) => {
      const [joined] = this.#joined(place.from, row);
      return joined === undefined ? undefined : fieldAt(joined.row, place.at);
    };
  }

  #joined({ table, where, is }: Join, row: NativeRow) {
    return this.#context.tables.rowsWhere(table, where, fieldAt(row, is));
  }

  #values(place: Exclude<Place, null>, holds: Holds): SurelySound {
    if (typeof place === 'string')
      return (row) => {
        const natives = fieldAt(row, place);
        return Array.isArray(natives) ? natives.every(holds) : isEmpty(natives);
      };
    if ('split' in place)
      return (row) => {
        const text = fieldAt(row, place.at);
        return typeof text === 'string' ? text.split(place.split).every(holds) : isEmpty(text);
      };
    if ('each' in place)
      return (row) => this.#joined(place.from, row).every((each) => holds(fieldAt(each.row, place.each)));
    return () => false;
  }

  #part({ at, from }: PartPlace, inside: SurelySound): SurelySound {
    if (from !== undefined)
      return (row) => {
        const [joined] = this.#joined(from, row);
        return joined === undefined ? isEmpty(fieldAt(row, from.is)) : inside(joined.row);
      };
    if (at === undefined) return inside;
    return (row) => {
      const nested = fieldAt(row, at);
      return isObject(nested) ? inside(nested) : isEmpty(nested);
    };
  }

  #list({ at, from, key }: ListPlace, inside: SurelySound): SurelySound {
    if (from !== undefined)
      return (row) => {
        const joined = this.#joined(from, row);
        return joined.every((each) => inside(each.row)) && areToldApart(joined, key, (each) => each.row);
      };
    return (row) => {
      const nested = fieldAt(row, at ?? '');
      if (!Array.isArray(nested)) return isEmpty(nested);
      return (
        nested.every((each) => isObject(each) && inside(each)) && areToldApart(nested, key, (each: NativeRow) => each)
      );
    };
  }
}

/** Whether every element has a key of its own. */
function areToldApart<T>(elements: readonly T[], key: string | undefined, rowOf: (element: T) => NativeRow): boolean {
  if (key === undefined) return true;
  const seen = new Set<string>();
  for (const element of elements) {
    const stored = fieldAt(rowOf(element), key);
    if (isEmpty(stored) || typeof stored === 'object') return false;
    seen.add(String(stored));
  }
  return seen.size === elements.length;
}

const isEmptyOrText: Holds = (native) => typeof native === 'string' || isEmpty(native);

function remembering(converts: Holds): Holds {
  const good = new Set<unknown>();
  return (native) => {
    if (isEmpty(native) || good.has(native)) return true;
    if (!converts(native)) return false;
    if (good.size < REMEMBERED_AT_MOST) good.add(native);
    return true;
  };
}
