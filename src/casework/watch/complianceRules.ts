import { listOf } from '../../model/listOf.js';
import { noticeHearing } from '../../model/noticeHearing.js';
import { hasPassed, task, textOf, type WatchRule } from './Finding.js';

const isInForce = (status: unknown): boolean => ['INTERIM', 'IN_FORCE', 'VARIED'].includes(String(status));

/** Positive requirements can be made from this day on. Source: brief 1.9. */
const REQUIREMENTS_FROM = '2022-11-29';

/** Rules whose finding is a task for the force that holds the record. */
export const COMPLIANCE_RULES: readonly WatchRule[] = [
  {
    source: 'Seed Q15; brief 4.8',
    columns: { SHPO_SRO: ['status', 'visorRecorded', 'localFlagSet'] },
    find: ({ record: { kind, values } }) => {
      if (kind !== 'SHPO_SRO' || !isInForce(values.status)) return [];
      return [
        ...(values.visorRecorded === false ? [task('ORDER_NOT_ON_VISOR')] : []),
        ...(values.localFlagSet === false ? [task('ORDER_NOT_FLAGGED')] : []),
      ];
    },
  },
  {
    source: 'Brief 1.9, statutory basis',
    columns: { SHPO_SRO: ['madeAt', 'variations.at', 'requirements.number', 'requirements.due'] },
    find: ({ record: { kind, values } }) => {
      if (kind !== 'SHPO_SRO') return [];
      const changed = [values.madeAt, ...listOf(values.variations).map(({ at }) => at)].map(textOf);
      const couldBeMade = changed.some((at) => at === null || at >= REQUIREMENTS_FROM);
      return listOf(values.requirements)
        .filter(({ due }) => !couldBeMade || (textOf(due) ?? REQUIREMENTS_FROM) < REQUIREMENTS_FROM)
        .map(({ number }) => task('REQUIREMENT_TOO_EARLY', `REQUIREMENT_TOO_EARLY ${textOf(number) ?? ''}`));
    },
  },
  {
    source: 'Brief 1.10: a notice ends at 16, or 18 in care',
    columns: { CAWN: ['status', 'childTurns', 'reviewAt'] },
    find: ({ record: { kind, values }, today }) => {
      if (kind !== 'CAWN' || !isInForce(values.status)) return [];
      const hasTurned = textOf(values.childTurns) !== null && String(values.childTurns) <= today;
      const isOverdue = hasPassed(values.reviewAt, today);
      return [
        ...(hasTurned ? [task('CAWN_PAST_BIRTHDAY')] : []),
        ...(isOverdue ? [task('REVIEW_OVERDUE', `CAWN ${values.reviewAt}`)] : []),
      ];
    },
  },
  {
    source: 'Brief 4.11: a passed review date means that a review is due',
    columns: {
      SHPO_SRO: ['reviewDate'],
      CAWN: ['reviewDate'],
      DVPN_DVPO: ['reviewDate'],
      VOO: ['reviewDate'],
      RISK_ASSESSMENT: ['reviewDate'],
      MANAGEMENT: ['reviewDate'],
    },
    find: ({ record: { values }, today }) =>
      hasPassed(values.reviewDate, today) ? [task('REVIEW_OVERDUE', `REVIEW_OVERDUE ${values.reviewDate}`)] : [],
  },
  {
    source: 'Brief 1.8: stale assessments must look stale',
    columns: { RISK_ASSESSMENT: ['nextReviewAt'] },
    find: ({ record: { values }, today }) =>
      hasPassed(values.nextReviewAt, today)
        ? [task('ASSESSMENT_STALE', `ASSESSMENT_STALE ${values.nextReviewAt}`)]
        : [],
  },
  {
    source: 'Brief 1.9: notification requirements; 4.7',
    columns: {
      SHPO_SRO: ['status', 'notification.overdue', 'notification.nextDue'],
      VOO: ['status', 'notification.overdue', 'notification.nextDue'],
    },
    find: ({ record: { values }, today }) => {
      const { overdue, nextDue } = (values.notification ?? {}) as { overdue?: unknown; nextDue?: unknown };
      const isLate = overdue === true || hasPassed(nextDue, today);
      return isInForce(values.status) && isLate
        ? [task('NOTIFICATION_OVERDUE', `NOTIFICATION_OVERDUE ${nextDue}`)]
        : [];
    },
  },
  {
    source: 'Brief 1.9, 4.7: enforcement',
    columns: { SHPO_SRO: ['breaches.status', 'breaches.at', 'breaches.conditionNo'] },
    find: ({ record: { kind, values } }) =>
      kind !== 'SHPO_SRO'
        ? []
        : listOf(values.breaches)
            .filter(({ status }) => status === 'SUSPECTED')
            .map(({ at, conditionNo }) => task('SUSPECTED_BREACH', `SUSPECTED_BREACH ${at} ${conditionNo}`)),
  },
  {
    source: 'Crime and Security Act 2010 s.27; brief 1.11: 48 hours, without Sundays and holidays',
    columns: { DVPN_DVPO: ['kind', 'dvpoMadeAt', 'servedAt', 'hearingDueBy'] },
    find: ({ record: { kind, values } }) => {
      const [servedAt, hearingDueBy] = [instantOf(values.servedAt), instantOf(values.hearingDueBy)];
      if (kind !== 'DVPN_DVPO' || values.kind !== 'DVPN' || values.dvpoMadeAt != null) return [];
      const isLate = servedAt !== null && hearingDueBy !== null && hearingDueBy > noticeHearing(servedAt);
      return isLate ? [task('HEARING_TOO_LATE')] : [];
    },
  },
  {
    source: 'Brief 4.3: an order of a child that outlives childhood',
    columns: { SHPO_SRO: ['status', 'expiresAt'] },
    find: ({ record: { kind, values }, turns18, today }) => {
      if (kind !== 'SHPO_SRO' || !isInForce(values.status) || turns18 === null || turns18 <= today) return [];
      const outlives = textOf(values.expiresAt) === null || String(values.expiresAt) > turns18;
      return outlives && turns18 <= inAYear(today) ? [task('HANDOVER_AT_18')] : [];
    },
  },
];

/** An instant, ISO in UTC; null for a date without a time. */
const instantOf = (value: unknown): string | null => {
  const text = textOf(value);
  return text?.includes('T') === true ? new Date(text).toISOString() : null;
};

const inAYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
