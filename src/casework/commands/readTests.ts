import { REPRESENTATIONS } from '../../model/codes.js';
import type { InputReader } from '../../model/InputReader.js';
import type { AuthorisationFile } from '../data/authorisationFile.js';
import type { Given } from './readCase.js';

/** An answer to one of the tests. */
export interface TestInput {
  readonly met: boolean;
  readonly reasons: string;
}

/** The tests of a disclosure under common law, but the seventh, which is the Inspector's own. Source: brief 3.4. */
export const DISCLOSURE_TESTS = [
  'accessRole',
  'realAndImmediateRisk',
  'pressingSocialNeed',
  'seriousnessAndReliability',
  'necessity',
  'proportionality',
] as const;
export type DisclosureTest = (typeof DISCLOSURE_TESTS)[number];

/** Whatever is opened, and to whom: that it is needed, and no more than that. */
const ALWAYS: readonly DisclosureTest[] = ['necessity', 'proportionality'];

export type TestsInput = { readonly [K in DisclosureTest]?: TestInput | null | undefined } & {
  readonly representations?: { readonly state?: Given; readonly reason?: Given } | null | undefined;
};

/** Every test answered yes and with reasons; one that is not met, or not answered, is a problem. */
export function readTests(
  reader: InputReader,
  given: TestsInput,
  isDisclosure: boolean,
): Pick<AuthorisationFile, 'tests' | 'representations'> {
  const tests = DISCLOSURE_TESTS.flatMap((name) => {
    const path = `tests.${name}`;
    const test = given[name];
    if (test == null) {
      if (isDisclosure || ALWAYS.includes(name)) reader.wrong(path, 'is required');
      return [];
    }
    if (!test.met) reader.wrong(`${path}.met`, 'must be answered yes: without it nothing may be disclosed');
    const reasons = reader.reasoning(`${path}.reasons`, test.reasons);
    return reasons === null ? [] : [[name, { answer: 'YES', reasons }] as const];
  });
  return { tests: Object.fromEntries(tests), representations: readRepresentations(reader, given, isDisclosure) };
}

/** The eighth test: whether the subject was heard, and why. */
function readRepresentations(
  reader: InputReader,
  { representations }: TestsInput,
  isDisclosure: boolean,
): AuthorisationFile['representations'] {
  const path = 'tests.representations';
  if (representations == null) return isDisclosure ? reader.wrong(path, 'is required') : null;
  const answer = reader.oneOf(
    `${path}.state`,
    reader.required(`${path}.state`, representations.state),
    REPRESENTATIONS,
  );
  const reasons = reader.reasoning(`${path}.reason`, representations.reason);
  return answer === null || reasons === null ? null : { answer, reasons };
}
