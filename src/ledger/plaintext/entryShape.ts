import type { IntentBody, OutcomeBody, PersonGateFact } from '../../model/LedgerEntry.js';
import type { ErasureBody } from './EntryDetail.js';

/** Whether a value can be what its place in an entry says. */
export type Shape = (value: unknown) => boolean;
type Fields<T> = { readonly [Field in keyof Required<T>]: Shape };

const text: Shape = (value) => typeof value === 'string';
const flag: Shape = (value) => typeof value === 'boolean';
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

/** An object with these fields and no others. */
function fields<T>(shapes: Fields<T>): Shape {
  const expected = Object.entries<Shape>(shapes);
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== expected.length) return false;
    const given = value as Record<string, unknown>;
    return expected.every(([name, shape]) => Object.hasOwn(given, name) && shape(given[name]));
  };
}

const index: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const intent = fields<IntentBody>({
  requestId: text,
  operationName: orNull(text),
  queryHash: text,
  variablesHash: text,
  requester: orNull(
    fields<NonNullable<IntentBody['requester']>>({
      id: text,
      name: text,
      organisation: text,
      group: text,
      role: orNull(text),
      force: orNull(text),
    }),
  ),
  enquiry: orNull(
    fields<NonNullable<IntentBody['enquiry']>>({
      id: text,
      purpose: text,
      policingPurposes: list(text),
      lawfulBases: list(text),
      regime: text,
      caseReference: orNull(text),
      meetingId: orNull(text),
      incidentLog: orNull(text),
      urgency: text,
    }),
  ),
  rootFields: list(text),
  kinds: list(text),
  subjectRefs: list(text),
  policyVersion: text,
  reading: orNull(fields<NonNullable<IntentBody['reading']>>({ purpose: text })),
});

const outcome = fields<OutcomeBody>({
  requestId: text,
  outcome: text,
  shownOutcome: orNull(text),
  code: orNull(text),
  complete: flag,
  sources: list(fields<OutcomeBody['sources'][number]>({ force: text, status: text })),
  responseMarking: orNull(text),
  policyVersion: text,
});

/** The JSON of an intent's, an outcome's and an erasure's plaintext. */
export interface IntentJson {
  readonly intent: IntentBody;
}
export interface OutcomeJson {
  readonly outcome: OutcomeBody;
  readonly intentIndex: number;
  readonly gateFacts: readonly PersonGateFact[];
}
export interface ErasureJson {
  readonly erasure: ErasureBody;
}

const isIntentShape = fields<IntentJson>({ intent });
const isOutcomeShape = fields<OutcomeJson>({
  outcome,
  intentIndex: index,
  gateFacts: list(fields<PersonGateFact>({ subjectRef: text, fact: text, how: text })),
});
const isErasureShape = fields<ErasureJson>({
  erasure: fields<ErasureBody>({
    class: (value) => value === 'details' || value === 'texts',
    period: text,
    reason: text,
  }),
});

/** Codes are not looked up in today's vocabularies: the log keeps what earlier versions wrote. */
export const isIntentJson = (json: unknown): json is IntentJson => isIntentShape(json);
export const isOutcomeJson = (json: unknown): json is OutcomeJson => isOutcomeShape(json);
export const isErasureJson = (json: unknown): json is ErasureJson => isErasureShape(json);
