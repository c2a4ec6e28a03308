/** Everything that a search takes, and what it says of each candidate. */
export const LOOK_UP = `query Look($name: String, $dateOfBirth: String, $bornFrom: String, $bornTo: String, $ageFrom: Int,
  $ageTo: Int, $postcode: String, $sex: Sex, $pncId: String, $croNumber: String, $nominalRef: String,
  $forces: [ForceCode!], $first: Int, $after: String) {
  searchPeople(name: $name, dateOfBirth: $dateOfBirth, bornFrom: $bornFrom, bornTo: $bornTo, ageFrom: $ageFrom,
    ageTo: $ageTo, postcode: $postcode, sex: $sex, pncId: $pncId, croNumber: $croNumber, nominalRef: $nominalRef,
    forces: $forces, first: $first, after: $after) {
    complete
    totalCount
    pageInfo { hasNextPage endCursor }
    sources { force status recordsFound more }
    edges { cursor node { state } }
    candidates {
      state confidence reasons note weight
      evidence { field level bits }
      conflicts { field values { force value } }
      links { sourceForces confidence reasons weight evidence { field level bits } }
      settledBy sourceForces
      person { identity { sourceForce currentName warningMarkers } orders { sourceForce status } arrests { sourceForce } timeline { what } }
    }
  }
}`;

export interface FoundLink {
  readonly sourceForces: readonly string[];
  readonly confidence: string | null;
  readonly reasons: readonly string[];
  readonly weight: number;
  readonly evidence: FoundCandidate['evidence'];
}

export interface FoundCandidate {
  readonly state: string;
  readonly confidence: string | null;
  readonly reasons: readonly string[];
  readonly note: string | null;
  readonly weight: number | null;
  readonly evidence: readonly { readonly field: string; readonly level: string; readonly bits: number }[];
  readonly conflicts: readonly { readonly field: string; readonly values: readonly object[] }[];
  readonly links: readonly FoundLink[];
  readonly settledBy: readonly string[];
  readonly sourceForces: readonly string[];
  readonly person: {
    readonly identity: readonly Record<string, unknown>[];
    readonly orders: readonly Record<string, unknown>[];
    readonly arrests: readonly object[];
    readonly timeline: readonly object[];
  };
}

export interface Found {
  readonly complete: boolean;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly sources: readonly object[];
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
  readonly candidates: readonly FoundCandidate[];
}
