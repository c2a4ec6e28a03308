import { randomBytes } from 'node:crypto';
import type { Enquiry } from '../model/Enquiry.js';
import type { JustifiedEnquiry } from './parseEnquiry.js';

export interface OpenedEnquiry {
  readonly enquiry: Enquiry;
  /** The reasons have been given word for word for somebody else: flagged, not refused (brief 3.8). */
  readonly reusedText: boolean;
}

/** Where enquiries are kept. What it has confirmed is durable. One conformance suite holds for every implementation. */
export interface EnquiryStore {
  /** Gives the enquiry its unguessable id and keeps it. @throws BrokerError INTERNAL where it could not be kept */
  open(justified: JustifiedEnquiry): Promise<OpenedEnquiry>;
  /** The enquiry, expired or not; undefined when unknown or closed. @throws BrokerError INTERNAL where nobody can tell */
  get(id: string): Promise<Enquiry | undefined>;
  /** False when no open enquiry has this id. */
  close(id: string): Promise<boolean>;
  /** Lets go of it, once everything is written. */
  end(): Promise<void>;
}

export const newEnquiryId = (): string => `enq-${randomBytes(16).toString('hex')}`;

const ENQUIRY_ID = /^enq-[0-9a-f]{32}$/;

/** Whether a text can be the id of an enquiry: nothing else is looked up. */
export const isEnquiryId = (text: string): boolean => ENQUIRY_ID.test(text);
