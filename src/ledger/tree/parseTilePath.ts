import { HIGHEST_LEVEL, TILE_WIDTH, type TileName, tilePath } from './tilePath.js';

const FORM = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/;

/** What a path names, if it is exactly the path that `tilePath` writes for it; else null. */
export function parseTilePath(path: string): TileName | null {
  const [, levelText, indexText, widthText] = FORM.exec(path) ?? [];
  if (levelText === undefined || indexText === undefined) return null;
  const level = levelText === 'entries' ? levelText : Number(levelText);
  const index = Number(indexText.replaceAll(/[x/]/g, ''));
  const width = widthText === undefined ? null : Number(widthText);
  if (level !== 'entries' && level > HIGHEST_LEVEL) return null;
  if (width !== null && (width < 1 || width >= TILE_WIDTH)) return null;
  if (!Number.isSafeInteger(index)) return null;
  return tilePath(level, index, width ?? TILE_WIDTH) === path ? { level, index, width } : null;
}
