import { writeFileSync } from 'node:fs';
import { linkRecords } from '../../src/matching/linking/linkRecords.js';
import type { LinkedPair } from '../../src/matching/linking/WeighedPairs.js';
import type { MatchRecord } from '../../src/matching/records/MatchRecord.js';
import type { MatchParameters } from '../../src/matching/weighing/MatchParameters.js';
import { drawCurves } from './drawCurves.js';
import { type CurvePoint, curveOf, type Quality, scorePairs, truePairs } from './scorePairs.js';

/** Rows with whose they are; the latter is for scoring alone. */
export interface LabelledFile {
  readonly records: readonly MatchRecord[];
  readonly people: readonly (string | number)[];
}

export interface Outcome {
  readonly automatic: Quality;
  readonly all: Quality;
}

/** Links data sets with the same parameters, prints how well, and keeps the curves. */
export class QualityReport {
  readonly #curves = new Map<string, CurvePoint[]>();
  readonly #parameters: MatchParameters;
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void, parameters: MatchParameters) {
    this.#parameters = parameters;
    this.#print = print;
  }

  skip(name: string, why: string): void {
    this.#print(`${name.padEnd(28)} skipped: ${why}`);
  }

  note(what: string): void {
    this.#print(`  ${what}`);
  }

  /** Links two files, or one with itself, and prints a line for each tier. */
  measure(name: string, first: LabelledFile, second: LabelledFile | null, identifiers = 0): Outcome {
    const start = performance.now();
    const { links } = linkRecords({
      first: first.records,
      second: second?.records ?? null,
      identifiers,
      parameters: this.#parameters,
    });
    const seconds = (performance.now() - start) / 1000;
    const isTrue = ({ one, other }: LinkedPair) => first.people[one] === (second ?? first).people[other];
    const truth = second === null ? truePairs(first.people) : commonPairs(first.people, second.people);
    const automatic = scorePairs(
      links.filter(({ tier }) => tier === 'automatic'),
      isTrue,
      truth,
    );
    const all = scorePairs(links, isTrue, truth);
    this.#curves.set(name, curveOf(links, isTrue, truth));
    this.#print(`${name.padEnd(28)} ${truth} true pairs, ${seconds.toFixed(1)} s`);
    this.#print(`  automatic                  ${inWords(automatic)}`);
    this.#print(`  both tiers                 ${inWords(all)}`);
    return { automatic, all };
  }

  writeCurves(path: string): void {
    writeFileSync(path, drawCurves(this.#curves));
    this.#print(`precision over recall: ${path}`);
  }
}

const inWords = ({ precision, recall, f1, right, wrong }: Quality): string =>
  `precision ${precision.toFixed(5)}  recall ${recall.toFixed(5)}  F1 ${f1.toFixed(5)}  right ${right}  wrong ${wrong}`;

function commonPairs(first: readonly (string | number)[], second: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>();
  for (const person of second) counts.set(person, (counts.get(person) ?? 0) + 1);
  return first.reduce<number>((sum, person) => sum + (counts.get(person) ?? 0), 0);
}
