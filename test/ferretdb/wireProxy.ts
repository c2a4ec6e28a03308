import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server, and can be the reason that the server is not there. */
export interface WireProxy {
  /** The server's address, by way of the proxy. */
  readonly uri: string;
  /** From now on nothing that either side says arrives. */
  stall(): void;
  /** Ends every connection and takes no new one. */
  cut(): Promise<void>;
}

export async function startWireProxy(server: string): Promise<WireProxy> {
  const target = new URL(server);
  const sockets = new Set<Socket>();
  let isStalled = false;
  const listener = createServer((client) => {
    const upstream = connect(Number(target.port || 27017), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    if (!isStalled) client.pipe(upstream).pipe(client);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const uri = new URL(server);
  uri.host = `127.0.0.1:${port}`;
  uri.searchParams.set('directConnection', 'true');
  uri.searchParams.set('serverSelectionTimeoutMS', '500');
  return {
    uri: uri.href,
    stall() {
      isStalled = true;
      for (const socket of sockets) socket.unpipe();
    },
    async cut() {
      const closed = once(listener, 'close');
      listener.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
