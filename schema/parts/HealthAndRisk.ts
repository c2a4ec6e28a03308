import { ObjectType } from 'type-graphql';
import type { SafetyConsequence } from '../../src/model/vocabulary/minimumForm.js';
import { Part } from '../directives.js';
import { Enum } from '../enums.js';

@ObjectType({ description: "What custody staff noted about a person's health and safety.", simpleResolvers: true })
export class HealthAndRisk {
  @Part(() => String, 'Mental health.')
  mentalHealth?: string;

  @Part(() => String, 'Medicines taken.')
  medication?: string;

  @Part(() => String, 'Self-harm, past or feared.')
  selfHarm?: string;

  @Part(() => [Enum.SafetyConsequence], "What others must do for the person's safety, without the reason.")
  safetyConsequences?: SafetyConsequence[];
}
