import type { z } from 'zod';
import { applicationFile } from './data/applicationFile.js';
import { authorisationFile } from './data/authorisationFile.js';
import { contributionFile } from './data/contributionFile.js';
import { conflictFile, emergencyFile } from './data/heldFiles.js';
import { linkFile } from './data/linkFile.js';
import { noticeFile } from './data/noticeFile.js';
import { reportFile } from './data/reportFile.js';
import { taskFile } from './data/taskFile.js';
import { watchFile } from './data/watchFile.js';

/** What casework keeps files of, with the form of each. */
export const CASE_FILES = {
  AUTHORISATION: authorisationFile,
  TASK: taskFile,
  EMERGENCY: emergencyFile,
  CONFLICT: conflictFile,
  APPLICATION: applicationFile,
  WATCH: watchFile,
  CONTRIBUTION: contributionFile,
  LINK: linkFile,
  REPORT: reportFile,
  NOTICE: noticeFile,
} as const;
export type ItemKind = keyof typeof CASE_FILES;
export const ITEM_KINDS = Object.keys(CASE_FILES) as readonly ItemKind[];
export type FileOf<K extends ItemKind> = z.infer<(typeof CASE_FILES)[K]>;

/** One step in the life of an item. */
export interface Step {
  readonly event: string;
  readonly state: string;
  /** ISO instant. */
  readonly at: string;
  /** Who took it: the user's identifier. */
  readonly by: string;
}

/** Something that human beings decide about, as it stands. */
export interface CaseItem<K extends ItemKind = ItemKind> {
  readonly kind: K;
  readonly id: string;
  /** How many steps it has taken: who moves it says which version they saw. */
  readonly version: number;
  readonly state: string;
  readonly file: FileOf<K>;
  readonly steps: readonly Step[];
}

/** One step with the whole file as it is then, so that nothing has to be worked out when it is read back. */
export interface Change<K extends ItemKind = ItemKind> extends Step {
  readonly kind: K;
  readonly id: string;
  /** The version that it makes: 1 is new. */
  readonly version: number;
  readonly file: FileOf<K>;
}
