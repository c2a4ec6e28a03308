import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AskedSubject, askedByName, askedSubject } from '../broker/AskedSubject.js';
import { askedRef } from '../broker/references.js';
import { BrokerError } from '../model/BrokerError.js';
import { pseudonymiser } from '../server/pseudonymiser.js';
import { ExportError } from './ExportError.js';
import type { SubjectAsked } from './exportFlags.js';

/** The pseudonyms that the log has of a person, by the broker's own key; null where nobody is named. */
export function subjectRefsOf(subject: SubjectAsked, dataFolder: string): readonly string[] | null {
  const asked = identifiersOf(subject);
  if (asked.length === 0) return subject.pseudonyms.length === 0 ? null : subject.pseudonyms;
  if (!existsSync(join(dataFolder, 'pseudonym.key'))) {
    throw new ExportError('NO_PSEUDONYM_KEY', 'the folder has no pseudonym.key, without which nobody can be looked up');
  }
  const pseudonymise = pseudonymiser(dataFolder);
  return [...new Set([...subject.pseudonyms, ...asked.map((one) => askedRef({ pseudonymise }, one))])];
}

function identifiersOf({ pncIds, croNumbers, name, dateOfBirth }: SubjectAsked): readonly AskedSubject[] {
  try {
    return [
      ...pncIds.map((pncId) => askedSubject({ pncId })),
      ...croNumbers.map((croNumber) => askedSubject({ croNumber })),
      ...(name === null ? [] : [askedByName(name, dateOfBirth ?? '')]),
    ];
  } catch (error) {
    if (error instanceof BrokerError) throw new ExportError('USAGE', error.message);
    throw error;
  }
}
