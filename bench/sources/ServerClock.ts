import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { ToldTimes } from './Fleet.js';
import type { Interval } from './intervals.js';
import { monotonicMs } from './monotonicMs.js';

/** Notes when the servers of this process are answering: from the head of a call until its last byte is handed over. */
export class ServerClock {
  readonly #since = new WeakMap<IncomingMessage, number>();
  #calls = new Map<string, Interval[]>();

  /** `codeAt` tells whose server listens on a port. */
  constructor(codeAt: (port: number | undefined) => string) {
    subscribe('http.server.request.start', (message) => {
      this.#since.set((message as ServerMessage).request, monotonicMs());
    });
    subscribe('http.server.response.finish', (message) => {
      const { request } = message as ServerMessage;
      const code = codeAt(request.socket.localPort);
      const to = monotonicMs();
      this.#calls.set(code, [...(this.#calls.get(code) ?? []), [this.#since.get(request) ?? to, to]]);
    });
  }

  /** What was noted since this was last asked. */
  told(): ToldTimes {
    const told = [...this.#calls];
    this.#calls = new Map();
    return told;
  }
}

/** Source: what Node publishes on these channels. */
interface ServerMessage {
  readonly request: IncomingMessage;
}
