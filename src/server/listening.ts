import type { Server } from 'node:http';
import type { AddressInfo, ListenOptions } from 'node:net';
import { StartupError } from '../model/StartupError.js';

/** How long requests in progress may take to finish once the broker is told to stop. */
const STOP_PATIENCE_MS = 10_000;

/** The variables that say where to listen. */
export interface ListenVariables {
  readonly host: string;
  readonly port: string;
}

/**
 * The address that it listens at.
 *
 * @throws StartupError that names the variable which cannot be listened at
 */
export async function listen(server: Server, options: ListenOptions, variables: ListenVariables): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => reject(refusalOf(error, options, variables));
    server.once('error', onError);
    server.listen(options, () => {
      server.off('error', onError);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const { host = '' } = options;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function refusalOf(
  error: NodeJS.ErrnoException,
  { host, port }: ListenOptions,
  variables: ListenVariables,
): NodeJS.ErrnoException | StartupError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartupError(variables.port, `something else listens on port ${port} already`);
    case 'EACCES':
      return new StartupError(variables.port, `this user may not listen on port ${port}`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupError(variables.host, `${host} is no address of this machine`);
    default:
      return error;
  }
}

/** Lets requests in progress finish for a while. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS);
  await closed;
  clearTimeout(patience);
}
