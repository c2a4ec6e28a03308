import { beforeEach, describe, expect, it } from '@jest/globals';
import { SharedSubjectWatch } from '../../src/broker/SharedSubjectWatch.js';
import { SubjectWatch, type SubjectWatchPort } from '../../src/broker/SubjectWatch.js';
import { INVESTIGATOR, SOCIAL_WORKER } from '../enquiry/fixtures.js';
import { MemoryLines } from '../storage/MemoryLines.js';

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 10, 22, 10, 30);

let now: Date;
let lines: MemoryLines;
let failures: unknown[];
const shared = () =>
  new SharedSubjectWatch({
    lines: new MemoryLines(lines.lines),
    pseudonym: (caller) => `p${caller.length}`,
    now: () => now,
    failed: (error) => failures.push(error),
  });
beforeEach(() => {
  [now, lines, failures] = [new Date(START), new MemoryLines(), []];
});

describe.each<[string, () => SubjectWatchPort]>([
  ['in memory', () => new SubjectWatch(() => now)],
  ['that instances share', shared],
])('a watch for who asks about many people, %s', (_what, make) => {
  it('notices the sixth within an hour, and whoever was asked about again', async () => {
    const watch = make();
    const asks = (ref: string) => watch.isTooMany(SOCIAL_WORKER, [ref]);
    for (const ref of ['1', '2', '3', '4', '5', '5', '1']) expect(await asks(ref)).toBe(false);
    expect(await asks('6')).toBe(true);
    expect(await asks('1')).toBe(true);
  });

  it('forgets whom was not asked about for an hour', async () => {
    const watch = make();
    expect(await watch.isTooMany(SOCIAL_WORKER, ['1', '2', '3'])).toBe(false);
    now = new Date(START + 50 * MINUTE_MS);
    expect(await watch.isTooMany(SOCIAL_WORKER, ['3', '4', '5'])).toBe(false);
    now = new Date(START + 61 * MINUTE_MS);
    expect(await watch.isTooMany(SOCIAL_WORKER, ['6', '7'])).toBe(false);
    expect(await watch.isTooMany(SOCIAL_WORKER, ['8'])).toBe(true);
  });

  it('looks at nobody of the police, at no auditor, and at no request about nobody', async () => {
    const watch = make();
    const many = ['1', '2', '3', '4', '5', '6'];
    expect(await watch.isTooMany(INVESTIGATOR, many)).toBe(false);
    expect(await watch.isTooMany({ ...SOCIAL_WORKER, group: 'AUDITOR' }, many)).toBe(false);
    expect(await watch.isTooMany(null, many)).toBe(false);
    expect(await watch.isTooMany(SOCIAL_WORKER, [])).toBe(false);
    expect(await watch.isTooMany(SOCIAL_WORKER, many)).toBe(true);
  });
});

describe('a watch that instances share', () => {
  it('adds up who is asked about at each of them, by pseudonym', async () => {
    const [one, two] = [shared(), shared()];
    await Promise.all([one.isTooMany(SOCIAL_WORKER, ['1', '2', '3']), two.isTooMany(SOCIAL_WORKER, ['4', '5'])]);
    expect(await one.isTooMany(SOCIAL_WORKER, ['6'])).toBe(true);
    expect([...lines.lines.keys()].every((owner) => /^p\d+\.\d+$/.test(owner))).toBe(true);
  });

  it('lets a caller be served where it cannot be kept, and says so', async () => {
    const gone = new MemoryLines();
    gone.isGone = true;
    const watch = new SharedSubjectWatch({
      lines: gone,
      pseudonym: () => 'p',
      now: () => now,
      failed: (error) => failures.push(error),
    });
    expect(await watch.isTooMany(SOCIAL_WORKER, ['1'])).toBe(false);
    expect(failures).toHaveLength(1);
  });
});
