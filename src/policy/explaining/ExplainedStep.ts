import type { Level } from '../../model/codes.js';
import type { ExplainedRule } from '../../model/Explanation.js';

/** One rule of the chain, with what it leaves possible. */
export interface ExplainedStep extends ExplainedRule {
  /** The loosest level under which it may leave the field. */
  readonly level: Level;
  /** It says so whatever the record turns out to be. */
  readonly isCertain: boolean;
  /** In a few words, what a record or its subject may turn out to be that makes it bite. */
  readonly dependsOn: string | null;
  /** What would open what it shuts; null where nothing would, or nothing is shut. */
  readonly opens: string | null;
}

type Said = ExplainedRule & Partial<ExplainedStep>;

/** A rule that holds whatever the record. */
export const certain = (said: Said): ExplainedStep => ({
  level: 'F',
  isCertain: true,
  dependsOn: null,
  opens: null,
  ...said,
});

/** A rule that bites where a record or its subject turns out to be so. */
export const conditional = (said: Said & { readonly dependsOn: string }): ExplainedStep => ({
  ...certain(said),
  isCertain: false,
});
