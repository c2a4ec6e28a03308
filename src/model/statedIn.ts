/** What a human being stated, of a text beside the log: without what the broker itself keeps there. */
export function statedIn(text: Readonly<Record<string, unknown>> | null): Readonly<Record<string, unknown>> | null {
  if (text === null) return null;
  const { given: _given, ...stated } = text;
  return Object.keys(stated).length === 0 ? null : stated;
}
