import type { Values } from '../../../src/model/Source.js';
import { ORDER_STATUSES } from '../../../src/model/vocabulary/order.js';
import type { Chance } from './Chance.js';
import { type Drawing, drawBirth, drawConditions, drawPeople } from './drawRecord.js';
import { ADDRESSES, CHILDREN, ORGANISATIONS_OF, PEOPLE, shiftDay } from './pools.js';

const drawStatus = (chance: Chance): string =>
  chance.percent(70) ? chance.pick(['IN_FORCE', 'IN_FORCE', 'VARIED', 'INTERIM']) : chance.pick(ORDER_STATUSES);

/** Long after now, or around it; null is no end. */
const drawEnd = (chance: Chance, now: string): string | null =>
  chance.percent(60)
    ? shiftDay(now, 0, 3)
    : chance.pick([null, ...[-400, -1, 0, 1].map((days) => shiftDay(now, days))]);

/** What decides about an order or notice. */
export function drawOrder(drawing: Drawing): Values {
  const { chance, now } = drawing;
  const status = drawStatus(chance);
  switch (drawing.kind) {
    case 'SHPO_SRO':
      return {
        status,
        expiresAt: drawEnd(chance, now),
        orderType: chance.pick(['SHPO', 'INTERIM_SHPO', 'SRO', 'LEGACY_SOPO']),
        effectiveFrom: chance.percent(85) ? '2024-01-01' : shiftDay(now, chance.pick([0, 1, -1])),
        prohibitions: drawConditions(drawing),
        requirements: drawRequirements(drawing),
        supervisorReports: chance.some(['R1', 'R2']).map((requirementNo) => ({ key: requirementNo, requirementNo })),
        breaches: chance.some(['R1', 'R2', 'C1']).map((conditionNo) => ({ key: conditionNo, conditionNo })),
      };
    case 'CAWN':
      return {
        status,
        withdrawnAt: chance.percent(90) ? null : chance.pick([-1, 0].map((days) => shiftDay(now, days))),
        childTurns: chance.percent(70)
          ? shiftDay(now, 0, 2)
          : chance.pick([null, ...[-1, 0, 1].map((days) => shiftDay(now, days))]),
        child: chance.percent(92)
          ? { childId: chance.pick(CHILDREN.slice(0, 3)), dateOfBirth: drawBirth(drawing) }
          : null,
        prohibitedConduct: drawConditions(drawing),
      };
    case 'VOO':
      return {
        status,
        expiresAt: drawEnd(chance, now),
        madeAt: '2024-01-01',
        conditions: drawConditions(drawing),
        protectedPersons: drawPeople(chance, (ref) => ({ ref, dateOfBirth: drawBirth(drawing) })),
      };
    default:
      return { status, ...drawDomestic(drawing) };
  }
}

function drawRequirements({ chance, organisation }: Drawing): Values[] {
  return ['1', '2'].map((key) => ({
    key,
    number: `R${key}`,
    code: 'ATTEND_PROGRAMME',
    electronicMonitoring: chance.pick([false, false, false, null, true]),
    ...(chance.percent(85)
      ? { supervisor: { organisation: chance.pick([organisation, organisation, ...ORGANISATIONS_OF.SUP]) } }
      : {}),
  }));
}

function drawDomestic(drawing: Drawing): Values {
  const { chance, now } = drawing;
  const isOrder = chance.percent(50);
  const days = chance.pick([14, 28]);
  const endsIn = chance.pick([10, 10, 1, 0, -1]);
  return {
    kind: isOrder ? 'DVPO' : 'DVPN',
    noticeRef: 'NMR/DVPN/26/0131',
    orderRef: isOrder ? 'NMR/DVPO/26/0077' : null,
    issuedAt: `${shiftDay(now, -20)}T09:00:00Z`,
    servedAt: `${shiftDay(now, -20)}T10:00:00Z`,
    hearingDueBy: isOrder ? `${shiftDay(now, -18)}T10:00:00Z` : `${shiftDay(now, 1)}T10:00:00Z`,
    dvpoMadeAt: isOrder ? shiftDay(now, endsIn - days) : null,
    dvpoDays: isOrder ? days : null,
    personV: chance.percent(90) ? { ref: chance.pick(PEOPLE), dateOfBirth: drawBirth(drawing) } : null,
    premises: { line: chance.pick(ADDRESSES) },
    childrenInHousehold: drawPeople(chance, (childId) => ({ childId, household: true })),
  };
}
