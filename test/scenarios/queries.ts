const WHY = 'disclosure { withheld { field reason } generalised { field by } }';

const ENVELOPE =
  'sourceForce recordKind labels gsc basis dataSubjectRole accuracyStatement reviewOverdue nonConviction contactPoint';

/** Scenario 5.1 in full: everything a strategy discussion would like to know. */
export const STRATEGY_QUERY = `query Strategy($pncId: String!) {
  person(pncId: $pncId) {
    identity {
      sourceForce currentName names { forenames surname type } dateOfBirth { date verified } pncId localNominalRef
      addresses { line postcode } livesInArea linkedChildren { childId name relationship household count } visorFlag
    }
    crimeReports {
      ${ENVELOPE} crimeReference offenceTitle offenceGroup status outcomeType outcomeGroup reportedAt
      victims { victimRef name dateOfBirth sex relationshipToSuspect pseudonym ageBand relationshipGroup anonymityApplies }
      releaseSummary briefCircumstances sceneReport investigationLog { entry } locationOfOffence { line } cpsAdvice
      officerInCase { name role team } ${WHY}
    }
    arrests { sourceForce arrestedAt ${WHY} }
    convictions {
      sourceForce pncId
      disposals { kind date court offences { title offenceGroup } sentence { type length unit } riskRelevant outcomeGroup rehabilitationStatus }
      ${WHY}
    }
    orders {
      sourceForce orderKind status expiresAt conditions { number code plainText appliesToYou text protectedParty { name pseudonym ageBand } }
      ... on SexualHarmOrder { courtReference grounds requirements { number text supervisor { name organisation } } notifiedDetails { held bank } visorRecorded }
      ${WHY}
    }
    riskAssessments {
      sourceForce tool overallLevel assessedAt caveat labels riskFactors { heading rating evidence } assessorNarrative
      managementActions { code plainText text due } ${WHY}
    }
    intelligence { sourceForce urn sanitisedText gradeInWords sourceEvaluation handlingConditions labels ${WHY} }
    management {
      sourceForce visorReference managed mappaCategory mappaLevel leadAgency minutes executiveSummary
      meetings { ref attendees { name } } ${WHY}
    }
    timeline { at recordKind sourceForce what }
    ${WHY}
  }
}`;

/** Scenario 5.6: what each attendee of a MAPPA meeting asks. */
export const MAPPA_QUERY = `query Mappa($pncId: String!) {
  person(pncId: $pncId) {
    orders {
      sourceForce orderKind conditions { number code plainText appliesToYou text }
      ... on SexualHarmOrder {
        breaches { status at conditionNo detail }
        notifiedDetails { held bank cards passport nationalInsurance }
        offenderManager { name team }
      }
      ${WHY}
    }
    riskAssessments { sourceForce overallLevel riskFactors { heading rating evidence } ${WHY} }
    arrests { sourceForce arrestOffences { title } disposal ${WHY} }
    crimeReports { sourceForce victims { name pseudonym ageBand relationshipGroup } suspects { name suspectStatus } ${WHY} }
    management {
      sourceForce mappaCategory mappaLevel riskManagementPlan { code text plainText } minutes executiveSummary
      disclosureConsidered { decision reason } relevantActivity { at type detail } ${WHY}
    }
    intelligence { sourceForce sanitisedText handlingCode gradeInWords ${WHY} }
    ${WHY}
  }
}`;

/** Scenario 5.7: an officer looks somebody up across forces. */
export const LOOKUP_QUERY = `query Lookup($name: String!, $dateOfBirth: String!, $forces: [ForceCode!]) {
  searchPeople(name: $name, dateOfBirth: $dateOfBirth, forces: $forces) {
    sources { force status recordsFound }
    complete
    candidates {
      confidence reasons note sourceForces
      person {
        identity { sourceForce localNominalRef names { forenames surname type } visorFlag associates { name role } }
        orders { sourceForce orderKind status conditions { number text } ... on SexualHarmOrder { visorRecorded localFlagSet } ${WHY} }
        arrests { sourceForce arrestedAt disposal ${WHY} }
        crimeReports { sourceForce crimeReference investigationLog { entry } sceneReport policyAndTactics ${WHY} }
      }
    }
  }
}`;
