import { parseArgs } from 'node:util';
import { BrokerError } from '../model/BrokerError.js';
import { StartupError } from '../model/StartupError.js';
import { readConfig } from '../server/config.js';
import { openBoard } from '../server/openBoard.js';
import { retireInstance } from '../server/retireInstance.js';

const USAGE = `usage: npm run retire -- --by WHO

Ends the duty of the instance of PROVISO_DATA and PROVISO_LOG_ORIGIN, which must be stopped: its access log gets a last
entry and a signed last checkpoint, and the other instances, at MONGODB_URI, expect nothing more of it. It does not start
again. Keep its data folder: it is the record of what was asked.
`;

async function main(args: readonly string[]): Promise<void> {
  const by = byOf(args);
  if (by === null) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const config = readConfig(process.env);
  const { board, close } = await openBoard(config);
  try {
    const size = await retireInstance(config, by, () => new Date(), board);
    process.stdout.write(`${config.logOrigin} is retired with ${size} entries.\n`);
  } finally {
    await close();
  }
}

function byOf(args: readonly string[]): string | null {
  try {
    const { by } = parseArgs({ args: [...args], options: { by: { type: 'string' } } }).values;
    return by !== undefined && /^[^\p{Cc}]{1,200}$/u.test(by) ? by : null;
  } catch {
    return null;
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof StartupError || error instanceof BrokerError)) throw error;
  process.stderr.write(`The instance is not retired. ${error.message}\n`);
  process.exitCode = 1;
});
