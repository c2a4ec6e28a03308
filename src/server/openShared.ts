import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pseudonymise, StatisticsPort } from '../broker/BrokerParts.js';
import { SharedSubjectWatch } from '../broker/SharedSubjectWatch.js';
import { SubjectWatch, type SubjectWatchPort } from '../broker/SubjectWatch.js';
import { EnquiryRegister } from '../enquiry/EnquiryRegister.js';
import type { EnquiryStore } from '../enquiry/EnquiryStore.js';
import { SharedEnquiries } from '../enquiry/SharedEnquiries.js';
import type { AccessPlaces } from '../model/AccessPlace.js';
import { BrokerError } from '../model/BrokerError.js';
import type { NoteBoard } from '../model/NoteBoard.js';
import { StartupError } from '../model/StartupError.js';
import type { TextSeal } from '../model/TextSeal.js';
import { AnswerMemory } from '../statistics/AnswerMemory.js';
import { SharedAnswers } from '../statistics/SharedAnswers.js';
import { lineFilesIn } from '../storage/lineFilesIn.js';
import { connectShared } from './connectShared.js';
import { BOARD_COLLECTION } from './openBoard.js';
import type { CaseworkPlace } from './openCaseworkStore.js';

/** What instances share besides casework. */
export interface Shared {
  readonly enquiries: EnquiryStore;
  readonly statistics: StatisticsPort;
  readonly subjectWatch: SubjectWatchPort;
  /** Where instances tell each other how they stand; null where there is one. */
  readonly board: NoteBoard | null;
  /** The index of the accesses of all instances; null where there is one. */
  readonly places: AccessPlaces | null;
  close(): Promise<void>;
}

interface SharedFittings {
  readonly config: CaseworkPlace;
  readonly seal: TextSeal;
  readonly pseudonymise: Pseudonymise;
  readonly now: () => Date;
  readonly report: (message: string) => void;
}

/** Files of the data folder that are not looked at once there is a database. */
const LEFT_BEHIND = ['enquiries.sealed', 'statistics.jsonl'];
/** Each request looks up its enquiry: so many look-ups at once. */
const CONNECTIONS = 32;

/**
 * Enquiries, and what analysts were told: in the data folder, or in the database at MONGODB_URI where that is set. The
 * place is one that casework has claimed, so that all who share it make the same pseudonyms.
 * @throws StartupError naming the file or variable, never its value
 */
export async function openShared(fittings: SharedFittings): Promise<Shared> {
  const { config, seal, pseudonymise, now, report } = fittings;
  const { dataFolder, mongodbUri, caseworkDatabase } = config;
  if (mongodbUri === null) return openInFolder(fittings);
  for (const file of LEFT_BEHIND.filter((name) => hasBytes(join(dataFolder, name))))
    report(`${file}: what is in it is not seen while MONGODB_URI is set`);
  const { MongoBoard } = await import('../storage/mongo/MongoBoard.js');
  const { MongoLines } = await import('../storage/mongo/MongoLines.js');
  const { MongoPlaces } = await import('../storage/mongo/MongoPlaces.js');
  const connection = await connectShared(mongodbUri, caseworkDatabase, CONNECTIONS);
  try {
    const lines = (collection: string) => MongoLines.open(connection, collection);
    const enquiries = new SharedEnquiries({
      enquiries: await lines('enquiries'),
      reasons: await lines('enquiry_reasons'),
      seal,
      pseudonym: (text) => pseudonymise('reason', text),
      now,
    });
    const statistics = new SharedAnswers(await lines('statistics'), (asker) => pseudonymise('asker', asker));
    return {
      enquiries,
      statistics,
      subjectWatch: new SharedSubjectWatch({
        lines: await lines('subjects_asked'),
        pseudonym: (caller) => pseudonymise('asker', caller),
        now,
        failed: () => report('whom an external caller asked about could not be noted'),
      }),
      board: new MongoBoard(connection, BOARD_COLLECTION),
      places: await MongoPlaces.open(connection, 'access_places'),
      async close() {
        await statistics.close();
        await connection.close();
      },
    };
  } catch (problem) {
    await connection.close();
    throw problem instanceof BrokerError ? new StartupError('MONGODB_URI', problem.message) : problem;
  }
}

async function openInFolder({ config, seal, now, report }: SharedFittings): Promise<Shared> {
  const enquiries = await EnquiryRegister.load({ openFile: lineFilesIn(config.dataFolder, report), now, seal });
  const statistics = await AnswerMemory.load(config.dataFolder);
  return {
    enquiries,
    statistics,
    subjectWatch: new SubjectWatch(now),
    board: null,
    places: null,
    async close() {
      await statistics.close();
      await enquiries.end();
    },
  };
}

const hasBytes = (file: string): boolean => existsSync(file) && statSync(file).size > 0;
