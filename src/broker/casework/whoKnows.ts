import type { CaseItem } from '../../casework/CaseItem.js';
import { responsibleAuthorities } from '../../casework/commands/raiseNotice.js';
import { RECIPIENT_GROUPS } from '../../model/codes.js';
import type { LoggedAccess } from '../../model/LoggedAccess.js';
import { listOf } from '../../model/listOf.js';
import type { SourceRecord, Values } from '../../model/Source.js';
import { orderSupervisorGate } from '../../policy/gates/orderSupervisorGate.js';
import { ordersInForce } from '../../policy/gates/visibleRecords.js';
import { isOwnRequirement } from '../../policy/ownRequirement.js';
import { identifiedSubject } from '../AskedSubject.js';
import { keysOf } from '../findPerson.js';
import { askedRef, recordRef } from '../references.js';
import type { CaseRequest } from './carryOut.js';
import { deskOf } from './deskOf.js';
import { recipientsOf } from './recipientsOf.js';

/** An organisation, as which group its people are told. */
export interface Knower {
  readonly organisation: string;
  readonly group: string;
}

/** Of one order in force: who was given it, and who should know of it and was not. */
export interface OrderKnowledge {
  readonly order: string;
  readonly force: string;
  readonly told: readonly Knower[];
  readonly notYetTold: readonly Knower[];
}

const COLUMNS = orderSupervisorGate.recordColumns.SHPO_SRO ?? [];
const BEGINNING = '1970-01-01T00:00:00.000Z';

/**
 * For each sexual harm or risk order in force of the person: the responsible authorities, social care of the area and
 * supervisors of its requirements, by whether the access log says that they were given anything of it. Schools and health
 * are told where they need it, which no rule can say. Source: seed Q15 to Q23.
 */
export async function whoKnows(
  { serving, requester }: Omit<CaseRequest, 'operation'>,
  { file }: CaseItem<'CONTRIBUTION'>,
): Promise<readonly OrderKnowledge[]> {
  const { parts, calls, now } = serving;
  const desk = deskOf(parts, requester, now);
  const nominals = await calls.find({ keys: identifiedSubject(file.subject), columns: ['pncId', 'croNumber'] });
  const records = await Promise.all(
    nominals.map(({ force, ref }) => calls.read(force, 'SHPO_SRO', { nominal: ref, columns: COLUMNS })),
  );
  const refs = [
    ...new Set(
      nominals.flatMap(({ force, ref, values }) =>
        [{ by: 'NOMINAL', force, value: ref } as const, ...keysOf(values)].map((key) => askedRef(parts, key)),
      ),
    ),
  ];
  return Promise.all(
    ordersInForce({ records: records.flat(), now }, 'SHPO_SRO').map(async (record) => {
      const order = recordRef(parts, record);
      const received = ({ outcome }: LoggedAccess) =>
        outcome?.detail?.rows.some(({ recordId, decision }) => recordId === order && decision !== 'N') ?? false;
      const told = (await recipientsOf(parts, refs, BEGINNING, received)).filter(({ group }) => group !== 'PPU');
      const should = [
        ...responsibleAuthorities(desk, record.force),
        ...[...desk.organisations].flatMap(([organisation, { kind, area }]) => [
          ...(kind === 'LOCAL_AUTHORITY' && area === areaOf(desk, record.force)
            ? [{ organisation, group: 'CSC' }]
            : []),
          ...(supervises(record, organisation) ? [{ organisation, group: 'SUP' }] : []),
        ]),
      ];
      const wasTold = (one: Knower) =>
        told.some((other) => other.organisation === one.organisation && other.group === one.group);
      return {
        order,
        force: record.force,
        told: told.map(named),
        notYetTold: should.filter((one) => !wasTold(one)).map(named),
      };
    }),
  );
}

const areaOf = ({ forces }: ReturnType<typeof deskOf>, force: string): string | undefined =>
  forces.find(({ code }) => code === force)?.area;

const supervises = ({ values }: SourceRecord, organisation: string): boolean =>
  listOf(values.requirements).some((one: Values) => isOwnRequirement(one, organisation));

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(RECIPIENT_GROUPS).map(([name, code]) => [code, name]),
);

const named = ({ organisation, group }: Knower): Knower => ({ organisation, group: NAMES.get(group) ?? group });
