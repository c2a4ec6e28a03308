import { afterAll, beforeEach } from '@jest/globals';
import { CaseBroker } from './CaseBroker.js';

export interface EachCase {
  (): CaseBroker;
  /** Stops it, and starts another in the same folder. */
  restart(): Promise<void>;
}

/** A broker of its own for each test. */
export function caseForEach(): EachCase {
  let cases: CaseBroker | undefined;
  beforeEach(async () => {
    await cases?.stop();
    cases = await CaseBroker.start();
  });
  afterAll(() => cases?.stop());
  const own = (): CaseBroker => {
    if (cases === undefined) throw new Error('no broker was started');
    return cases;
  };
  const restart = async () => {
    const { folder } = own().broker;
    await own().broker.stop(true);
    cases = await CaseBroker.start({}, folder);
  };
  return Object.assign(own, { restart });
}
