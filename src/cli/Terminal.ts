import { styleText } from 'node:util';

/** Where a command prints, so that it can be run without a process of its own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** A line that stands above others: bold where a person reads along. */
  readonly heading: (words: string) => string;
}

/** The terminal of this process; bold only on a screen, and not where NO_COLOR is set. */
export const processTerminal = ({ stdout, stderr, env }: NodeJS.Process): Terminal => ({
  out: (text) => void stdout.write(text),
  error: (text) => void stderr.write(text),
  heading: (words) => (stdout.isTTY && !env.NO_COLOR ? styleText('bold', words) : words),
});
