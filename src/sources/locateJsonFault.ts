const TOKEN =
  /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null))/uy;
const BLANK = /[\t\n\r ]*/y;

/** What may come next: a value, a value or `]`, a member name, a name or `}`, a colon, or the end of a value. */
type Expected = 'VALUE' | 'VALUE_OR_END' | 'NAME' | 'NAME_OR_END' | 'COLON' | 'AFTER';

/** Walks the text token by token and stops where JSON does; the offset of the first token that cannot stand. */
function offsetOfFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'VALUE';
  TOKEN.lastIndex = 0;
  for (;;) {
    BLANK.lastIndex = TOKEN.lastIndex;
    BLANK.exec(text);
    const start = BLANK.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return start;
    const [, sign, name, word] = match;
    const next = following(expected, open, sign ?? (name === undefined ? (word ?? '') : '"'));
    if (next === null) return start;
    expected = next;
  }
}

function following(expected: Expected, open: string[], token: string): Expected | null {
  const inside = open.at(-1);
  const endsHere = token === (inside === '{' ? '}' : ']');
  if (expected === 'COLON') return token === ':' ? 'VALUE' : null;
  if (expected === 'AFTER' || expected.endsWith('_OR_END')) {
    if (inside !== undefined && endsHere) {
      open.pop();
      return 'AFTER';
    }
    if (expected === 'AFTER') return inside !== undefined && token === ',' ? (inside === '{' ? 'NAME' : 'VALUE') : null;
  }
  if (expected.startsWith('NAME')) return token === '"' ? 'COLON' : null;
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'NAME_OR_END' : 'VALUE_OR_END';
  }
  return /^[}\],:]$/.test(token) ? null : 'AFTER';
}

/** Line and column, both from 1, where a text that is not JSON stops being so. Repeats nothing of the text. */
export function locateJsonFault(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offsetOfFault(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
