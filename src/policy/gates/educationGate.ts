import { CHILD_COLUMNS, CHILD_RECORD_COLUMNS, meetingAsks } from './caseMeetings.js';
import { educationRoutes } from './educationRoutes.js';
import { type Gate, verdictOf } from './Gate.js';
import { verified } from './gateFact.js';

/** Roles of a token that mean the designated safeguarding lead or a deputy, in lower case (D). */
export const SAFEGUARDING_LEADS: readonly string[] = [
  'designated safeguarding lead',
  'deputy designated safeguarding lead',
  'dsl',
  'deputy dsl',
];

/**
 * The designated safeguarding lead of an education setting, or a deputy, with any of four ties to the person, each of
 * which opens its own kinds. Staff, volunteers, governors and contractors go the employer's way (Q21).
 * Source: seed Q19; brief 2.1.
 */
export const educationGate: Gate = {
  group: 'EDU',
  source: 'Seed Q19; brief 2.1, EDU',
  nominalColumns: [
    ...CHILD_COLUMNS,
    'legitimateAccess.organisation',
    'legitimateAccess.as',
    'legitimateAccess.from',
    'legitimateAccess.to',
  ],
  recordColumns: CHILD_RECORD_COLUMNS,
  registerAsks: (enquiry, { organisation }) => [
    ...meetingAsks(enquiry),
    { register: 'ENCOMPASS_NOTICE', column: 'organisation', value: organisation },
  ],
  judge(input) {
    const { organisation, requester, enquiry } = input;
    const { routes, pupils, isPupil } = educationRoutes(input);
    const lead = SAFEGUARDING_LEADS.includes(requester.role?.trim().toLowerCase() ?? '');
    const none = verified('access, meeting, notification or notice that ties the person to the setting', false);
    return verdictOf(
      [
        verified('education setting', organisation?.kind === 'SCHOOL'),
        verified('designated safeguarding lead or deputy', lead),
        ...(routes.length === 0 ? [none] : routes.map(({ fact }) => fact)),
      ],
      {
        opens: routes.flatMap(({ opens }) => opens),
        own: [...pupils, ...enquiry.children.map(({ childRef }) => childRef)],
        ownSubject: isPupil || enquiry.subjectIsClient,
      },
    );
  },
};
