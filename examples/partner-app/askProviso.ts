import { GraphQLClient } from 'graphql-request';
import { type Finding, findingOf, findingOfNothing, type RecordDisclosure } from './explainFinding.js';

/** What the app knows of its own case. */
export interface Matter {
  readonly pncId: string;
  readonly childRef: string;
  readonly meetingId: string;
  readonly necessity: string;
  readonly proportionality: string;
}

/** One line of the app's screen. */
export interface ReportLine {
  readonly what: string;
  readonly force: string | null;
  readonly finding: Finding;
}

export interface Report {
  readonly lines: readonly ReportLine[];
  /** Whether every force answered in full; if not, silence means nothing. */
  readonly complete: boolean;
  readonly marking: string;
  /** To be kept with the case: proves later that and what was asked. */
  readonly receipt: { readonly index: number; readonly hash: string; readonly proof: string };
}

const OPEN = `mutation Open($input: EnquiryInput!) {
  openEnquiry(input: $input) { enquiry { id } refusal { code problems { path message } } }
}`;

const ASK = `query Ask($pncId: String!) {
  person(pncId: $pncId) {
    orders { sourceForce orderKind status expiresAt conditions { code plainText appliesToYou text } disclosure { ...Why } }
    riskAssessments { sourceForce overallLevel assessorNarrative nextReviewAt disclosure { ...Why } }
    arrests { sourceForce arrestedAt outcomeGroup disclosure { ...Why } }
  }
}
fragment Why on Disclosure { withheld { field reason } generalised { field by } }`;

/** The lists the app shows, with the fields it shows of each. */
const SHOWN = {
  orders: ['orderKind', 'status', 'expiresAt', 'conditions'],
  riskAssessments: ['overallLevel', 'assessorNarrative', 'nextReviewAt'],
  arrests: ['arrestedAt', 'outcomeGroup'],
} as const;

type ShownRecord = Readonly<Record<string, unknown>> & {
  readonly sourceForce: string;
  readonly disclosure: RecordDisclosure;
};
type Person = Readonly<Record<keyof typeof SHOWN, readonly ShownRecord[]>>;

interface DisclosureExtension {
  readonly complete: boolean;
  readonly marking: string;
  readonly sources: readonly { readonly force: string; readonly status: string }[];
  readonly receipt: { readonly index: number; readonly hash: string; readonly proof: string };
}

/** The refusal of an enquiry, with every part that is missing or wrong. */
export class EnquiryRefused extends Error {
  constructor(readonly problems: readonly { readonly path: string; readonly message: string }[]) {
    super(`the enquiry was refused: ${problems.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
    this.name = 'EnquiryRefused';
  }
}

/** Opens an enquiry, asks about the person, and sorts what comes back. @throws EnquiryRefused; ClientError of the client. */
export async function askProviso(endpoint: string, token: string, matter: Matter): Promise<Report> {
  const client = new GraphQLClient(endpoint, { headers: { authorization: `Bearer ${token}` } });
  const { openEnquiry } = await client.request<{
    openEnquiry: { enquiry: { id: string } | null; refusal: { problems: { path: string; message: string }[] } | null };
  }>(OPEN, { input: enquiryFor(matter) });
  if (openEnquiry.enquiry === null) throw new EnquiryRefused(openEnquiry.refusal?.problems ?? []);
  const { data, extensions } = await client.rawRequest<{ person: Person }>(
    ASK,
    { pncId: matter.pncId },
    { 'proviso-enquiry': openEnquiry.enquiry.id },
  );
  const { complete, marking, sources, receipt } = (extensions as { disclosure: DisclosureExtension }).disclosure;
  return { lines: linesOf(data.person, sources), complete, marking, receipt };
}

const enquiryFor = ({ pncId, childRef, meetingId, necessity, proportionality }: Matter) => ({
  aboutWhom: [{ pncId }],
  children: [{ childRef }],
  policingPurposes: ['PREVENT_AND_DETECT_OFFENCES'],
  useCasePurpose: 'STRATEGY_DISCUSSION_OR_S47',
  lawfulBases: ['CA1989_S47'],
  necessity,
  proportionality,
  meetingId,
  fieldsRequested: ['SHPO_SRO', 'CAWN', 'DVPN_DVPO', 'VOO', 'RISK_ASSESSMENT', 'ARREST'],
  subjectInformed: { state: 'NOT_TOLD', reason: 'Telling the person now could put the child at risk.' },
  conflictOfInterest: 'NONE_DECLARED',
});

function linesOf(person: Person, sources: DisclosureExtension['sources']): ReportLine[] {
  return (Object.keys(SHOWN) as (keyof typeof SHOWN)[]).flatMap((list): ReportLine[] => {
    const records = person[list];
    if (records.length === 0) return [{ what: list, force: null, finding: findingOfNothing(sources) }];
    return records.flatMap((record) =>
      SHOWN[list].map((field) => ({
        what: `${list}.${field}`,
        force: record.sourceForce,
        finding: findingOf(field, record[field], record.disclosure),
      })),
    );
  });
}
