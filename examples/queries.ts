/** A ready question for the console: what it shows, who would ask it, and the operation itself. */
export interface Example {
  readonly title: string;
  /** The token's group, or `ANY`. */
  readonly group: string;
  /** Whether it is answered only under an open enquiry, sent as `Proviso-Enquiry`. */
  readonly needsEnquiry: boolean;
  readonly query: string;
  /** Variables by name; values that name a person stand here and never in the query. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const OPEN_ENQUIRY = `mutation OpenEnquiry($input: EnquiryInput!) {
  openEnquiry(input: $input) {
    enquiry { id expiresAt }
    refusal {
      code
      problems { path message }
    }
  }
}
`;

const STRATEGY_DISCUSSION = `query StrategyDiscussion($pncId: String!) {
  person(pncId: $pncId) {
    identity {
      sourceForce
      currentName
      dateOfBirth { date verified }
    }
    crimeReports {
      sourceForce
      offenceTitle
      offenceGroup
      outcomeGroup
      committedFrom
      releaseSummary
      victims { pseudonym ageBand sex relationshipGroup name }
    }
    convictions {
      sourceForce
      disposals {
        kind
        date
        court
        outcomeGroup
        riskRelevant
        offences { title offenceGroup }
        sentence { type length unit suspended }
      }
    }
    orders {
      sourceForce
      orderKind
      status
      inForceFrom
      expiresAt
      conditions { code plainText appliesToYou text until }
    }
    riskAssessments {
      sourceForce
      tool
      assessedAt
      overallLevel
      caveat
      riskFactors { heading rating evidence }
      managementActions { plainText due }
    }
    intelligence { sourceForce gradeInWords handlingConditions sanitisedText reportedAt }
    management { sourceForce managed mappaLevel leadAgency executiveSummary }
    disclosure {
      withheld { field reason }
      generalised { field by }
    }
  }
}
`;

const MAPPA_MEETING = `query MappaMeeting($pncId: String!) {
  person(pncId: $pncId) {
    orders {
      sourceForce
      orderKind
      status
      expiresAt
      conditions { number code text until }
      ... on SexualHarmOrder {
        breaches { at conditionNo status detail }
      }
      ... on ViolentOffenderOrder {
        breaches { at conditionNo status detail }
      }
    }
    riskAssessments {
      sourceForce
      tool
      assessedAt
      overallLevel
      caveat
      riskFactors { heading rating evidence }
      protectiveFactors { heading rating }
      managementActions { code text owner due }
    }
    arrests {
      sourceForce
      arrestedAt
      arrestOffences { title offenceGroup }
      disposal
      outcomeGroup
      bailConditions { code text }
    }
    management {
      sourceForce
      managed
      mappaCategory
      mappaLevel
      leadAgency
      riskManagementPlan { code text owner due }
      executiveSummary
      disclosureConsidered { at decision reason }
      relevantActivity { at type detail }
    }
    disclosure {
      withheld { field reason }
    }
  }
}
`;

const CROSS_FORCE_LOOKUP = `query CrossForceLookup($name: String!, $dateOfBirth: String!) {
  searchPeople(name: $name, dateOfBirth: $dateOfBirth) {
    candidates {
      state
      weight
      reasons
      evidence { field level bits }
      conflicts { field values { force value } }
      settledBy
      person {
        identity {
          sourceForce
          localNominalRef
          currentName
          names { forenames surname type }
          visorFlag
        }
        orders {
          sourceForce
          orderKind
          status
          expiresAt
          conditions { code text }
        }
      }
    }
  }
}
`;

const FORCES = `query Forces {
  forces {
    code
    name
    status
  }
}
`;

const WHO_HAS_ASKED = `query WhoHasAsked($purpose: LogPurpose!, $subject: AccessSubjectInput!, $after: String) {
  accessLog(purposeOfReading: $purpose, where: { subject: $subject }, first: 20, after: $after) {
    edges {
      node {
        at
        requester { id organisation group }
        enquiry { purpose caseReference }
        outcome { outcome code }
        decisions(first: 50) {
          total
          rows { sourceForce fieldPath decision trueReason }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
    isComplete
  }
}
`;

const ORDERS_IN_NUMBERS = `query OrdersInNumbers($groupBy: [AggregateDimension!]!) {
  aggregate(kind: ORDER, groupBy: $groupBy) {
    rows {
      keys { dimension value }
      count
    }
    total
    suppressedCells
    complete
    leftOut
    sources { force status }
  }
}
`;

const PNC_ID = '2009/0412873S';

/** One example per scenario, in the order they are offered. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'Open an enquiry: strategy discussion',
    group: 'CHILDRENS_SOCIAL_CARE',
    needsEnquiry: false,
    query: OPEN_ENQUIRY,
    variables: {
      input: {
        aboutWhom: [{ pncId: PNC_ID }],
        children: [{ childRef: 'CR-48213' }],
        policingPurposes: ['PREVENT_AND_DETECT_OFFENCES', 'PROTECT_LIFE_AND_PROPERTY'],
        useCasePurpose: 'STRATEGY_DISCUSSION_OR_S47',
        lawfulBases: ['CA1989_S47', 'CL_PREVENT_CRIME'],
        necessity: "Her mother's partner has moved in. Whether she is safe there tonight turns on what police hold.",
        proportionality:
          'Only what bears on risk to this child; asking him first would alert him. Article 8 was weighed.',
        meetingId: 'SD-2026-0911',
        fieldsRequested: [
          'CRIME_REPORT',
          'CRIMINAL_HISTORY',
          'SHPO_SRO',
          'CAWN',
          'DVPN_DVPO',
          'VOO',
          'RISK_ASSESSMENT',
          'INTELLIGENCE',
          'MANAGEMENT',
        ],
        conflictOfInterest: 'NONE_DECLARED',
        urgency: 'URGENT',
        subjectInformed: {
          state: 'NOT_TOLD',
          reason: 'Telling him before the discussion could put the child at risk of harm.',
        },
      },
    },
  },
  {
    title: 'Strategy discussion: what three forces hold about one man',
    group: 'CHILDRENS_SOCIAL_CARE',
    needsEnquiry: true,
    query: STRATEGY_DISCUSSION,
    variables: { pncId: PNC_ID },
  },
  {
    title: 'Open an enquiry: offender management',
    group: 'MAPPA_RESPONSIBLE_AUTHORITY',
    needsEnquiry: false,
    query: OPEN_ENQUIRY,
    variables: {
      input: {
        aboutWhom: [{ pncId: PNC_ID }],
        policingPurposes: ['PREVENT_AND_DETECT_OFFENCES', 'PROTECT_LIFE_AND_PROPERTY'],
        useCasePurpose: 'OFFENDER_MANAGEMENT_MAPPA',
        lawfulBases: ['CJA2003_S325'],
        necessity: 'The meeting reviews his risk management plan, which would otherwise rest on last year.',
        proportionality: 'Orders, assessments, arrests and management of one managed man only. Article 8 was weighed.',
        meetingId: 'MAPPA-SLW-2026-14',
        fieldsRequested: ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO', 'RISK_ASSESSMENT', 'ARREST', 'MANAGEMENT'],
        conflictOfInterest: 'NONE_DECLARED',
        urgency: 'ROUTINE',
        subjectInformed: {
          state: 'NOT_TOLD',
          reason: 'He knows that he is managed under MAPPA; he is not told of each meeting.',
        },
      },
    },
  },
  {
    title: 'MAPPA meeting: conditions, breaches, risk and plan',
    group: 'MAPPA_RESPONSIBLE_AUTHORITY',
    needsEnquiry: true,
    query: MAPPA_MEETING,
    variables: { pncId: PNC_ID },
  },
  {
    title: 'Open an enquiry: investigation',
    group: 'POLICE_PUBLIC_PROTECTION',
    needsEnquiry: false,
    query: OPEN_ENQUIRY,
    variables: {
      input: {
        aboutWhom: [{ name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' }],
        policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
        useCasePurpose: 'INVESTIGATION',
        lawfulBases: ['POLICE_INTERNAL'],
        necessity: 'If another force manages him under a different name, children in his new home are unprotected.',
        proportionality: 'One name and date of birth, and only the orders that bind him. Article 8 was weighed.',
        caseReference: 'NMR/24/118204',
        fieldsRequested: ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO'],
        conflictOfInterest: 'NONE_DECLARED',
        urgency: 'ROUTINE',
      },
    },
  },
  {
    title: 'Cross-force lookup: a man under another name',
    group: 'POLICE_PUBLIC_PROTECTION',
    needsEnquiry: true,
    query: CROSS_FORCE_LOOKUP,
    variables: { name: 'Kieran Ruddock', dateOfBirth: '1984-03-12' },
  },
  {
    title: 'Open an enquiry: strategic analysis',
    group: 'STRATEGIC_ANALYST',
    needsEnquiry: false,
    query: OPEN_ENQUIRY,
    variables: {
      input: {
        policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
        useCasePurpose: 'STRATEGIC_ANALYSIS',
        lawfulBases: ['POLICE_INTERNAL'],
        necessity: 'Where orders are made, and with which conditions, decides where offender managers are needed.',
        proportionality: 'Only rounded counts are asked for, of no particular person. Article 8 was weighed.',
        caseReference: 'NMR/SA/2026/17',
        conflictOfInterest: 'NONE_DECLARED',
        urgency: 'ROUTINE',
      },
    },
  },
  {
    title: 'Orders in numbers: by force and condition, small counts held back',
    group: 'STRATEGIC_ANALYST',
    needsEnquiry: true,
    query: ORDERS_IN_NUMBERS,
    variables: { groupBy: ['FORCE', 'CONDITION_CODE'] },
  },
  {
    title: 'Who has asked about this man: a reading of the access log, which is logged too',
    group: 'AUDITOR',
    needsEnquiry: false,
    query: WHO_HAS_ASKED,
    variables: { purpose: 'LAWFULNESS', subject: { pncId: PNC_ID } },
  },
  {
    title: 'Which forces answer',
    group: 'ANY',
    needsEnquiry: false,
    query: FORCES,
    variables: {},
  },
];
