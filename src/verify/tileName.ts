/** A tile's number as tlog-tiles has it in paths: three digits to an element, all but the last after an `x`. */
export function tileName(index: number): string {
  const last = String(index % 1000).padStart(3, '0');
  return index < 1000 ? last : `${tileFolders(Math.floor(index / 1000))}/${last}`;
}

function tileFolders(number: number): string {
  const last = `x${String(number % 1000).padStart(3, '0')}`;
  return number < 1000 ? last : `${tileFolders(Math.floor(number / 1000))}/${last}`;
}
