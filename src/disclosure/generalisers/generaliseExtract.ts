import { type Asked, type Generaliser, type GeneraliserInput, type Reads, SELF, textOf } from './Generaliser.js';

const reads = ({ from }: Asked): Reads => (from.length === 0 ? SELF : { own: [], unit: from, record: [] });

/** The human-written text meant for release, in the place of the raw one; null where nobody has written one. */
function releaseText({ value, unit, from }: GeneraliserInput): string | null {
  const [column] = from;
  return textOf(column === undefined ? value : unit[column]);
}

/** Investigative material and minutes: the human-written extract. Source: seed Q8; brief 2.4 `G_EXTRACT`. */
export const generaliseExtract: Generaliser = {
  name: 'G_EXTRACT',
  source: 'Seed Q8; brief 2.4',
  reads,
  apply: (input) => {
    const text = releaseText(input);
    return text !== null && input.field === 'investigationLog' ? [{ entry: text }] : text;
  },
};

/** Accounts: the human-approved release summary. Source: brief 2.4 `G_ACCOUNT`. */
export const generaliseAccount: Generaliser = { name: 'G_ACCOUNT', source: 'Brief 2.4', reads, apply: releaseText };
