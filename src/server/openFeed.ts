import type { Pseudonymise } from '../broker/BrokerParts.js';
import type { Exchange } from '../instances/Exchange.js';
import { parseInstanceNote } from '../instances/InstanceNote.js';
import type { LedgerReader } from '../ledger/reading/LedgerReader.js';
import type { AccessPlaces } from '../model/AccessPlace.js';
import type { NoteBoard } from '../model/NoteBoard.js';
import { AccessFeed } from './AccessFeed.js';
import { accessPlaceOf } from './accessPlaces.js';

interface FeedFittings {
  readonly origin: string;
  readonly board: NoteBoard;
  readonly places: AccessPlaces;
  readonly reader: LedgerReader;
  readonly durable: () => number;
  readonly pseudonymise: Pseudonymise;
  readonly exchange: Exchange;
  readonly now: () => Date;
}

/** What brings the own log into the index of all logs, from where the own note on the board says it had come. */
export function openFeed(fittings: FeedFittings): () => Promise<void> {
  const { origin, board, places, reader, durable, pseudonymise, exchange, now } = fittings;
  let feed: AccessFeed | null = null;
  return async () => {
    feed ??= new AccessFeed(
      {
        reader,
        durable,
        placeOf: (access) => accessPlaceOf(origin, pseudonymise, access),
        add: (all) => places.add(all),
        now,
      },
      parseInstanceNote((await board.all()).find((posted) => posted.origin === origin)?.note)?.indexed ?? 0,
    );
    await feed.round();
    exchange.noteIndexed(feed.indexed);
  };
}
