import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from '../casework/isPublicAddress.js';

const PATIENCE_MS = 10_000;

/**
 * Posts a body by https to a host whose address is looked up and judged first; the connection goes to that very address, so
 * that a name cannot change its mind in between. Redirects are not followed.
 * @throws Error where the address is private, the host does not answer in time, or answers with anything but 2xx
 */
export async function postNotice(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host, family: isIP(host) }];
  const address = found[0];
  if (address === undefined || !found.every((one) => isPublicAddress(one.address)))
    throw new Error('the address is one of a private network');
  await new Promise<void>((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: (_host, _options, found) => found(null, [{ address: address.address, family: address.family }]),
        timeout: PATIENCE_MS,
      },
      (response) => {
        const { statusCode = 0 } = response;
        response.destroy();
        if (statusCode >= 200 && statusCode < 300) resolve();
        else reject(new Error('the receiver did not take it'));
      },
    );
    sent.once('timeout', () => sent.destroy(new Error('the receiver did not answer in time')));
    sent.once('error', reject);
    sent.end(body);
  });
}
