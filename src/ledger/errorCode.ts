/** The system's own name for a failure, e.g. `EACCES`; `unknown` for an error that has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
