const paths = new Map<string, Map<string, string>>();

/**
 * The path of a field through the list of `Person` that it is seen in, as the log has it. The same pair gives the very same
 * string, which the log's encoder compares faster than two that are equal; there are only as many as the schema has fields.
 */
export function fieldPath(list: string, path: string): string {
  const ofList = paths.get(list) ?? new Map<string, string>();
  const known = ofList.get(path);
  if (known !== undefined) return known;
  const joined = path === '' ? list : `${list}.${path}`;
  paths.set(list, ofList.set(path, joined));
  return joined;
}
