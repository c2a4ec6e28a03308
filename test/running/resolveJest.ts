/** Module hooks: what imports '@jest/globals' gets the module named when the hooks were registered. */
let testApi = '';

export function initialize(url: string): void {
  testApi = url;
}

type Resolve = (specifier: string, context: object) => Promise<{ readonly url: string }>;

export async function resolve(specifier: string, context: object, next: Resolve): Promise<object> {
  return specifier === '@jest/globals' ? { url: testApi, shortCircuit: true } : next(specifier, context);
}
