/**
 * What somebody says of a person who is looked for, as a force is asked. What they do not say is null, or no words.
 * A force gives those of its nominals that may fit, however it finds them: a name heard wrong, a day and a month
 * exchanged, an alias, an address of long ago, half an identifier. The rule of the connectors is `fitsSearch`.
 */
export interface SearchKey {
  readonly by: 'SEARCH';
  /**
   * The words of the name in plain form, forenames first, at most 6: each with others that stand for it, e.g. nicknames,
   * itself first.
   */
  readonly name: readonly (readonly string[])[];
  /** Between which days they were born, both included (ISO dates): one day where both are the same. */
  readonly born: { readonly from: string; readonly to: string } | null;
  /** A postcode or its outward half, lower case, without the space: `nm41aa`, `nm4`. Of any address, however old. */
  readonly postcode: string | null;
  /** Beginning or end of an identifier: letters and digits, lower case, at least 4. `0412873s` ends `2009/0412873S`. */
  readonly pncId: string | null;
  readonly croNumber: string | null;
  /** Of the force's own reference. */
  readonly ref: string | null;
  /** Nominals to be given at most. Where more fit, the answer says so. */
  readonly atMost: number;
}

/** A search that says nothing. */
export const NO_SEARCH: Omit<SearchKey, 'atMost'> = {
  by: 'SEARCH',
  name: [],
  born: null,
  postcode: null,
  pncId: null,
  croNumber: null,
  ref: null,
};
