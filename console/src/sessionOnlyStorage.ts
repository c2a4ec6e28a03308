import type { GraphiQLProps } from 'graphiql';

/**
 * Where GraphiQL keeps tabs and history: this browser tab's session and nowhere else, since queries name people.
 * `onClear` is called when the user clears everything, after the session is empty.
 */
export function sessionOnlyStorage(onClear: () => void): NonNullable<GraphiQLProps['storage']> {
  return {
    getItem: (key) => sessionStorage.getItem(key),
    setItem: (key, value) => sessionStorage.setItem(key, value),
    removeItem: (key) => sessionStorage.removeItem(key),
    get length() {
      return sessionStorage.length;
    },
    clear() {
      sessionStorage.clear();
      onClear();
    },
  };
}
