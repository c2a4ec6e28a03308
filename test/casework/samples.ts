import type { Batch, JournalLine } from '../../src/casework/Batch.js';
import type { Change } from '../../src/casework/CaseItem.js';

const AT = '2026-11-22T10:32:00.000Z';

/** A task that is raised. */
export const raised = (id: string, version = 1): Change<'TASK'> => ({
  kind: 'TASK',
  id,
  version,
  event: version === 1 ? 'RAISE' : 'CLAIM',
  state: version === 1 ? 'OPEN' : 'CLAIMED',
  at: AT,
  by: 'nmr-1',
  file: {
    type: 'TELL_OUTCOME',
    organisation: 'NMR-POLICE',
    force: 'NMR',
    forInspector: false,
    subject: null,
    about: null,
    dueAt: null,
    claimedBy: null,
    escalated: false,
    note: null,
    key: null,
  },
});

export const batch = (requestId: string, changes: readonly Change[], counts: Batch['counts'] = 'DONE'): Batch => ({
  requestId,
  counts,
  changes,
});

export const proposal = (n: number): JournalLine => ({ n, proposed: batch(`rq-${n}`, [raised(`TASK-${n}`)]) });
