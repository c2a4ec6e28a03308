import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/casework/Actor.js';
import type { CaseDesk, CommandResult } from '../../src/casework/CaseDesk.js';
import { Casework, type LoggedAs } from '../../src/casework/Casework.js';
import { decideAuthorisation } from '../../src/casework/commands/decideAuthorisation.js';
import { deliverAuthorisation } from '../../src/casework/commands/deliverAuthorisation.js';
import { type AuthorisationInput, requestAuthorisation } from '../../src/casework/commands/requestAuthorisation.js';
import { revokeAuthorisation } from '../../src/casework/commands/revokeAuthorisation.js';
import { authorisationsFor } from '../../src/casework/decisionsIn.js';
import { isRefused } from '../../src/casework/takeStep.js';
import { RANKS, type Rank } from '../../src/model/codes.js';
import { authorisationFor } from '../../src/policy/authorisationFor.js';
import { authorisationsAbout } from '../../src/policy/authorisationsAbout.js';
import { ask, callerOf, factsOf, partner } from '../policy/fixtures.js';
import { MemoryStore } from './MemoryStore.js';
import { REASONS, teacherDraft } from './people.js';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-22T10:00:00.000Z');
const IDS = ['nmr-1', 'nmr-2', 'nmr-3', 'emp-2001'];
const ORGANISATIONS = new Map([
  ['FERNHILL-ACADEMY', { kind: 'SCHOOL', area: 'NORTHMOOR' }],
  ['ARDENVALE-HOSPITALS', { kind: 'EMPLOYER', area: 'ARDENVALE' }],
]);

/** Who does something: often somebody who may, and often not quite. */
const anybody: fc.Arbitrary<Actor> = fc.record({
  side: fc.constantFrom('POLICE', 'POLICE', 'POLICE', 'PARTNER'),
  id: fc.constantFrom(...IDS),
  name: fc.constant('Somebody'),
  organisation: fc.constantFrom('NMR-POLICE', 'FERNHILL-ACADEMY', 'ARDENVALE-HOSPITALS'),
  group: fc.constant(null),
  role: fc.constant(null),
  force: fc.constantFrom('NMR', 'NMR', 'NMR', 'SLW', null),
  rank: fc.constantFrom<(Rank | null)[]>('INSPECTOR', 'INSPECTOR', 'CHIEF_INSPECTOR', 'SERGEANT', null),
  posting: fc.constantFrom('PPU-NORTH', 'PPU-NORTH', null),
});

const actors: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 1, arbitrary: anybody },
  {
    weight: 2,
    arbitrary: anybody.map((one) => ({
      ...one,
      side: 'POLICE' as const,
      organisation: 'NMR-POLICE',
      force: 'NMR',
      rank: 'INSPECTOR' as const,
      posting: 'PPU-NORTH',
    })),
  },
);

const steps = fc.record({
  what: fc.constantFrom('REQUEST', 'APPROVE', 'APPROVE', 'APPROVE', 'REFUSE', 'REVOKE', 'DELIVER', 'RESTART'),
  who: actors,
  which: fc.constantFrom(0, 0, 0, 1, 2),
  version: fc.constantFrom(1, 1, 1, 1, 2, 3),
  organisation: fc.constantFrom('FERNHILL-ACADEMY', 'ARDENVALE-HOSPITALS'),
  user: fc.constantFrom('emp-2001', 'nmr-2'),
  officerInCase: fc.constantFrom('nmr-3', null),
  category: fc.constantFrom('OFFENCE_FACTS', 'CONDITIONS'),
  /** What becomes of its request: it is logged, refused elsewhere, never logged, or nobody can tell. */
  logged: fc.constantFrom('DONE', 'DONE', 'DONE', 'DONE', 'DONE', 'NOTHING', 'UNKNOWN'),
  waitsHours: fc.constantFrom(0, 0, 0, 0, 1, 30, 100, 168),
});
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** What the law says of each draft, worked out from the events alone and not from the tables that are tested. */
interface Told {
  readonly by: string;
  readonly officerInCase: string | null;
  readonly organisation: string;
  readonly user: string;
  readonly category: string;
  state: 'REQUESTED' | 'APPROVED' | 'OVER';
  approvedAt: number;
  /** A step whose request may or may not be in the log: nothing moves it before a restart. */
  isInDoubt: boolean;
}

const mayDecide = ({ by, officerInCase, user }: Told, { side, id, rank, posting, force }: Actor): boolean =>
  side === 'POLICE' &&
  force === 'NMR' &&
  rank !== null &&
  RANKS.indexOf(rank) >= RANKS.indexOf('INSPECTOR') &&
  posting !== null &&
  ![by, officerInCase, user].includes(id);

class World {
  store = new MemoryStore();
  log = new Map<string, LoggedAs>();
  cases!: Casework;
  now = START;
  ids = 0;
  readonly told = new Map<string, Told>();

  static async open(): Promise<World> {
    const world = new World();
    await world.restart();
    return world;
  }

  async restart(): Promise<void> {
    const loggedAs = async (requestId: string) => this.log.get(requestId) ?? 'NOTHING';
    this.cases = await Casework.load({ store: this.store, loggedAs, report: () => undefined });
    for (const told of this.told.values()) told.isInDoubt = false;
  }

  desk(actor: Actor): CaseDesk {
    return {
      actor,
      now: new Date(this.now).toISOString(),
      newId: (prefix) => `${prefix}-${++this.ids}`,
      idFor: (prefix, reason) => `${prefix}-${reason}`,
      cases: this.cases,
      deadlines: (deadline, _force, from) =>
        new Date(Date.parse(from) + (deadline === 'AUTHORISATION_LASTS' ? 168 : 24) * HOUR_MS).toISOString(),
      organisations: ORGANISATIONS,
      forces: [{ code: 'NMR', organisation: 'NMR-POLICE', area: 'NORTHMOOR' }],
      fits: () => true,
    };
  }

  async take(step: Step): Promise<void> {
    this.now += step.waitsHours * HOUR_MS;
    if (step.what === 'RESTART') return this.restart();
    const id = [...this.told.keys()][step.which] ?? 'AUTH-none';
    const result = this.carryOut(step, id);
    if (isRefused(result)) return;
    const requestId = `rq-${++this.ids}`;
    if (!(await this.cases.propose({ requestId, counts: 'DONE', changes: result.changes }))) return;
    if (step.logged === 'DONE') this.log.set(requestId, 'DONE');
    await this.cases.settle(requestId, step.logged);
    const about = result.changes[0].id;
    if (step.logged === 'DONE') this.note(step, about);
    else if (step.logged === 'UNKNOWN') {
      const told = this.told.get(about);
      if (told !== undefined) told.isInDoubt = true;
    }
  }

  private carryOut(step: Step, id: string): CommandResult {
    const desk = this.desk(step.who);
    const moved = { id, version: step.version, reasons: REASONS };
    switch (step.what) {
      case 'REQUEST':
        return requestAuthorisation(desk, draftOf(step), 'enq-1');
      case 'APPROVE':
      case 'REFUSE':
        return decideAuthorisation(desk, { ...moved, decision: step.what });
      case 'REVOKE':
        return revokeAuthorisation(desk, moved);
      default:
        return deliverAuthorisation(desk, id);
    }
  }

  private note({ what, who, officerInCase, organisation, user, category }: Step, id: string): void {
    const told = this.told.get(id);
    if (what === 'REQUEST') {
      const draft = { by: who.id, officerInCase, organisation, user, category };
      this.told.set(id, { ...draft, state: 'REQUESTED', approvedAt: 0, isInDoubt: false });
    } else if (told !== undefined) {
      if (what === 'APPROVE' && told.state === 'REQUESTED' && mayDecide(told, who)) {
        told.state = 'APPROVED';
        told.approvedAt = this.now;
      } else told.state = 'OVER';
    }
  }

  /** Whether the law lets this recipient see the category just now. */
  isCovered(organisation: string, user: string, category: string): boolean {
    return [...this.told.values()].some(
      (told) =>
        told.state === 'APPROVED' &&
        this.now < told.approvedAt + 168 * HOUR_MS &&
        told.organisation === organisation &&
        told.user === user &&
        told.category === category,
    );
  }

  /** Whether the policy opens it, with what casework says. */
  isOpened(organisation: string, user: string, category: 'OFFENCE_FACTS' | 'CONDITIONS'): boolean {
    const requester = partner({ organisation, id: user, group: 'EMPLOYER' });
    const nominals = [{ force: 'NMR', ref: 'N', values: { pncId: '2012/0218842S' } }];
    const all = authorisationsFor(this.cases, organisation);
    const authorisations = authorisationsAbout(all, requester, 'EMP', nominals);
    const context = callerOf('EMP', { requester, authorisations, now: new Date(this.now).toISOString() });
    return authorisationFor(ask('ARREST', category), { ...factsOf('ARREST'), record: ARREST }, context).live !== null;
  }
}

const ARREST = 'r-0123456789abcdef';

const draftOf = ({ organisation, user, officerInCase, category }: Step): AuthorisationInput =>
  ({
    ...teacherDraft(ARREST),
    recipient: { group: 'EMPLOYER', organisation, userId: user },
    officerInCase,
    grants: [{ kind: 'ARREST', record: ARREST, category }],
  }) as AuthorisationInput;

describe('whatever sequence of commands', () => {
  it('opens exactly what a live authorisation covers, through crashes and restarts', async () => {
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 2, maxLength: 14 }), async (sequence) => {
        const world = await World.open();
        await world.take({ ...(sequence[0] as Step), what: 'REQUEST', logged: 'DONE' });
        for (const step of sequence) {
          await world.take(step);
          for (const organisation of ORGANISATIONS.keys())
            for (const user of ['emp-2001', 'nmr-2'])
              for (const category of ['OFFENCE_FACTS', 'CONDITIONS'] as const) {
                const isOpened = world.isOpened(organisation, user, category);
                opened += isOpened ? 1 : 0;
                expect([step.what, isOpened]).toEqual([step.what, world.isCovered(organisation, user, category)]);
              }
        }
      }),
      { seed: 20261122, numRuns: process.env.PROVISO_LONG === '1' ? 20_000 : 250 },
    );
    expect(opened).toBeGreaterThan(60);
  });
});
