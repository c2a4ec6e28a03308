import type { ForceCode, GroupCode, MinimumForm } from '../../model/codes.js';
import type { Enquiry } from '../../model/Enquiry.js';
import type { Requester } from '../../model/Requester.js';
import type { FieldQuestion } from '../Decision.js';

/**
 * How a field comes by its rule: its own; `OPEN`, it goes wherever the record may be known to exist; `PART`, it goes with
 * the field it stands in; `MADE`, it is made at release with the minimum form of that field.
 */
export type FieldNature = 'OWN' | 'OPEN' | 'PART' | 'MADE';

/** A field to be explained: the question that would be decided, and what the schema says around it. */
export interface ExplainedField extends FieldQuestion {
  /** The lists, decided element by element, that its values come from. */
  readonly lists: readonly string[];
  readonly nature: FieldNature;
  /** Of the person, not of a record: decided by the kind of record through which the person is seen. */
  readonly isCore: boolean;
  /** About somebody other than the subject. */
  readonly isAboutOthers: boolean;
  readonly minimum: MinimumForm;
  /** The field around it that carries a rule of its own: what is shut there is shut here. */
  readonly within: ExplainedField | null;
}

/** Who wants to know, under which enquiry. */
export interface Asker {
  readonly requester: Requester;
  readonly group: GroupCode;
  readonly enquiry: Enquiry;
  /** The forces whose own tables may be tighter. */
  readonly forces: readonly ForceCode[];
  /** ISO instant. */
  readonly now: string;
}
