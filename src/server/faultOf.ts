/**
 * What went wrong, for the operator: where in the code, never with which values. The words of an error may hold some, so
 * what looks like a place in the code counts only behind them.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const stack = error.stack ?? '';
  const words = stack.indexOf(error.message);
  const places = words < 0 ? '' : stack.slice(words + error.message.length);
  const frames = places.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 8).map((line) => line.trim())].join(' | ');
}
