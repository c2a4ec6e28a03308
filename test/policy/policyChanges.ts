import type { Comparison } from '../../src/policy/comparePolicies.js';

/** The table of crime reports, in a folder of the policy. */
export const CRIME = 'matrix/CRIME_REPORT.csv';

/** A change of one place of a file of the policy, and what it is told to be. */
type PolicyChange = readonly [what: string, file: string, from: string, to: string, told: Partial<Comparison>];

export const POLICY_CHANGES: readonly PolicyChange[] = [
  [
    'a looser level',
    'matrix/RISK_ASSESSMENT.csv',
    'risk-management actions,F·s,M·D,F·G,M·G',
    'risk-management actions,F·s,M·D,F·G,F·G',
    { released: ['Children’s social care: risk-management actions of risk assessments, from minimum to full'] },
  ],
  [
    'a tighter level',
    CRIME,
    'RISK,,,F·s,F·D',
    'RISK,,,F·s,N·D',
    { withheld: ['Front-line officers: risk of crime reports, from full to nothing'] },
  ],
  [
    'a count for an analyst',
    CRIME,
    'REFERENCE,,,F·s,F·D,F·G,F·s,N·D,N·D,N·D,F·G,N·D,I·D,N·D,N·D,N·D,N·D',
    'REFERENCE,,,F·s,F·D,F·G,F·s,N·D,N·D,N·D,F·G,N·D,I·D,N·D,N·D,N·D,M·D',
    { released: ['Strategic analysts: references of crime reports, from nothing to counts'] },
  ],
  [
    'a sign that is taken away',
    'matrix/CAWN.csv',
    'F·s,F◊·s,M·D,F◊·s,N·D,F◊·D',
    'F·s,F◊·s,M·D,F·s,N·D,F◊·D',
    {
      released: [
        'Children’s social care: the child’s identity of child abduction warning notices, from full for the linked person, otherwise minimum, to full',
      ],
    },
  ],
  [
    'a sign that gives some more and others less',
    CRIME,
    'VICTIM_IDENTITY,,,F·s,M·D,M·G,F◊·s,N·D,N·D,M◊·D,M·D',
    'VICTIM_IDENTITY,,,F·s,M·D,M·G,F◊·s,F◊·D,N·D,F/I·D,I·D',
    {
      released: [
        'Probation with the non-abusing parent: victims’ identity of crime reports, from nothing to full for the linked person, otherwise nothing',
      ],
      either: [
        'Health: victims’ identity of crime reports, from minimum for the linked person, otherwise nothing, to full for the owning force, otherwise what an Inspector authorises',
        'Youth justice: victims’ identity of crime reports, from minimum to what an Inspector authorises',
      ],
    },
  ],
  [
    'the own requirement alone',
    'matrix/SHPO_SRO.csv',
    'CONDITIONS,COMPLIANCE,,F·S,F·S,F·S,M·s,M·s,M·D,M·D,M·s,I·D,I·D,F†·S',
    'CONDITIONS,COMPLIANCE,,F·S,F·S,F·S,M·s,M·s,M·D,M·D,M·s,I·D,I·D,M·D',
    {
      either: [
        'Supervisors of an order: conditions (compliance) of sexual harm prevention and sexual risk orders, from full of the own requirement, otherwise nothing, to minimum',
      ],
    },
  ],
  [
    'a row of one facet alone',
    'matrix/INTELLIGENCE.csv',
    'INTELLIGENCE,CODE_C,,F/I·G,N·G',
    'INTELLIGENCE,CODE_C,,F/I·G,I·G',
    {
      released: [
        'Front-line officers: intelligence (handling code C) of intelligence reports, from nothing to what an Inspector authorises',
      ],
    },
  ],
  [
    'existence, which caps the rest',
    'matrix/FORENSIC.csv',
    'EXISTENCE,,,F·s,N·D',
    'EXISTENCE,,,F·s,M·D',
    {
      released: [
        'Front-line officers: existence of forensic evidence, from nothing to minimum, and with it all that these records hold',
      ],
    },
  ],
  [
    'existence, which caps nothing at F or M',
    CRIME,
    'EXISTENCE,,,F·s,F·D',
    'EXISTENCE,,,F·s,M·D',
    { withheld: ['Front-line officers: existence of crime reports, from full to minimum'] },
  ],
  [
    'a provenance',
    CRIME,
    'STAFF,,,F·s,F·D',
    'STAFF,,,F·s,F·G',
    {
      neither: [
        'Front-line officers: staff of crime reports, full as before, now law or other guidance, until now a cautious default',
      ],
    },
  ],
  [
    'who is told of a condition',
    'conditions.csv',
    'named in the order.,PPU FLO MAP CSC PNP HLT YJS\nNO_ATTEND',
    'named in the order.,PPU FLO MAP CSC PNP HLT EDU EMP\nNO_ATTEND',
    {
      either: [
        'Condition NO_CONTACT_NAMED_PERSON, groups: schools and colleges and employers added; youth justice removed',
      ],
    },
  ],
  [
    'what is said of a condition',
    'conditions.csv',
    'Travel abroad is restricted.',
    'Must not travel abroad.',
    {
      neither: ['Condition FOREIGN_TRAVEL, sentence: from “Travel abroad is restricted.” to “Must not travel abroad.”'],
    },
  ],
  [
    'another condition',
    'conditions.csv',
    'FOREIGN_TRAVEL,',
    'CURFEW,Must be at home at night.,ALL\nFOREIGN_TRAVEL,',
    { released: ['Condition CURFEW added (every group: “Must be at home at night.”)'] },
  ],
  [
    'another word for a relationship',
    'relationships.csv',
    'group\ndaughter,',
    'group\nGodchild,KNOWN\ndaughter,',
    { released: ['Relationship Godchild added (KNOWN)'] },
  ],
  [
    'a word that says nothing',
    'relationships.csv',
    'group\ndaughter,',
    'group\nsomebody,UNKNOWN\ndaughter,',
    { neither: ['Relationship somebody added (UNKNOWN)'] },
  ],
  [
    'the group of a relationship',
    'relationships.csv',
    'daughter,FAMILY\nson,FAMILY',
    'daughter,UNKNOWN\nson,KNOWN',
    {
      withheld: ['Relationship daughter, group: from FAMILY to UNKNOWN'],
      either: ['Relationship son, group: from FAMILY to KNOWN'],
    },
  ],
  [
    'who may assert a purpose',
    'purposes.csv',
    'INCIDENT_RESPONSE,PPU FLO,',
    'INCIDENT_RESPONSE,PPU FLO CSC,',
    { released: ['Purpose INCIDENT_RESPONSE, asserted by: children’s social care added'] },
  ],
  [
    'what a purpose asks for',
    'purposes.csv',
    'CLPD,PPU EMP REG,caseReference meetingId,PPU,,yes,PPU EMP REG,yes,168',
    'CLPD,PPU EMP REG,caseReference,PPU REG,,no,PPU EMP,no,100',
    {
      released: [
        'Purpose CLPD, must name record kinds: from yes to no',
        'Purpose CLPD, must say whether heard: regulators removed',
        'Purpose CLPD, must declare conflicts: from yes to no',
      ],
      either: ['Purpose CLPD, reference is one of: from caseReference meetingId to caseReference'],
      withheld: ['Purpose CLPD, must name a subject: regulators added', 'Purpose CLPD, lasts hours: from 168 to 100'],
    },
  ],
  [
    'whether analysts may name anybody',
    'purposes.csv',
    'ANL,caseReference,nobody may,nobody may',
    'ANL,caseReference,,nobody may',
    { either: ['Purpose STRATEGIC_ANALYSIS, must name a subject: from nobody may to nothing'] },
  ],
  [
    'a basis in every column',
    'bases.csv',
    'CWSA2026_S4,Duty to disclose child-related information,STRATEGY_DISCUSSION_OR_S47 SAFETY_PLANNING,PPU CSC EDU HLT,,yes,,',
    'CWSA2026_S4,Duty to disclose,STRATEGY_DISCUSSION_OR_S47 SAFETY_PLANNING CSOD,PPU CSC EDU,caseReference,no,2027-01-01,not yet',
    {
      released: [
        'Lawful basis CWSA2026_S4, for purposes: CSOD added',
        'Lawful basis CWSA2026_S4, in force from: from never to 2027-01-01',
      ],
      either: ['Lawful basis CWSA2026_S4, needs: from nothing to caseReference'],
      withheld: [
        'Lawful basis CWSA2026_S4, relied on by: health removed',
        'Lawful basis CWSA2026_S4, stands alone: from yes to no',
        'Lawful basis CWSA2026_S4, refused because: from nothing to not yet',
      ],
      neither: [
        'Lawful basis CWSA2026_S4, title: from “Duty to disclose child-related information” to “Duty to disclose”',
      ],
    },
  ],
  [
    'the day from which a basis holds',
    'bases.csv',
    'CDA1998_S115,Power to disclose to relevant authorities,INVESTIGATION OFFENDER_MANAGEMENT_MAPPA STRATEGY_DISCUSSION_OR_S47 SAFETY_PLANNING YOUTH_JUSTICE,PPU FLO MAP CSC PNP HLT YJS,,yes,always,',
    'CDA1998_S115,Power to disclose to relevant authorities,INVESTIGATION OFFENDER_MANAGEMENT_MAPPA STRATEGY_DISCUSSION_OR_S47 SAFETY_PLANNING YOUTH_JUSTICE,PPU FLO MAP CSC PNP HLT YJS,,yes,1998-07-31,',
    { withheld: ['Lawful basis CDA1998_S115, in force from: from always to 1998-07-31'] },
  ],
  [
    'the words of a refusal',
    'bases.csv',
    'goes outside the gateway: send it to the force’s legal services',
    'goes outside the gateway',
    {
      neither: [
        'Lawful basis STATUTORY_REQUEST, refused because: from goes outside the gateway: send it to the force’s legal services to goes outside the gateway',
      ],
    },
  ],
  [
    'another basis',
    'bases.csv',
    'CL_CLPD,',
    'CL_OTHER,Another,CLPD,EMP REG,,yes,always,\nCL_CLPD,',
    { released: ['Lawful basis CL_OTHER added (employers and regulators)'] },
  ],
  [
    'another purpose',
    'purposes.csv',
    'INCIDENT_RESPONSE,PPU FLO',
    'PATROL,PPU,incidentLog,,,yes,,yes,12\nINCIDENT_RESPONSE,PPU FLO',
    { released: ['Purpose PATROL added (public protection officers)'] },
  ],
  [
    'who may call an operation',
    'operations.csv',
    'searchPeople,●,●,,',
    'searchPeople,,●,●,',
    {
      either: [
        'Operation searchPeople, who may call it: MAPPA responsible authorities added; public protection officers removed',
      ],
    },
  ],
  [
    'another operation',
    'operations.csv',
    'searchPeople,',
    'recallPerson,,,,,,,,,,,,,,●,●,,\nsearchPeople,',
    { released: ['Operation recallPerson added (strategic analysts and authorising officers)'] },
  ],
  [
    'an organisation in every column',
    'organisations.csv',
    'SLW-POLICE,Saltwick Constabulary,POLICE,SALTWICK',
    'SLW-POLICE,Saltwick Police,PROBATION,NATIONAL',
    {
      either: [
        'Organisation SLW-POLICE, kind: from POLICE to PROBATION',
        'Organisation SLW-POLICE, area: from SALTWICK to NATIONAL',
      ],
      neither: ['Organisation SLW-POLICE, name: from “Saltwick Constabulary” to “Saltwick Police”'],
    },
  ],
  [
    'one organisation for another',
    'organisations.csv',
    'SLW-POLICE,Saltwick Constabulary,POLICE,SALTWICK',
    'NEW-1,New School,SCHOOL,SALTWICK',
    {
      released: ['Organisation NEW-1 added (New School, SCHOOL, area SALTWICK)'],
      withheld: ['Organisation SLW-POLICE removed (Saltwick Constabulary, POLICE, area SALTWICK)'],
    },
  ],
  [
    'where postcodes lie',
    'postcode-areas.csv',
    'SX,SALTWICK\n',
    'SX,NORTHMOOR\nSY,SALTWICK\n',
    {
      released: ['Postcode area SY added (SALTWICK)'],
      either: ['Postcode area SX, area: from SALTWICK to NORTHMOOR'],
    },
  ],
];
