import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/server/config.js';

const DEFAULTS = {
  port: 4000,
  host: '127.0.0.1',
  dataFolder: '.proviso',
  ledgerKeysFolder: '.proviso/keys',
  logOrigin: 'proviso.local/access-log',
  logDetailYears: 7,
  logTextYears: 3,
  forcesFile: null,
  policyFolder: new URL('../../../policy/', import.meta.url),
  issuersFile: null,
  simulation: true,
  developmentIssuer: true,
  sourceDeadlineMs: 2000,
  watchMinutes: 5,
  webhooksFile: null,
  logLevel: 'info',
  executor: 'compiled',
  mongodbUri: null,
  instanceUrl: null,
  ownPort: null,
  caseworkDatabase: 'proviso',
};

describe('readConfig', () => {
  it('simulates when nothing is said', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
    expect(readConfig({ PORT: '', PROVISO_ISSUERS: '', PATH: '/bin' })).toEqual(DEFAULTS);
    expect(existsSync(new URL('organisations.csv', readConfig({}).policyFolder))).toBe(true);
  });

  it('takes everything that can be said', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        PROVISO_DATA: '/srv/proviso',
        PROVISO_LEDGER_KEYS: '/mnt/keys',
        PROVISO_LOG_ORIGIN: 'broker.example/access-log',
        PROVISO_LOG_DETAIL_YEARS: '100',
        PROVISO_LOG_TEXT_YEARS: '1',
        PROVISO_FORCES: 'forces.json',
        PROVISO_POLICY: '/etc/proviso/policy',
        PROVISO_ISSUERS: '/etc/proviso/issuers.json',
        PROVISO_SOURCE_DEADLINE_MS: '60000',
        PROVISO_WATCH_MINUTES: '0',
        PROVISO_WEBHOOKS: '/etc/proviso/webhooks.json',
        PROVISO_LOG_LEVEL: 'silent',
        PROVISO_EXECUTOR: 'graphql-js',
        MONGODB_URI: 'mongodb+srv://user:secret@db.example/records',
        PROVISO_CASEWORK_DATABASE: 'decisions',
        PROVISO_OWN_PORT: '4001',
        PROVISO_INSTANCE_URL: 'https://broker-1.example:4000',
      }),
    ).toEqual({
      port: 0,
      host: '::1',
      dataFolder: '/srv/proviso',
      ledgerKeysFolder: '/mnt/keys',
      logOrigin: 'broker.example/access-log',
      logDetailYears: 100,
      logTextYears: 1,
      forcesFile: 'forces.json',
      policyFolder: new URL('file:///etc/proviso/policy/'),
      issuersFile: '/etc/proviso/issuers.json',
      simulation: false,
      developmentIssuer: false,
      sourceDeadlineMs: 60_000,
      watchMinutes: 0,
      webhooksFile: '/etc/proviso/webhooks.json',
      ownPort: 4001,
      instanceUrl: 'https://broker-1.example:4000',
      caseworkDatabase: 'decisions',
      logLevel: 'silent',
      executor: 'graphql-js',
      mongodbUri: 'mongodb+srv://user:secret@db.example/records',
    });
  });

  it('keeps the keys of the log in the data folder unless told otherwise', () => {
    expect(readConfig({ PROVISO_DATA: '/srv/proviso' }).ledgerKeysFolder).toBe('/srv/proviso/keys');
  });

  it.each<[Record<string, string>, { simulation: boolean; developmentIssuer: boolean }]>([
    [{ PROVISO_SIMULATION: 'on' }, { simulation: true, developmentIssuer: true }],
    [{ PROVISO_ISSUERS: 'i.json' }, { simulation: false, developmentIssuer: false }],
    [
      { PROVISO_ISSUERS: 'i.json', PROVISO_SIMULATION: 'on' },
      { simulation: true, developmentIssuer: false },
    ],
    [
      { PROVISO_ISSUERS: 'i.json', PROVISO_SIMULATION: 'off' },
      { simulation: false, developmentIssuer: false },
    ],
    [
      { PROVISO_FORCES: 'f.json', PROVISO_SIMULATION: 'on' },
      { simulation: true, developmentIssuer: true },
    ],
  ])('knows from %j whether tokens may be invented', (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  it.each<[Record<string, string>]>([[{ PROVISO_SIMULATION: 'off' }], [{ PROVISO_FORCES: 'f.json' }]])(
    'refuses real work without identity providers: %j',
    (env) => {
      expect(() => readConfig(env)).toThrow(
        expect.objectContaining({
          name: 'StartupError',
          where: 'PROVISO_ISSUERS',
          message: 'PROVISO_ISSUERS: must name the identity providers unless PROVISO_SIMULATION is on',
        }),
      );
    },
  );

  const PORT = 'must be a whole number from 0 to 65535';
  const DEADLINE = 'must be a whole number of milliseconds from 10 to 60000';
  const ORIGIN = 'must be a name such as example.org/access-log, without scheme, spaces or plus signs';
  const YEARS = 'must be a whole number of years from 1 to 100';
  const MONGODB = 'must begin with mongodb:// or mongodb+srv://';
  it.each([
    ['PORT', '65536', PORT],
    ['PORT', '-1', PORT],
    ['PORT', '4000.5', PORT],
    ['PORT', '0x10', PORT],
    ['PORT', 'http', PORT],
    ['HOST', 'not a host', 'must be a host name or an IP address'],
    ['PROVISO_DATA', 'bad\u0000path', 'must be the path of a folder'],
    ['PROVISO_LEDGER_KEYS', 'bad\npath', 'must be the path of a folder'],
    ['PROVISO_LOG_ORIGIN', 'https://broker.example/log', ORIGIN],
    ['PROVISO_LOG_ORIGIN', 'broker example', ORIGIN],
    ['PROVISO_LOG_ORIGIN', 'broker.example/log+1', ORIGIN],
    ['PROVISO_LOG_ORIGIN', 'broker.example/', ORIGIN],
    ['PROVISO_LOG_ORIGIN', 'x'.repeat(201), ORIGIN],
    ['PROVISO_LOG_DETAIL_YEARS', '0', YEARS],
    ['PROVISO_LOG_DETAIL_YEARS', '101', YEARS],
    ['PROVISO_LOG_TEXT_YEARS', '0', YEARS],
    ['PROVISO_LOG_TEXT_YEARS', '2.5', YEARS],
    ['PROVISO_SIMULATION', 'yes', 'must be on or off'],
    ['PROVISO_WATCH_MINUTES', '1441', 'must be a whole number of minutes from 0 to 1440'],
    ['PROVISO_WATCH_MINUTES', 'soon', 'must be a whole number of minutes from 0 to 1440'],
    ['PROVISO_SOURCE_DEADLINE_MS', '9', DEADLINE],
    ['PROVISO_SOURCE_DEADLINE_MS', '60001', DEADLINE],
    ['PROVISO_SOURCE_DEADLINE_MS', '2s', DEADLINE],
    ['PROVISO_LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
    ['MONGODB_URI', 'postgres://user:secret@db.example', MONGODB],
    ['MONGODB_URI', 'mongodb://', MONGODB],
  ])('refuses %s as %j without repeating it', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ name: 'StartupError', where: name, message: `${name}: ${message}` }),
    );
  });
});
