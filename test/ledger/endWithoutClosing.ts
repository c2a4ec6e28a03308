import { errorCode } from '../../src/ledger/errorCode.js';
import { openIn } from './openIn.js';
import { intentBody } from './samples.js';

/**
 * A process that does not close its ledger: `node endWithoutClosing.js <folder> [terminate]`.
 * Prints `acknowledged` after an append. With `terminate` it ends the writer's thread, and prints how the next one fares.
 */
const [folder = '', how] = process.argv.slice(2);
let endThread = async () => {};
process.once('worker', (worker) => {
  endThread = async () => {
    await worker.terminate();
  };
});
const ledger = await openIn(folder);
await ledger.intent(intentBody(1));
console.log('acknowledged');
if (how === 'terminate') {
  const waiting = ledger.intent(intentBody(2)).catch(errorCode);
  await endThread();
  const later = ledger.intent(intentBody(3)).catch(errorCode);
  console.log(await waiting, await later, ledger.available);
  await ledger.close();
}
