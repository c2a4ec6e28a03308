/** A few fields of somebody of whom little is known. */
export const IDENTITY_QUERY = `query Identity($pncId: String!) {
  person(pncId: $pncId) {
    identity { sourceForce currentName sex }
  }
}`;

/** Twelve fields of each record. */
export const RECORDS_QUERY = `query Records($pncId: String!) {
  person(pncId: $pncId) {
    crimeReports {
      sourceForce
      crimeReference
      incidentLogRef
      offenceTitle
      offenceGroup
      reportedAt
      committedFrom
      status
      outcomeType
      riskGrading
      modusOperandi
      policyAndTactics
    }
  }
}`;

export const STATISTICS_QUERY = `query Statistics($groupBy: [AggregateDimension!]!) {
  aggregate(kind: CRIME_REPORT, groupBy: $groupBy) {
    rows { keys { dimension value } count }
    total
    suppressedCells
    complete
  }
}`;

export const OPEN_ENQUIRY = `mutation Open($input: EnquiryInput!) {
  openEnquiry(input: $input) { enquiry { id } refusal { code problems { path message } } }
}`;
