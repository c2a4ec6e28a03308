import { type GivenGroup, type GivenRecord, givenGroups } from '../../casework/data/givenRecord.js';

/** What left, as text: what records that were asked about alike share is written once. */
export function givenText(given: readonly GivenRecord[]): string {
  const groups: (GivenGroup & { readonly records: GivenGroup['records'][number][] })[] = [];
  for (const { id, marks, ended, ...shared } of given) {
    let group = groups.at(-1);
    if (group === undefined || !isAskedAlike(group, shared)) {
      group = { ...shared, records: [] };
      groups.push(group);
    }
    group.records.push([id, marks, ended]);
  }
  return JSON.stringify(groups);
}

const isAskedAlike = (one: Shared, other: Shared): boolean =>
  one.force === other.force &&
  one.kind === other.kind &&
  one.nominal === other.nominal &&
  one.by === other.by &&
  one.columns === other.columns &&
  one.elements === other.elements;

type Shared = Omit<GivenGroup, 'records'>;

/** What left, from its text; null where it is not as it was written. */
export function givenIn(text: string): readonly GivenRecord[] | null {
  const parsed = givenGroups.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  return parsed.data.flatMap(({ records, ...shared }) =>
    records.map(([id, marks, ended]) => ({ ...shared, id, marks, ended })),
  );
}
