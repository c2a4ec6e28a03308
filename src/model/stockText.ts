/** Words that a justification can be padded with and still say nothing about this person. */
const STOCK_WORDS: ReadonlySet<string> = new Set(
  [
    'a all an and any are as at be being by check checks child children concern concerns data details disclosure',
    'due duty for fully i in info information investigation is it justified lawful legitimate necessary necessity',
    'need needed needs of on only our per police policing policy proportionate proportionality protect protecting',
    'protection purpose purposes reason reasons request requested required risk routine safe safeguard safeguarding',
    'safety share sharing test text that the these this to us use used we with work yes',
  ].flatMap((line) => line.split(' ')),
);
const FEWEST_OWN_WORDS = 3;

/** True for text that has fewer than three different words of its own. Source: brief 3.8, stock text is refused. */
export function isStockText(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return new Set(words.filter((word) => !STOCK_WORDS.has(word))).size < FEWEST_OWN_WORDS;
}
