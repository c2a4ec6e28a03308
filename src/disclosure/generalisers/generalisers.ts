import type { Generaliser } from './Generaliser.js';
import { generaliseAggregate } from './generaliseAggregate.js';
import { generaliseArea } from './generaliseArea.js';
import { generaliseCompliance } from './generaliseCompliance.js';
import { generaliseCondition } from './generaliseCondition.js';
import { generaliseDate } from './generaliseDate.js';
import { generaliseDateOfBirth } from './generaliseDateOfBirth.js';
import { generaliseExistence } from './generaliseExistence.js';
import { generaliseAccount, generaliseExtract } from './generaliseExtract.js';
import { generaliseForensic } from './generaliseForensic.js';
import { generaliseHeld } from './generaliseHeld.js';
import { generaliseIntelligence } from './generaliseIntelligence.js';
import { generaliseMappa } from './generaliseMappa.js';
import { generaliseName } from './generaliseName.js';
import { generaliseNotification } from './generaliseNotification.js';
import { generaliseOffence } from './generaliseOffence.js';
import { generaliseOutcome } from './generaliseOutcome.js';
import { generalisePhotograph } from './generalisePhotograph.js';
import { generaliseReference } from './generaliseReference.js';
import { generaliseRisk } from './generaliseRisk.js';
import { generaliseSensitive } from './generaliseSensitive.js';
import { generaliseStaff } from './generaliseStaff.js';
import { generaliseThirdParty } from './generaliseThirdParty.js';
import { generaliseVictim } from './generaliseVictim.js';

/** Every minimum form there is (brief 2.4). */
export const GENERALISER_LIST: readonly Generaliser[] = [
  generaliseName,
  generaliseDateOfBirth,
  generaliseArea,
  generalisePhotograph,
  generaliseOffence,
  generaliseDate,
  generaliseOutcome,
  generaliseCondition,
  generaliseCompliance,
  generaliseNotification,
  generaliseRisk,
  generaliseMappa,
  generaliseExtract,
  generaliseAccount,
  generaliseHeld,
  generaliseVictim,
  generaliseForensic,
  generaliseIntelligence,
  generaliseThirdParty,
  generaliseSensitive,
  generaliseStaff,
  generaliseExistence,
  generaliseReference,
  generaliseAggregate,
];

export const GENERALISER_BY_NAME: ReadonlyMap<string, Generaliser> = new Map(
  GENERALISER_LIST.map((generaliser) => [generaliser.name, generaliser]),
);
