import { RANKS } from '../model/codes.js';
import { listOf } from '../model/listOf.js';
import type { Value, Values } from '../model/Source.js';
import type { Kind } from './kinds.js';

/** A record that the law says cannot exist is a data error: it is reported and left out. */
export interface RecordLaw {
  readonly kind: Kind;
  readonly problem: string;
  /** The canonical columns at fault, list positions included (`requirements.0.imposedAt`). */
  readonly faults: (values: Values) => readonly string[];
}

const partOf = (value: Value | undefined): Values => (value ?? {}) as Values;

const POSITIVE_REQUIREMENTS_SINCE = '2022-11-29';

/** Whether a date, at the precision it has, lies wholly before a day. */
const isBefore = (date: Value | undefined, day: string): boolean =>
  typeof date === 'string' && date.slice(0, 10) < day.slice(0, Math.min(10, date.length));

/** Positive requirements exist since 29 November 2022; a later variation may add one to an older order (brief 1.9). */
const positiveRequirementLaw: RecordLaw = {
  kind: 'SHPO_SRO',
  problem: `a positive requirement from before ${POSITIVE_REQUIREMENTS_SINCE}`,
  faults: (values) =>
    listOf(values.requirements).flatMap((requirement, index) => {
      if (requirement.imposedAt !== null)
        return isBefore(requirement.imposedAt, POSITIVE_REQUIREMENTS_SINCE) ? [`requirements.${index}.imposedAt`] : [];
      return isBefore(values.madeAt, POSITIVE_REQUIREMENTS_SINCE) ? ['madeAt'] : [];
    }),
};

/** A notice needs a superintendent's authority (Crime and Security Act 2010 s.24(1); brief 1.11). */
const noticeAuthorityLaw: RecordLaw = {
  kind: 'DVPN_DVPO',
  problem: 'authorised by a rank below superintendent',
  faults: (values) => {
    const rank = partOf(values.authorisedBy).rank;
    const below =
      typeof rank === 'string' && (RANKS as readonly string[]).indexOf(rank) < RANKS.indexOf('SUPERINTENDENT');
    return below ? ['authorisedBy.rank'] : [];
  },
};

export const RECORD_LAWS: readonly RecordLaw[] = [positiveRequirementLaw, noticeAuthorityLaw];
