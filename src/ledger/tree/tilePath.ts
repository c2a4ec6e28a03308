export const TILE_WIDTH = 256;
export const HIGHEST_LEVEL = 63;

/** A hash tile of a level, or a bundle of entries. */
export type TileLevel = number | 'entries';

export interface TileName {
  readonly level: TileLevel;
  readonly index: number;
  /** 1 to 255; null for a full tile. */
  readonly width: number | null;
}

/**
 * Where a tile lies in the log's folder and under its address (C2SP tlog-tiles, "Merkle Tree" and "Partial Tiles"),
 * e.g. `tile/0/x001/x234/067.p/112`. A width of 256, or none, is a full tile.
 * Throws a `RangeError` for what no tile can be.
 */
export function tilePath(level: TileLevel, index: number, width: number = TILE_WIDTH): string {
  if (level !== 'entries' && !isWithin(level, 0, HIGHEST_LEVEL)) throw new RangeError(`no tile has level ${level}`);
  if (!isWithin(index, 0, Number.MAX_SAFE_INTEGER)) throw new RangeError(`no tile has index ${index}`);
  if (!isWithin(width, 1, TILE_WIDTH)) throw new RangeError(`no tile has width ${width}`);
  return `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

function indexPath(index: number): string {
  let path = String(index % 1000).padStart(3, '0');
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`;
  }
  return path;
}

function isWithin(value: number, lowest: number, highest: number): boolean {
  return Number.isSafeInteger(value) && value >= lowest && value <= highest;
}
