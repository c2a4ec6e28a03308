/** The value of a JSON text in UTF-8, or null when it is none. */
export function parseOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
