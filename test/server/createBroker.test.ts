import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Force } from '../../src/broker/BrokerParts.js';
import type { Ledger } from '../../src/ledger/Ledger.js';
import { startTestBroker } from '../harness.js';
import { ledgerWith } from '../ledgerWith.js';

describe('a broker that cannot start', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proviso-unstarted-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What is closed, in turn, where the start fails with these files in the data folder. */
  async function closedBy(
    files: Readonly<Record<string, string>>,
    problem: string,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> {
    const closed: string[] = [];
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const noted = <T extends { close(): Promise<void> }>(name: string, part: T) => ({
      async close() {
        closed.push(name);
        await part.close();
      },
    });
    const wrapLedger = (ledger: Ledger) => ledgerWith(ledger, noted('ledger', ledger));
    const wrapForce = (force: Force): Force => ({
      ...force,
      source: Object.assign(Object.create(force.source), noted(force.code, force.source)),
    });
    await expect(startTestBroker(variables, { wrapLedger, wrapForce }, folder)).rejects.toThrow(problem);
    return closed;
  }

  it('closes the log and the forces, which were open, once something after them is wrong', async () => {
    const [first, ...others] = await closedBy({ 'statistics.jsonl': 'no such thing\n' }, 'statistics.jsonl');
    expect([first, others.sort()]).toEqual(['ledger', ['ARV', 'NMR', 'SLW']]);
  });

  it('closes the forces where its log was retired, which it does not open', async () => {
    const closed = await closedBy({ retired: '' }, 'the access log in this folder was retired');
    expect([...closed].sort()).toEqual(['ARV', 'NMR', 'SLW']);
  });

  it.each([
    ['its port is taken', (port: string) => ({ PORT: port }), 'PORT: something else listens on port'],
    [
      'its own port is taken',
      (port: string) => ({ PROVISO_OWN_PORT: port }),
      'PROVISO_OWN_PORT: something else listens on port',
    ],
    ['its host is none of this machine', () => ({ HOST: '203.0.113.9' }), 'HOST: 203.0.113.9 is no address'],
  ])('closes the log and the forces where %s', async (_what, variablesWith, problem) => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    try {
      const [first, ...others] = await closedBy({}, problem, variablesWith(`${port}`));
      expect([first, others.sort()]).toEqual(['ledger', ['ARV', 'NMR', 'SLW']]);
    } finally {
      await new Promise((resolve) => taken.close(resolve));
    }
  });
});
