import {
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
  type RequestOptions,
} from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { urlToHttpOptions } from 'node:url';
import { FORCE_PATHS, type ForceCall, JSON_TYPE, REQUEST_ID_HEADER } from '../../formats/remote/forceProtocol.js';
import { HttpFault, type HttpFaultCode } from './HttpFault.js';

/** The broker's side of a connection that both sides prove who they are on. PEM texts. */
export interface ChannelTls {
  /** Whom to trust; the system's authorities where it is left out. */
  readonly ca?: string;
  readonly cert: string;
  readonly key: string;
}

export interface ChannelOptions {
  /** Where the force's protocol begins; its path ends in a slash. */
  readonly address: URL;
  readonly secret: string;
  readonly tls?: ChannelTls;
  /** Connections to this force, at most; what is asked beyond that waits its turn. */
  readonly mostConnections: number;
}

/** Connections that nothing has been asked over for so long are closed, in milliseconds: before most servers would. */
const IDLE_MS = 4000;
/** Headers of an answer, in bytes. */
const MOST_HEADER_BYTES = 8192;

const GONE = new Set(['ECONNRESET', 'EPIPE']);
/** What Node and OpenSSL call certificates and handshakes that fail. */
const UNTRUSTED =
  /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|CRL_|UNABLE_TO_|ERROR_IN_|DEPTH_ZERO|SELF_SIGNED|INVALID_|PATH_LENGTH|HOSTNAME)/;

const UNPACKED = ['accept-encoding', 'identity'];

/** Where each call goes, worked out once. */
function placesOf(address: URL, agent: PlainAgent | TlsAgent): Readonly<Record<ForceCall, RequestOptions>> {
  const place = (path: string): RequestOptions => ({
    ...urlToHttpOptions(new URL(path, address)),
    agent,
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  const { find, read, consult, count, health } = FORCE_PATHS;
  return {
    find: place(find),
    read: place(read),
    consult: place(consult),
    count: place(count),
    health: place(health),
  };
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code ?? '');

/** The connections to one force: kept open between calls, so many at most, never shared with another force. */
export class ForceChannel {
  readonly #agent: PlainAgent | TlsAgent;
  readonly #send: typeof plainRequest;
  readonly #places: Readonly<Record<ForceCall, RequestOptions>>;
  readonly #headers: readonly string[];

  constructor(options: ChannelOptions) {
    const pool = {
      keepAlive: true,
      maxSockets: options.mostConnections,
      timeout: IDLE_MS,
      scheduling: 'lifo',
    } as const;
    this.#agent =
      options.tls === undefined
        ? new PlainAgent(pool)
        : new TlsAgent({ ...pool, ...options.tls, minVersion: 'TLSv1.2', rejectUnauthorized: true });
    this.#send = options.tls === undefined ? plainRequest : tlsRequest;
    this.#places = placesOf(options.address, this.#agent);
    this.#headers = ['host', options.address.host, 'authorization', `Bearer ${options.secret}`, ...UNPACKED];
  }

  /**
   * Sends a call, with a message as JSON or with none, and gives the answer as soon as it begins. Aborting closes the
   * connection, then and later.
   * @throws HttpFault when there is no answer with status 200; the reason of the signal when that was aborted.
   */
  async call(
    call: ForceCall,
    requestId: string,
    message: string | undefined,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    signal.throwIfAborted();
    try {
      const answer = await this.#ask(call, requestId, message, signal, true);
      const refusal = refusalOf(answer.statusCode ?? 0);
      if (refusal === null) return answer;
      answer.destroy();
      throw new HttpFault(refusal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof HttpFault) throw error;
      throw new HttpFault(UNTRUSTED.test(codeOf(error)) ? 'NOT_TRUSTED' : 'UNREACHABLE');
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  /** A kept connection may have been closed by the force just then: the call is safe and is made once more, on another. */
  #ask(
    call: ForceCall,
    requestId: string,
    message: string | undefined,
    signal: AbortSignal,
    again: boolean,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const request = this.#open(call, requestId, message, signal);
      let hasBegun = false;
      request.once('response', (answer) => {
        hasBegun = true;
        resolve(answer);
      });
      request.on('error', (error) => {
        if (again && !hasBegun && request.reusedSocket && GONE.has(codeOf(error)) && !signal.aborted)
          resolve(this.#ask(call, requestId, message, signal, false));
        else reject(error);
      });
      request.end(message);
    });
  }

  /** Headers go as a list and the message as text, which Node sends in one piece. */
  #open(call: ForceCall, requestId: string, message: string | undefined, signal: AbortSignal): ClientRequest {
    const own = [REQUEST_ID_HEADER, requestId];
    const sent =
      message === undefined ? [] : ['content-type', JSON_TYPE, 'content-length', `${Buffer.byteLength(message)}`];
    const request = this.#send({
      ...this.#places[call],
      method: message === undefined ? 'GET' : 'POST',
      headers: [...this.#headers, ...own, ...sent],
    });
    const stop = () => request.destroy();
    signal.addEventListener('abort', stop, { once: true });
    request.once('close', () => signal.removeEventListener('abort', stop));
    return request;
  }
}

function refusalOf(status: number): HttpFaultCode | null {
  if (status === 200) return null;
  if (status >= 300 && status < 400) return 'REDIRECTED';
  if (status === 401 || status === 403) return 'NOT_ADMITTED';
  return status === 429 || status === 503 ? 'BUSY' : 'FAILED';
}
