import type { GivenRecord } from '../../casework/data/givenRecord.js';
import { BrokerError } from '../../model/BrokerError.js';
import type { LoggedAccess } from '../../model/LoggedAccess.js';
import type { BrokerParts } from '../BrokerParts.js';
import { accessesOf } from './accessesOf.js';
import { givenRef } from './givenRecord.js';
import { givenIn } from './givenText.js';
import { type ToldOrganisation, toldBy } from './recipientsOf.js';

/** A record as somebody has received it. */
export interface Giving extends GivenRecord, ToldOrganisation {
  /** The record’s opaque id. */
  readonly about: string;
  /** ISO instant at which they last received it so. */
  readonly at: string;
}

/** How far back it is read again, so that a request that was under way the last time is not missed. */
const OVERLAP_MS = 3_600_000;

/**
 * Who has received which records, and as what they then stood, as the access log says: the recipient index. It is read
 * whole once, and then only what is new; nothing of it is kept but what the log keeps, so it survives a restart and ends
 * with the keys of the log’s texts. Source: DPA 2018 s.48(9); brief 3.6.
 */
export class GivenBook {
  readonly #givings = new Map<string, Giving>();
  #readTo: string | null = null;

  constructor(private readonly parts: Pick<BrokerParts, 'accessLog' | 'pseudonymise' | 'concealment' | 'now'>) {}

  /** Reads on, and gives everything that was received, each organisation, group and form of a record once. */
  async readOn(): Promise<readonly Giving[]> {
    const now = this.parts.now();
    const from = this.#readTo;
    const found: Giving[] = [];
    const filter = { outcome: 'RELEASED', ...(from === null ? {} : { from }) } as const;
    for await (const access of accessesOf(this.parts.accessLog, filter)) found.push(...this.#givingsIn(access));
    for (const giving of found.reverse()) this.#givings.set(keyOf(giving), giving);
    this.#readTo = new Date(now.getTime() - OVERLAP_MS).toISOString();
    return [...this.#givings.values()];
  }

  #givingsIn(access: LoggedAccess): readonly Giving[] {
    const told = toldBy(access);
    const given = access.outcome?.text?.given;
    if (told === null || given === undefined) return [];
    return revealed(this.parts, given).map((one) => ({
      ...one,
      ...told,
      about: givenRef(this.parts, one),
      at: access.at,
    }));
  }
}

/** @throws BrokerError INTERNAL where the key is another, or it is not what was written. */
function revealed({ concealment }: Pick<BrokerParts, 'concealment'>, given: unknown): readonly GivenRecord[] {
  const text = typeof given === 'string' ? concealment.reveal(given) : null;
  const records = text === null ? null : givenIn(text);
  if (records !== null) return records;
  throw new BrokerError('INTERNAL', 'what the log remembers of a disclosure is not as it was written');
}

/** The same for the same form of the same record to the same people. */
const keyOf = ({ about, organisation, group, columns, elements, marks, by, ended }: Giving): string =>
  JSON.stringify([about, organisation, group, columns, elements, marks, by, ended]);
