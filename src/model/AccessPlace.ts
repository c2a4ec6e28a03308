/** Where an access stands in one of several access logs, and keyed hashes of what it can be found by. No content. */
export interface AccessPlace {
  /** The name of the log. */
  readonly origin: string;
  readonly intentIndex: number;
  /** ISO instant of the intent. */
  readonly at: string;
  /** Of what picks out few: a subject, a requester, a case, a request. Searches begin with one of them. */
  readonly keys: readonly string[];
  /** Of everything else. */
  readonly also: readonly string[];
}

/** What a search of places wants: of each list one hash at least. */
export interface PlacesWanted {
  /** One of these picks out few; never empty. */
  readonly keys: readonly string[];
  readonly others: readonly (readonly string[])[];
  readonly from: string | null;
  readonly to: string | null;
  /** The log that is searched by itself. */
  readonly notIn: string;
}

/** An index of the accesses of several logs. It helps to find them, and is never the record of them. */
export interface AccessPlaces {
  /** Adds places; those that are there already stay as they are. @throws BrokerError INTERNAL */
  add(places: readonly AccessPlace[]): Promise<void>;
  /** Newest first, so many at most. @throws BrokerError INTERNAL */
  find(wanted: PlacesWanted, most: number): Promise<readonly Pick<AccessPlace, 'origin' | 'intentIndex' | 'at'>[]>;
}
