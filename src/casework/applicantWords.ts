import type { ApplicantStage } from '../model/caseVocabulary.js';
import type { CaseItem } from './CaseItem.js';

/** What an applicant is told of where their application stands: a stage and fixed words, and nothing else. */
export interface ApplicantView {
  readonly id: string;
  readonly stage: ApplicantStage;
  readonly nextStep: string;
  readonly message: string;
}

const STAGE_OF_STATE: Readonly<Record<string, ApplicantStage>> = {
  APPLIED: 'INITIAL_CHECKS',
  CHECKED: 'INTERVIEW',
  INTERVIEWED: 'ASSESSMENT',
  ASSESSED: 'DECISION',
  DECIDED: 'DECISION',
  CLOSED: 'CLOSED',
};

const WORRIED = 'If you are worried about a child now, call 101, or 999 in an emergency.';

const WORDS: Readonly<Record<ApplicantStage, Pick<ApplicantView, 'nextStep' | 'message'>>> = {
  INITIAL_CHECKS: {
    nextStep: 'An officer will contact you to arrange an interview.',
    message: `We have received your application and are making first checks. ${WORRIED}`,
  },
  INTERVIEW: {
    nextStep: 'An officer will see you. Please bring proof of who you are and of how you know the child.',
    message: `We would like to talk to you about your application. ${WORRIED}`,
  },
  ASSESSMENT: {
    nextStep: 'We are talking to other agencies who keep children safe.',
    message: `Checks on your application continue. ${WORRIED}`,
  },
  DECISION: {
    nextStep: 'We will tell you when your application has been completed.',
    message: `Checks on your application continue. ${WORRIED}`,
  },
  CLOSED: {
    nextStep: 'There is no next step.',
    message: `We have completed the checks for your application. We have no information that we will disclose to you under the scheme. This does not mean there is no risk to the child. ${WORRIED}`,
  },
};

/**
 * The same bytes whatever is held and whatever was decided: they follow from the stage alone. One that left the scheme
 * stays, to its applicant, where it was until it is closed. Source: brief 3.5 stage 6, 4.6.
 */
export function applicantView({ id, steps }: CaseItem<'APPLICATION'>): ApplicantView {
  const shown = steps.map(({ state }) => STAGE_OF_STATE[state]).filter((stage) => stage !== undefined);
  const stage = shown.at(-1) ?? 'INITIAL_CHECKS';
  return { id, stage, ...WORDS[stage] };
}
