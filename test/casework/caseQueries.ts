const REFUSAL = 'refusal { code problems { path message } }';

const AUTHORISATION = `id version state force role statement restrictions contactPoint officerInCase reusedTexts requestedBy
  subject { pncId croNumber nominal { force ref } } recipient { group organisation userId }
  grants { kind record category fields form } tests { test answer reasons } representations { answer reasons }
  decision { by { id rank force posting } name at reasons expiresAt } delivery { how at where toWhom by }
  steps { event state at by }`;

export const REQUEST = `mutation Draft($input: RequestAuthorisationInput!) {
  requestAuthorisation(input: $input) { authorisation { ${AUTHORISATION} } ${REFUSAL} } }`;

export const DECIDE = `mutation Decide($input: DecideAuthorisationInput!) {
  decideAuthorisation(input: $input) { authorisation { ${AUTHORISATION} } ${REFUSAL} } }`;

export const REVOKE = `mutation Revoke($input: RevokeAuthorisationInput!) {
  revokeAuthorisation(input: $input) { authorisation { ${AUTHORISATION} } ${REFUSAL} } }`;

export const READ = `query Read($id: ID!) { authorisation(id: $id) { ${AUTHORISATION} } }`;

export const DELIVERED = `mutation Told($input: RecordDeliveryInput!) {
  recordDelivery(input: $input) { authorisation { ${AUTHORISATION} } ${REFUSAL} } }`;

const TASK = `id version type state organisation force forInspector escalated about dueAt overdue claimedBy note
  subject { pncId } steps { event state at by }`;

export const TASKS = `query Tasks($types: [TaskType!], $done: Boolean) { tasks(types: $types, done: $done) { ${TASK} } }`;
export const CLAIM = `mutation Claim($input: ClaimTaskInput!) { claimTask(input: $input) { task { ${TASK} } ${REFUSAL} } }`;
export const COMPLETE = `mutation Complete($input: CompleteTaskInput!) { completeTask(input: $input) { task { ${TASK} } ${REFUSAL} } }`;
export const ESCALATE = `mutation Escalate($input: EscalateTaskInput!) { escalateTask(input: $input) { task { ${TASK} } ${REFUSAL} } }`;
export const REVIEW = `mutation Review($input: ReviewEmergencyInput!) { reviewEmergency(input: $input) { done ${REFUSAL} } }`;
export const ACCEPT = `mutation Accept($input: AcceptEnquiryInput!) { acceptEnquiry(input: $input) { done ${REFUSAL} } }`;

const FILE = `id version state force appliedAt about { name dateOfBirth where } child { name dateOfBirth } relationship contact concern
  proofs { identity relationship contact } subject { pncId } childRef assessment notes { at by note }
  decision { by { id rank } name at decision reasons representations { answer reasons } reliability advice expiresAt
    told { id ref relation whyBestPlaced undertakingAt delivery { how at where toWhom by } } }
  steps { event state at by }`;
const APPLICATION = `id stage nextStep message file { ${FILE} }`;

export const APPLY = `mutation Apply($input: ApplyForChildDisclosureInput!) {
  applyForChildDisclosure(input: $input) { application { ${APPLICATION} } ${REFUSAL} } }`;
export const ADVANCE = `mutation Advance($input: AdvanceChildDisclosureInput!) {
  advanceChildDisclosure(input: $input) { application { ${APPLICATION} } ${REFUSAL} } }`;
export const DECIDE_APPLICATION = `mutation DecideIt($input: DecideChildDisclosureInput!) {
  decideChildDisclosure(input: $input) { application { ${APPLICATION} } ${REFUSAL} } }`;
export const TOLD_IN_PERSON = `mutation Told($input: RecordDeliveryInput!) {
  recordDelivery(input: $input) { application { ${APPLICATION} } ${REFUSAL} } }`;
export const READ_APPLICATION = `query Application($id: ID!) { childDisclosureApplication(id: $id) { ${APPLICATION} } }`;

export const REPORT = `mutation Report($input: ReportComplianceInput!) {
  reportCompliance(input: $input) { accepted concernTaken ${REFUSAL} } }`;
export const INBOX = `query Inbox($unread: Boolean) {
  inbox(unread: $unread) { id type force subject { pncId croNumber nominal { force ref } } reference about happenedAt raisedAt read } }`;

const LINK = 'id version state pair { force ref } by byForce reasons evidence';
export const CONFIRM_LINK = `mutation Confirm($input: DecideLinkInput!) { confirmLink(input: $input) { link { ${LINK} } ${REFUSAL} } }`;
export const REFUSE_LINK = `mutation Refuse($input: DecideLinkInput!) { refuseLink(input: $input) { link { ${LINK} } ${REFUSAL} } }`;
export const UNLINK = `mutation Unlink($input: UnlinkInput!) { unlink(input: $input) { link { ${LINK} } ${REFUSAL} } }`;

const CONTRIBUTION = `id version state force preparedBy subject { pncId } purpose meetingId children kinds records note
  recipients { group organisation userId collected { by at } } steps { event state at by }`;
export const PREPARE = `mutation Prepare($input: PrepareContributionInput!) {
  prepareContribution(input: $input) { contribution { ${CONTRIBUTION} } ${REFUSAL} } }`;
export const SEND = `mutation Send($input: SendContributionInput!) {
  sendContribution(input: $input) { contribution { ${CONTRIBUTION} } ${REFUSAL} } }`;

const PERSON = `identity { currentName dateOfBirth { date } pncId } convictions { id disposals { offences { title } } }
  crimeReports { id crimeReference offenceTitle releaseSummary briefCircumstances victims { name pseudonym } } orders { orderKind }
  riskAssessments { overallLevel } statements { statementType accountReleaseSummary } disclosure { withheld { field reason } }`;
export const CONTRIBUTION_QUERY = `query Collect($id: ID!, $as: ID) {
  contribution(id: $id, asRecipient: $as) { note file { id state recipients { organisation collected { by } } } person { ${PERSON} } } }`;
export const PERSON_QUERY = `query Person($pncId: String!) { person(pncId: $pncId) { ${PERSON} } }`;
