import type { Sought } from '../../src/matching/directory/search/Sought.js';
import { SeededRandom } from '../../src/simulator/population/SeededRandom.js';
import { cpuSeconds } from './cpuSeconds.js';
import type { NationalPeople } from './national/NationalPeople.js';
import { drawQuestion, QUESTION_KINDS, type QuestionKind } from './questions.js';

/** A question with the number of the person it is about. */
export interface Question {
  readonly kind: QuestionKind;
  readonly meant: number;
  readonly sought: Sought;
}

/** Who was found, best first, and whether there may be more. */
export interface Answer {
  readonly people: readonly number[];
  readonly truncated: boolean;
}

/** What came of questions of one kind, or of all. */
export interface Measured {
  /** Milliseconds a question: the quickest of all rounds, on the wall and of processor time. */
  readonly wallMs: Float64Array;
  readonly cpuMs: Float64Array;
  /** The share of people meant who were among the ten. */
  readonly recall: number;
  /** The same of those questions that tell whom they mean: fewer than ten others fit as well as the person meant or better. */
  readonly knowableRecall: number;
  readonly knowable: number;
  readonly truncated: number;
  /** Of the answers that are not truncated: the share of people meant who can be known and were among the ten. */
  readonly wholeRecall: number;
}

/** So many questions of each kind about people of the country. */
export function drawQuestions(country: NationalPeople, each: number, seed: number): readonly Question[] {
  return QUESTION_KINDS.flatMap((kind, index) => {
    const random = new SeededRandom(seed, 17, index);
    const questions: Question[] = [];
    while (questions.length < each) {
      const meant = random.below(country.people);
      const sought = drawQuestion(kind, country.person(meant), random);
      if (sought !== null) questions.push({ kind, meant, sought });
    }
    return questions;
  });
}

/**
 * Asks all questions in turn, several times.
 * @param isKnowable whether nobody but the person meant, or few, fit the question as well: asked where they were not found
 * @param onAsked called when all are asked, before anybody wants to know what can be known
 */
export function askQuestions(
  questions: readonly Question[],
  rounds: number,
  ask: (sought: Sought) => Answer,
  isKnowable: (question: Question) => boolean = () => true,
  onAsked: () => void = () => {},
): (kind: QuestionKind | null) => Measured {
  const wallMs = new Float64Array(questions.length).fill(Number.POSITIVE_INFINITY);
  const cpuMs = new Float64Array(questions.length).fill(Number.POSITIVE_INFINITY);
  const answers: Answer[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [index, { sought }] of questions.entries()) {
      const [start, cpu] = [performance.now(), cpuSeconds()];
      answers[index] = ask(sought);
      cpuMs[index] = Math.min(cpuMs[index] ?? 0, (cpuSeconds() - cpu) * 1000);
      wallMs[index] = Math.min(wallMs[index] ?? 0, performance.now() - start);
    }
  }
  onAsked();
  const isFound = (index: number) => answers[index]?.people.includes(questions[index]?.meant ?? -1) ?? false;
  const isTruncated = (index: number) => answers[index]?.truncated ?? false;
  const unknowable = new Set(
    [...questions.entries()].flatMap(([index, question]) => (isFound(index) || isKnowable(question) ? [] : [index])),
  );
  return (kind) => {
    const of = [...questions.keys()].filter((index) => kind === null || questions[index]?.kind === kind);
    const share = (isSo: (index: number) => boolean) => of.filter(isSo).length / of.length;
    const found = of.filter(isFound).length;
    const knowable = of.filter((index) => !unknowable.has(index)).length;
    const whole = of.filter((index) => !unknowable.has(index) && !isTruncated(index));
    return {
      wallMs: Float64Array.from(of, (index) => wallMs[index] ?? 0),
      cpuMs: Float64Array.from(of, (index) => cpuMs[index] ?? 0),
      recall: found / of.length,
      knowableRecall: found / Math.max(1, knowable),
      knowable: knowable / of.length,
      truncated: share(isTruncated),
      wholeRecall: whole.filter(isFound).length / Math.max(1, whole.length),
    };
  };
}
