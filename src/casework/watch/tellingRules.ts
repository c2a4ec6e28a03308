import { listOf } from '../../model/listOf.js';
import { hasPassed, notice, textOf, type WatchRule } from './Finding.js';

/** Rules whose finding the responsible authorities must be told of. Source: seed Q17; brief 4.7. */
export const TELLING_RULES: readonly WatchRule[] = [
  {
    source: 'Seed Q17; brief 4.7: an order is made',
    columns: { SHPO_SRO: ['madeAt'] },
    find: ({ record: { kind, values } }) =>
      kind === 'SHPO_SRO' ? [notice('ORDER_MADE', `ORDER_MADE ${values.madeAt}`)] : [],
  },
  {
    source: 'Seed Q17; brief 4.7: an order is varied',
    columns: { SHPO_SRO: ['variations.at'] },
    find: ({ record: { kind, values } }) =>
      kind === 'SHPO_SRO'
        ? listOf(values.variations).map(({ at }) => notice('ORDER_VARIED', `ORDER_VARIED ${at}`))
        : [],
  },
  {
    source: 'Seed Q17; brief 4.7: an order ends',
    columns: { SHPO_SRO: ['status', 'expiresAt'] },
    find: ({ record: { kind, values }, today }) => {
      const isOver =
        ['DISCHARGED', 'WITHDRAWN', 'EXPIRED'].includes(String(values.status)) || hasPassed(values.expiresAt, today);
      return kind === 'SHPO_SRO' && isOver ? [notice('ORDER_ENDED')] : [];
    },
  },
  {
    source: 'Seed Q17; brief 4.7: a suspected or proved breach',
    columns: {
      SHPO_SRO: ['breaches.at', 'breaches.conditionNo', 'breaches.status'],
      VOO: ['breaches.at', 'breaches.conditionNo', 'breaches.status'],
    },
    find: ({ record: { values } }) =>
      listOf(values.breaches)
        .filter(({ status }) => textOf(status) !== 'NFA')
        .map(({ at, conditionNo, status }) => notice('BREACH', `BREACH ${at} ${conditionNo} ${status}`)),
  },
  {
    source: 'Seed Q17; brief 4.7: relevant activity',
    columns: { MANAGEMENT: ['relevantActivity.at', 'relevantActivity.type'] },
    find: ({ record: { kind, values } }) =>
      kind === 'MANAGEMENT'
        ? listOf(values.relevantActivity).map(({ at, type }) =>
            notice('RELEVANT_ACTIVITY', `RELEVANT_ACTIVITY ${at} ${type}`),
          )
        : [],
  },
];
