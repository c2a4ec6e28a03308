/** How one field of one record stands: four different things that an app must never mix up. */
export type Finding =
  | { readonly is: 'value'; readonly value: unknown; readonly generalisedBy: string | null }
  | { readonly is: 'withheld'; readonly reason: string }
  | { readonly is: 'notHeld' }
  | { readonly is: 'notAnswered'; readonly forces: readonly string[] };

/** What a record says about itself. */
export interface RecordDisclosure {
  readonly withheld: readonly { readonly field: string; readonly reason: string }[];
  readonly generalised: readonly { readonly field: string; readonly by: string }[];
}

/** How one field of a record stands. Null is never read as "nothing known" before the record has been asked why. */
export function findingOf(field: string, value: unknown, disclosure: RecordDisclosure): Finding {
  const withheld = disclosure.withheld.find((entry) => entry.field === field);
  if (withheld !== undefined) return { is: 'withheld', reason: withheld.reason };
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return { is: 'notHeld' };
  const generalised = disclosure.generalised.find((entry) => entry.field === field);
  return { is: 'value', value, generalisedBy: generalised?.by ?? null };
}

/** How a list without records stands: nothing to disclose, or forces that did not answer in full. */
export function findingOfNothing(sources: readonly { readonly force: string; readonly status: string }[]): Finding {
  const silent = sources.filter(({ status }) => status !== 'OK').map(({ force }) => force);
  return silent.length > 0 ? { is: 'notAnswered', forces: silent } : { is: 'notHeld' };
}
