/** What is kept or handed in of the tree is damaged, missing or contradicts what was signed. Names files, sizes and lines. */
export class TreeError extends Error {
  override readonly name = 'TreeError';
}
