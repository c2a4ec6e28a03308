import { plainWords } from '../../model/plainWords.js';

/** Words before names that are no part of them. */
const TITLES = /^(?:mr|mrs|miss|ms|mx|dr|prof|rev|sir|dame) (?=\S)/;

/** A name in plain words, without a title before it. */
export const plainName = (text: string): string => plainWords(text).replace(TITLES, '');
