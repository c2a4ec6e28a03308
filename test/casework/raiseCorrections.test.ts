import { beforeEach, describe, expect, it } from '@jest/globals';
import { BROKER } from '../../src/casework/Actor.js';
import type { CaseDesk } from '../../src/casework/CaseDesk.js';
import { CaseFiles } from '../../src/casework/CaseFiles.js';
import { raiseCorrections } from '../../src/casework/commands/raiseCorrections.js';
import { raiseTask } from '../../src/casework/commands/raiseTask.js';
import type { GivenChange } from '../../src/casework/watch/GivenChange.js';

const NOW = '2026-11-22T10:32:00.000Z';
const CHANGE: GivenChange = {
  became: 'CORRECTED',
  force: 'SLW',
  nominal: 'SLW-N-1',
  about: 'r-one',
  recipient: { organisation: 'CSC-NORTHMOOR', group: 'CSC', reference: 'SD-1' },
  by: null,
  which: 'now',
};

describe('what has become of a record that was given', () => {
  let cases: CaseFiles;
  let desk: CaseDesk;
  let ids: number;
  beforeEach(() => {
    cases = new CaseFiles();
    ids = 0;
    desk = {
      actor: BROKER,
      now: NOW,
      newId: (prefix) => `${prefix}-${++ids}`,
      idFor: (prefix, reason) => `${prefix} ${reason}`,
      cases,
      deadlines: () => NOW,
      organisations: new Map(),
      forces: [{ code: 'SLW', organisation: 'SLW-POLICE', area: 'SALTWICK' }],
      fits: () => true,
    };
  });

  const raise = (...changes: Partial<GivenChange>[]): readonly string[] => {
    const steps = raiseCorrections(
      desk,
      changes.map((change) => ({ ...CHANGE, ...change })),
    );
    cases.apply(steps);
    return steps.map(({ kind, event, file }) => `${event} ${kind} ${'type' in file ? file.type : ''}`);
  };
  const timer = (event: 'OPEN' | 'CLAIMED') => {
    const task = raiseTask(desk, { type: 'TELL_OUTCOME', organisation: 'SLW-POLICE', force: 'SLW', about: 'AUTH-1' });
    cases.apply([{ ...task, state: event }]);
  };

  it('is told each organisation and group once, however often it is found', () => {
    const other = { organisation: 'CSC-NORTHMOOR', group: 'PPU', reference: null } as const;
    expect(raise({}, {}, { recipient: other })).toEqual([
      'RAISE NOTICE RECORD_CORRECTED',
      'RAISE NOTICE RECORD_CORRECTED',
    ]);
    expect(raise({}, { recipient: other })).toEqual([]);
    expect(raise({ which: 'again' })).toEqual(['RAISE NOTICE RECORD_CORRECTED']);
    expect(raise({ became: 'ENDED' })).toEqual(['RAISE NOTICE CASE_ENDED']);
  });

  it('is not told the force itself, nor people whom nobody was told through', () => {
    expect(raise({ recipient: { organisation: 'SLW-POLICE', group: 'PPU', reference: null } })).toEqual([]);
    expect(raise({ recipient: null })).toEqual([]);
  });

  it('is a task once where it was authorised, and closes the one that waits for the clock', () => {
    timer('OPEN');
    expect(raise({ by: 'AUTH-1' })).toEqual([
      'RAISE NOTICE RECORD_CORRECTED',
      'RAISE TASK TELL_OUTCOME',
      'CLOSE TASK TELL_OUTCOME',
    ]);
    expect(raise({ by: 'AUTH-1' })).toEqual([]);
    expect(raise({ became: 'ENDED', by: 'AUTH-1' })).toEqual(['RAISE TASK TELL_OUTCOME']);
    expect(cases.all('TASK').map(({ state }) => state)).toEqual(['DONE', 'OPEN', 'OPEN']);
  });

  it('leaves the task to whoever has taken it on', () => {
    timer('CLAIMED');
    expect(raise({ became: 'DISPOSED', by: 'AUTH-1', recipient: null })).toEqual(['RAISE TASK TELL_OUTCOME']);
    expect(cases.all('TASK').map(({ state }) => state)).toEqual(['CLAIMED', 'OPEN']);
  });

  it('is a task of the force of the record where an officer told it and nothing is known of who decided', () => {
    const [step] = raiseCorrections(desk, [{ ...CHANGE, by: 'CSOD-1-R1', recipient: null }]);
    expect(step?.file).toMatchObject({ type: 'TELL_OUTCOME', force: 'SLW', about: 'CSOD-1-R1', subject: null });
  });
});
