import { storedColumns } from '../../formats/columns.js';
import type { Format } from '../../formats/Format.js';
import type { Kind } from '../../formats/kinds.js';
import { nativeFieldsFor } from '../../formats/nativeFieldsFor.js';

/** Where a format keeps a canonical column, as `table.field`, with the fields that lead there; empty where nowhere. */
export function nativePlaces(format: Format, kind: Kind, column: string): readonly string[] {
  const plain = column.replace(/\.\d+(?=\.|$)/g, '');
  if (!storedColumns(kind).includes(plain)) return [];
  const always = placesIn(nativeFieldsFor(format, kind, []));
  return placesIn(nativeFieldsFor(format, kind, [plain])).filter((place) => !always.includes(place));
}

const placesIn = (fields: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(fields).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
