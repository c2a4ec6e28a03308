/**
 * The object that a payload holds, or what is wrong: it must be JSON, an object, and written in the one canonical way
 * (docs/ledger.md, Canonical JSON).
 */
export function parseCanonical(payload: Buffer): Readonly<Record<string, unknown>> | string {
  let value: unknown;
  try {
    value = JSON.parse(payload.toString('utf8'));
  } catch {
    return 'the record is not JSON';
  }
  if (!isRecord(value)) return 'the record is not a JSON object';
  return Buffer.from(rewrite(value), 'utf8').equals(payload) ? value : 'the record is not canonical JSON';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rewrite(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => rewrite(item)).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${rewrite(value[key])}`).join()}}`;
}
