import type { Format } from './Format.js';
import { legacyFormat } from './legacy/legacyFormat.js';
import { nestedFormat } from './nested/nestedFormat.js';
import { relationalFormat } from './relational/relationalFormat.js';

/** Every format a forces file can name. */
export const FORMATS = {
  nested: nestedFormat,
  relational: relationalFormat,
  legacy: legacyFormat,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as [FormatName, ...FormatName[]];
