import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

const KEY = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 3_600_000;

export interface Certified {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  /** Its own certificate. */
  readonly ca: string;
  /** Certifies a server of `127.0.0.1`, or of what is named, or a client. */
  certify(name: string, options?: { readonly server?: string; readonly expired?: boolean }): Promise<Certified>;
}

async function pemOf(key: CryptoKey): Promise<string> {
  const bytes = await webcrypto.subtle.exportKey('pkcs8', key as never);
  return x509.PemConverter.encode(bytes, 'PRIVATE KEY');
}

let serial = 1;
const nextSerial = (): string => (serial++).toString(16).padStart(4, '0');

/** An authority made for one test, with keys that never leave the process. */
export async function createAuthority(name: string): Promise<Authority> {
  const keys = (await webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify'])) as CryptoKeyPair;
  const start = Date.now();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: nextSerial(),
    name: `CN=${name}`,
    notBefore: new Date(start - DAY_MS),
    notAfter: new Date(start + DAY_MS),
    signingAlgorithm: KEY,
    keys,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  return {
    ca: root.toString('pem'),
    async certify(subject, { server, expired = false } = {}) {
      const own = (await webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify'])) as CryptoKeyPair;
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: nextSerial(),
        subject: `CN=${subject}`,
        issuer: root.subject,
        notBefore: new Date(start - 2 * DAY_MS),
        notAfter: new Date(expired ? start - DAY_MS : start + DAY_MS),
        signingAlgorithm: KEY,
        signingKey: keys.privateKey,
        publicKey: own.publicKey,
        extensions: [
          new x509.BasicConstraintsExtension(false),
          new x509.ExtendedKeyUsageExtension([server === undefined ? '1.3.6.1.5.5.7.3.2' : '1.3.6.1.5.5.7.3.1']),
          ...(server === undefined
            ? []
            : [new x509.SubjectAlternativeNameExtension([{ type: isAddress(server) ? 'ip' : 'dns', value: server }])]),
        ],
      });
      return { cert: certificate.toString('pem'), key: await pemOf(own.privateKey) };
    },
  };
}

const isAddress = (name: string): boolean => /^[\d.]+$/.test(name);
