import { z } from 'zod';
import { DELIVERY_WAYS, GRANT_FORMS } from '../../model/caseVocabulary.js';
import { CATEGORIES, FORCE_CODE_PATTERN, GROUP_CODES, type GroupCode, RANKS, RECORD_KINDS } from '../../model/codes.js';

/** What the files of casework are made of, as the journal keeps them. */
export const text = z.string().max(4000);
export const maybeText = text.nullable();
export const instant = z.iso.datetime();
export const force = z.string().regex(FORCE_CODE_PATTERN);
export const groupCode = z.enum(GROUP_CODES as [GroupCode, ...GroupCode[]]);

/** A nominal by its force and the force's own reference. */
export const nominal = z.strictObject({ force, ref: text });

/** Who it is about, as its maker identified them. */
export const identified = z.strictObject({
  pncId: maybeText,
  croNumber: maybeText,
  nominal: nominal.nullable(),
});

/** A human being who decided, as they stood when they did. */
export const decider = z.strictObject({ id: text, rank: z.enum(RANKS), force, posting: maybeText });

/** One thing that may be released. */
export const grant = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  record: maybeText,
  category: z.enum(CATEGORIES),
  fields: z.array(text).readonly().nullable(),
  form: z.enum(GRANT_FORMS),
});

/** An answer with reasons, to a test or a question of procedure. */
export const reasoned = z.strictObject({ answer: text, reasons: text });

/** How something was told to somebody. */
export const delivery = z.strictObject({
  how: z.enum(DELIVERY_WAYS),
  at: instant,
  where: maybeText,
  toWhom: text,
  by: text,
});
