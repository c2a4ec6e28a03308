const COMBINING_ACCENTS = /[\u0300-\u036f]/g;

/**
 * A text without case, accents, punctuation and double spaces: `Zoë  O'Neill-Day` is `zoe oneill day`. The one form in
 * which names and addresses are compared. Vowel signs of other scripts stay: they are letters there, not accents.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(COMBINING_ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘`ʼ.]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** The same without any spaces: letters and digits alone. */
export const compactText = (text: string): string => plainWords(text).replaceAll(' ', '');
