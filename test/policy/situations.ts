import type { Facet, GroupCode } from '../../src/model/codes.js';
import type { CallerContext, FieldQuestion, RecordFacts } from '../../src/policy/Decision.js';
import { verdictOf } from '../../src/policy/gates/Gate.js';
import { ask, authorisationWith, callerOf, factsOf, grantOf, OWN_CHILD, officer } from './fixtures.js';

/** A question about the conditions of an order, and everything that decides it beside the cell. */
export interface AskedSituation {
  readonly facet: Facet;
  readonly question: FieldQuestion;
  readonly facts: RecordFacts;
  readonly context: CallerContext;
}

const IN_FORCE = { status: 'IN_FORCE', expiresAt: '2031-01-01' };
const element = (list: string, values: RecordFacts['values']) =>
  factsOf('SHPO_SRO', IN_FORCE, { list, values: { key: '1', ...values } });

/** About somebody who is linked and somebody who is not, a requirement that is the own one and one that is not. */
const factsFor = (organisation: string): readonly RecordFacts[] => [
  factsOf('SHPO_SRO', IN_FORCE),
  element('prohibitions', { protectedParty: { ref: OWN_CHILD } }),
  element('prohibitions', { protectedParty: { ref: 'CR-1' } }),
  element('requirements', { number: '1', supervisor: { organisation } }),
  element('requirements', { number: '1', supervisor: { organisation: 'SOMEBODY-ELSE' } }),
];

const FACETS: readonly (readonly [Facet, string])[] = [
  ['TERMS', 'prohibitions'],
  ['COMPLIANCE', 'breaches'],
];

const AUTHORISED = authorisationWith([grantOf('SHPO_SRO', 'CONDITIONS', { form: 'F' })]);

/** Every situation that a group can be in when it asks about a record of NMR. */
export function situations(group: GroupCode): readonly AskedSituation[] {
  const plain = callerOf(group, { gate: verdictOf([], { own: [OWN_CHILD] }) });
  const { requester } = plain;
  const requesters =
    requester.side === 'POLICE' ? [requester, officer('SLW', { group: requester.group })] : [requester];
  const contexts = requesters.flatMap((who) =>
    [[], [AUTHORISED]].map((authorisations) => ({ ...plain, requester: who, authorisations })),
  );
  return FACETS.flatMap(([facet, path]) =>
    factsFor(requester.organisation).flatMap((facts) =>
      contexts.map((context) => ({
        facet,
        question: ask('SHPO_SRO', 'CONDITIONS', { facet, path }),
        facts,
        context,
      })),
    ),
  );
}
