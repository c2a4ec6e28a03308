/** What can be noticed of another instance. */
export const FINDING_KINDS = [
  'JOINED',
  'BACK',
  'RETIRED',
  'SEEN',
  'REWRITTEN',
  'SHRUNK',
  'UNPROVEN',
  'FOREIGN',
  'RESUMED',
  'SILENT',
  'GONE',
  'TWIN',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Those that are as they should be: the others want a human being. */
const IN_ORDER: ReadonlySet<FindingKind> = new Set(['JOINED', 'BACK', 'RETIRED', 'SEEN']);

export const isInOrder = (kind: FindingKind): boolean => IN_ORDER.has(kind);

/** Each in words, for the operator. */
export const FINDING_WORDS: Readonly<Record<FindingKind, string>> = {
  JOINED: 'is watched from now on',
  BACK: 'is as it should be again',
  RETIRED: 'is retired',
  SEEN: 'has grown from what was seen before',
  REWRITTEN: 'has an access log that is not the one that was seen before',
  SHRUNK: 'has an access log that is shorter than it was',
  UNPROVEN: 'does not show that its access log has grown from what was seen before',
  FOREIGN: 'has a note that is not signed with the key it had',
  RESUMED: 'goes on although it was retired',
  SILENT: 'has not been heard of, and was not retired',
  GONE: 'has no note any more, and was not retired',
  TWIN: 'is the name of another process too, which writes a log of its own under it',
};

/** Something that was noticed, with the last that was known to be in order of that log. */
export interface Finding {
  readonly kind: FindingKind;
  readonly origin: string;
  readonly size: number;
  /** Base64; null where nothing was ever in order. */
  readonly root: string | null;
}
