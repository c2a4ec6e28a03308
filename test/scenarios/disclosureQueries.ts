const WHY = 'disclosure { withheld { field reason } generalised { field by } }';

/** Scenarios 5.2 and 5.9: everything an employer or a regulator would like to know. */
export const DISCLOSURE_QUERY = `query Disclosure($id: ID!) {
  disclosure(authorisationId: $id) {
    statement restrictions contactPoint
    person {
      identity {
        currentName names { forenames surname type } dateOfBirth { date } pncId localNominalRef
        addresses { line } occupation { employer role accessToChildren } ${WHY}
      }
      arrests {
        sourceForce recordKind labels reportingRestrictions custodyRecordNumber arrestedAt arrestOffences { title offenceGroup statusWord }
        disposal outcomeGroup bailConditions { code plainText text namedPlace protectedParty { name pseudonym } }
        contactPoint arrestingOfficer { name role team } ${WHY}
      }
      crimeReports {
        sourceForce crimeReference offenceTitle offenceGroup outcomeGroup reportedAt
        victims { name pseudonym ageBand } witnesses { name } releaseSummary briefCircumstances ${WHY}
      }
      convictions { disposals { offences { title } date rehabilitationStatus } ${WHY} }
      forensicEvidence { resultSummary imageCounts { a b c } ${WHY} }
      statements { statementType accountReleaseSummary ${WHY} }
      riskAssessments { overallLevel }
      intelligence { sanitisedText gradeInWords }
      timeline { at what }
      ${WHY}
    }
  }
}`;

/** Scenario 5.4: what a programme lead needs to run the requirement. */
export const SUPERVISED_QUERY = `{
  supervisedOrders {
    identity { currentName names { forenames surname type } dateOfBirth { date } pncId addresses { line } visorFlag }
    orders {
      sourceForce orderKind status expiresAt contactPoint conditions { number code plainText text protectedParty { name pseudonym } }
      ... on SexualHarmOrder {
        courtReference requirements { number text due electronicMonitoring supervisor { organisation name } }
        indexOffence { title offenceGroup } grounds breaches { conditionNo detail } supervisorReports { requirementNo detail }
        visorRecorded offenderManager { name team }
      }
      ${WHY}
    }
    convictions { disposals { offences { title } } }
    riskAssessments { overallLevel caveat riskFactors { heading } managementActions { code plainText text } assessorNarrative ${WHY} }
    management { mappaCategory mappaLevel managed riskManagementPlan { code plainText } minutes ${WHY} }
    crimeReports { victims { name pseudonym } }
    ${WHY}
  }
}`;

const ALERTS = `
  identity { sourceForce currentName warningMarkers addresses { line } linkedChildren { name relationship household } visorFlag ${WHY} }
  orders {
    sourceForce orderKind status inForceFrom expiresAt conditions { number code text plainText protectedParty { name pseudonym } namedPlace }
    ... on DomesticViolenceOrder {
      noticeRef servedAt hearingDueBy provisions premises { line } personV { name pseudonym } newAddressOfV { line }
      considerations { viewOfV } riskLevel authorisedBy { rank } childrenInHousehold { name relationship }
    }
    ... on ViolentOffenderOrder { qualifyingOffence { title offenceGroup } protectedPersons { name pseudonym } }
    ${WHY}
  }`;

/** Scenario 5.8: the two questions of an officer at the door. */
export const NIGHT_CALL_QUERY = `query NightCall($address: String!, $name: String!, $dateOfBirth: String!) {
  premisesAlerts(address: $address) { ${ALERTS} }
  person(name: $name, dateOfBirth: $dateOfBirth) {
    ${ALERTS}
    convictions { disposals { kind date offences { title offenceGroup statusWord } sentence { type } } ${WHY} }
    riskAssessments { overallLevel riskFactors { heading } assessorNarrative managementActions { code plainText text } ${WHY} }
    crimeReports { sourceForce offenceGroup victims { name pseudonym } briefCircumstances ${WHY} }
    intelligence { sanitisedText }
    ${WHY}
  }
}`;

/** Scenario 5.3: what the officer tells the mother. */
export const CHILD_DISCLOSURE_QUERY = `query Told($id: ID!) {
  childDisclosure(id: $id) {
    riskStatement advice
    person {
      identity { currentName dateOfBirth { date } pncId addresses { line } livesInArea visorFlag registeredSexualOffender linkedChildren { name } ${WHY} }
      convictions { sourceForce labels disposals { kind date court offences { title offenceGroup statusWord } sentence { type length } outcomeGroup rehabilitationStatus } ${WHY} }
      crimeReports { sourceForce offenceGroup victims { name pseudonym ageBand } officerInCase { name } ${WHY} }
      orders { orderKind conditions { text plainText } }
      riskAssessments { tool overallLevel riskFactors { heading } assessorNarrative ${WHY} }
      management { mappaLevel mappaCategory visorReference }
      intelligence { sanitisedText }
      ${WHY}
    }
  }
}`;
