import type { Facet } from '../../model/codes.js';
import type { ExplainedField } from './ExplainedField.js';
import { certain, type ExplainedStep } from './ExplainedStep.js';

/** What kind of field it is, where that has a rule of its own. */
export function natureSteps(
  { nature, path, isCore, isAboutOthers, facet: own, category }: ExplainedField,
  facet: Facet | null,
) {
  const byData = facet !== null && own === null;
  return [
    ...(nature === 'OPEN' ? [OPEN] : []),
    ...(nature === 'PART' ? [partOf(path)] : []),
    ...(nature === 'MADE' ? [madeWith(path)] : []),
    ...(isCore ? [category === 'REFERENCE' ? CORE_REFERENCE : CORE] : []),
    ...(isAboutOthers ? [OTHERS] : []),
    ...(byData ? [BY_DATA] : []),
  ];
}

const OPEN = certain({
  rule: 'open',
  source: 'Brief 1.0',
  says: 'It holds no personal data: it goes wherever the record may be known to exist.',
});
const partOf = (path: string): ExplainedStep =>
  certain({
    rule: 'part',
    source: 'Brief 1.15',
    says: `It goes where ${path} goes, whose minimum form is given as a whole and may leave it out.`,
  });
const madeWith = (path: string): ExplainedStep =>
  certain({
    rule: 'made',
    source: 'Brief 2.4',
    says: `No force stores it: it is made at release, with the minimum form of ${path}.`,
  });
const CORE = certain({
  rule: 'person core',
  source: 'Brief 2.3a',
  says: 'A field of the person is as free as in the freest of the records through which the caller sees the person.',
});
const CORE_REFERENCE = certain({
  rule: 'person core',
  source: 'Brief 1.2',
  says: 'Identifiers of the person are as free as those of the criminal history, through whatever the person is seen.',
});
const OTHERS = certain({
  rule: 'somebody else',
  source: 'Brief 1.15',
  says: 'This is the answer where the person in the field is somebody other than the subject.',
});
const BY_DATA = certain({
  rule: 'row by data',
  source: 'Brief 1.5, 1.13',
  says: 'Which of two rows applies is what the record says of itself.',
});
