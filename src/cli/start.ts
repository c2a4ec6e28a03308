import 'reflect-metadata';
import { pino } from 'pino';
import { StartupError } from '../model/StartupError.js';
import { readConfig } from '../server/config.js';
import { type RunningServer, startServer } from '../server/startServer.js';

/** Brings the broker up and says what to open and what to paste. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const server = await startServer(config, logger);
  if (config.mongodbUri !== null) logger.warn('MONGODB_URI is set, but nothing in this version uses MongoDB');
  process.stdout.write(welcome(server, config.developmentIssuer));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server));
}

async function stop(server: RunningServer): Promise<void> {
  process.stdout.write('stopping …\n');
  await server.stop();
}

function welcome({ url, broker }: RunningServer, hasDevelopmentIssuer: boolean): string {
  const forces = broker.parts.forces.map(({ code, name }) => {
    const left = broker.quarantined.get(code) ?? 0;
    return `  ${code}  ${name}${left > 0 ? `  (${left} rows quarantined)` : ''}`;
  });
  const lines = [
    `Proviso is ready at ${url}/graphql, policy ${broker.parts.policy.version}.`,
    '',
    'Forces:',
    ...forces,
    '',
    `Open   ${url}/graphiql`,
  ];
  if (hasDevelopmentIssuer) {
    lines.push(
      'Paste  a token there; make one in another terminal, for instance a social worker’s:',
      '  npm run --silent token -- --group CHILDRENS_SOCIAL_CARE --org CSC-NORTHMOOR --sub csc-4471 --name "Case Worker" --role "team manager"',
      'Then pick an example, open an enquiry with it, and ask.',
    );
  }
  return `${lines.join('\n')}\n`;
}

main().catch((error: unknown) => {
  const known = error instanceof StartupError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    known
      ? `Proviso cannot start. ${message}\n`
      : `Proviso cannot start: ${error instanceof Error ? error.stack : message}\n`,
  );
  process.exitCode = 1;
});
