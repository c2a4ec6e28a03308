import type { CaseworkPort } from '../src/broker/BrokerParts.js';
import type { Authorisation, ChildDisclosureDecision, Grant } from '../src/model/Authorisation.js';

/** Human decisions as a test needs them; what is pushed later holds for later requests. */
export class DecisionsOnFile implements CaseworkPort {
  constructor(
    readonly authorisations: Authorisation[] = [],
    readonly childDisclosures: ChildDisclosureDecision[] = [],
  ) {}

  async authorisationsFor(organisation: string): Promise<readonly Authorisation[]> {
    return this.authorisations.filter(({ recipient }) => recipient.organisation === organisation);
  }

  async childDisclosure(id: string): Promise<ChildDisclosureDecision | null> {
    return this.childDisclosures.find((decision) => decision.id === id) ?? null;
  }
}

/** Some categories of a record of a kind (or of all of the kind), in the minimum form. */
export const grants = (
  kind: Grant['kind'],
  record: string | null,
  categories: readonly Grant['category'][],
): readonly Grant[] => categories.map((category) => ({ kind, record, category, fields: null, form: 'M' }));

const BASICS: readonly Grant['category'][] = ['EXISTENCE', 'SUBJECT_IDENTITY', 'OFFENCE_FACTS', 'CONDITIONS'];

/** Insp. Rowe's authorisation of scenario 5.2 about one arrest of Simon Tarrant, for the head teacher's school. */
export const teacherAuthorisation = (arrest: string): Authorisation => ({
  id: 'AUTH-771',
  recipient: { group: 'EMP', organisation: 'FERNHILL-ACADEMY', userId: null },
  subject: { pncId: '2012/0218842S', croNumber: null, nominal: null },
  role: 'teacher',
  grants: grants('ARREST', arrest, BASICS),
  statement:
    'Arrested on suspicion of a sexual offence against a child; not charged; allegation not proved. Bail forbids him to enter the school.',
  restrictions: ['Keep this in the personnel file of the head teacher alone.'],
  contactPoint: 'Northmoor public protection unit, 01632 960110',
  reliabilityRecorded: true,
  requestedBy: 'nmr-6102',
  officerInCase: 'nmr-6102',
  decidedBy: { id: 'nmr-0740', rank: 'INSPECTOR', force: 'NMR', posting: 'PPU-NORTH' },
  decidedAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-11-27T09:00:00.000Z',
  revokedAt: null,
  deliveredAt: null,
});

/** The authorisation of scenario 5.9 about one arrest and one crime report of Graham Coyle, for his regulator. */
export const nurseAuthorisation = (arrest: string, crime: string): Authorisation => ({
  ...teacherAuthorisation(arrest),
  id: 'AUTH-802',
  recipient: { group: 'REG', organisation: 'CARE-REGISTER', userId: null },
  subject: { pncId: '2026/0550412S', croNumber: null, nominal: null },
  role: 'nurse, paediatric ward',
  grants: [
    ...grants('ARREST', arrest, ['EXISTENCE', 'SUBJECT_IDENTITY', 'OFFENCE_FACTS']),
    { kind: 'ARREST', record: arrest, category: 'SUBJECT_IDENTITY', fields: ['occupation'], form: 'F' },
    ...grants('CRIME_REPORT', crime, ['EXISTENCE', 'OFFENCE_FACTS']),
    { kind: 'CRIME_REPORT', record: crime, category: 'REFERENCE', fields: ['crimeReference'], form: 'F' },
  ],
  statement:
    'Arrested on suspicion of offences concerning indecent images of children; under investigation; not proved.',
  restrictions: [],
  contactPoint: 'Ardenvale public protection unit, 01632 960310',
  requestedBy: 'arv-5508',
  officerInCase: 'arv-5508',
  decidedBy: { id: 'arv-0311', rank: 'INSPECTOR', force: 'ARV', posting: 'PPU-ARDENVALE' },
});

/** The decision of scenario 5.3: Jo Lane is told about Martin Hesk, to protect Alfie. */
export const MOTHER_IS_TOLD: ChildDisclosureDecision = {
  id: 'CSOD-3102',
  subject: { pncId: '2006/0119345S', croNumber: null, nominal: null },
  childRef: 'CR-61840',
  decision: 'DISCLOSE',
  recipientRef: 'VR-70771',
  undertakingAt: '2026-11-21T15:00:00.000Z',
  reliabilityRecorded: true,
  advice: 'Do not leave Alfie alone with him. Call the public protection unit if anything worries you.',
  decidedBy: { id: 'slw-0420', rank: 'INSPECTOR', force: 'SLW', posting: 'PPU-SALTWICK' },
  decidedAt: '2026-11-20T12:00:00.000Z',
  expiresAt: '2026-12-18T12:00:00.000Z',
};
