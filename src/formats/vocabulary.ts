import { RANKS, RECIPIENT_GROUPS } from '../model/codes.js';
import { CLASSIFICATIONS_ABOVE, SECURITY_CLASSIFICATIONS } from '../model/vocabulary/record.js';
import { VOCABULARY as RECORD_VOCABULARY } from '../model/vocabulary.js';

const {
  MatchConfidence,
  MatchState,
  EvidenceField,
  ConflictField,
  OrderKind,
  AgeBand,
  RelationshipGroup,
  AppliesToYou,
  OffenceStatusWord,
  OutcomeGroup,
  ...kept
} = RECORD_VOCABULARY;

/**
 * The members of every enumeration that a force stores; what only the broker computes is left out. Markings above
 * OFFICIAL_SENSITIVE are read too, so that policy can treat such a record as no record (brief 4.6).
 */
export const VOCABULARY = {
  ...kept,
  SecurityClassification: [...SECURITY_CLASSIFICATIONS, ...CLASSIFICATIONS_ABOVE],
  Rank: RANKS,
  RecipientGroup: Object.keys(RECIPIENT_GROUPS),
} as const satisfies Record<string, readonly string[]>;

export type EnumName = keyof typeof VOCABULARY;
