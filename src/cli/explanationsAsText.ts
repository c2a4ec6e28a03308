import type { Explanation } from '../model/Explanation.js';
import { categoryInWords, kindInWords } from '../policy/inWords.js';

/** Columns of the printed page. */
const WIDTH = 100;

const CEILING_WORDS: Readonly<Record<Explanation['ceiling'], string>> = {
  FULL: 'the full value',
  MINIMUM: 'the minimum form',
  INSPECTOR: 'what an Inspector authorises',
  NEVER: 'nothing',
};

/** Explanations to be read: each with its ceiling first, then what it depends on, then the chain of rules with sources. */
export const explanationsAsText = (explanations: readonly Explanation[]): string =>
  explanations.map(explanationAsText).join('\n\n');

function explanationAsText(explanation: Explanation): string {
  const { coordinate, path, ceiling, minimumForm, dependsOn, unlock, rules } = explanation;
  const lines = [
    `${coordinate}${path === coordinate ? '' : ` = ${path}`}${subjectMatter(explanation)}`,
    ...entry('at most', `${CEILING_WORDS[ceiling]} (${ceiling})`),
    ...(minimumForm === null ? [] : entry('minimum', minimumForm)),
    ...(dependsOn.length === 0 ? [] : entry('depends on', dependsOn.join('; '))),
    ...(unlock === null ? [] : entry('unlock', unlock)),
    ...rules.flatMap(({ rule, source, says }) => [`  ${rule}`, ...wrap(says, 4), ...wrap(`[${source}]`, 4)]),
  ];
  return lines.join('\n');
}

function subjectMatter({ recordKind, category, facet }: Explanation): string {
  if (recordKind === null) return '';
  const what = category === null ? '' : `: ${categoryInWords(recordKind, category, facet)}`;
  return ` — ${kindInWords(recordKind)}${what}`;
}

const LABEL = 14;

function entry(label: string, text: string): readonly string[] {
  const [first = '', ...more] = wrap(text, LABEL);
  return [`  ${label}`.padEnd(LABEL) + first.trimStart(), ...more];
}

/** Lines of at most the page's width, each indented; a word that is longer stands alone. */
function wrap(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${' '.repeat(indent)}${word}`);
  }
  return lines;
}
