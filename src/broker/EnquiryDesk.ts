import type { EnquiryInputShape } from '../enquiry/EnquiryInputShape.js';
import type { EnquiryRules } from '../enquiry/EnquiryRules.js';
import { enquiryUsableBy } from '../enquiry/enquiryUsableBy.js';
import { isRefusal, parseEnquiry } from '../enquiry/parseEnquiry.js';
import type { Enquiry } from '../model/Enquiry.js';
import type { Refusal } from '../model/Refusal.js';
import type { Requester } from '../model/Requester.js';

/** An enquiry that was kept. */
export interface OpenedEnquiry {
  readonly enquiry: Enquiry;
  /** Its reasons were given word for word for somebody else: flagged in the log, not refused (brief 3.8). */
  readonly reusedText: boolean;
}

/** Where enquiries are kept. */
export interface EnquiryStore {
  open(justified: Omit<Enquiry, 'id'>): Promise<OpenedEnquiry>;
  get(id: string): Promise<Enquiry | undefined>;
  close(id: string): Promise<boolean>;
}

/** Opens, finds and closes enquiries. Never asks a force. */
export class EnquiryDesk {
  constructor(
    private readonly store: EnquiryStore,
    private readonly rules: EnquiryRules,
    private readonly now: () => Date,
  ) {}

  /** The enquiry, or every reason why it is none. */
  async open(requester: Requester, input: EnquiryInputShape): Promise<OpenedEnquiry | Refusal> {
    const parsed = parseEnquiry(input, requester, this.rules, this.now());
    return isRefusal(parsed) ? parsed : this.store.open(parsed);
  }

  /** @throws BrokerError ENQUIRY_NOT_FOUND, ENQUIRY_EXPIRED or ENQUIRY_HELD; INTERNAL where nobody can tell. */
  async find(requester: Requester, id: string): Promise<Enquiry> {
    return enquiryUsableBy(await this.store.get(id), requester, this.now());
  }

  /** False where the requester has no open enquiry of this id. */
  async close(requester: Requester, id: string): Promise<boolean> {
    const enquiry = await this.store.get(id);
    const own = enquiry?.requesterId === requester.id && enquiry.issuer === requester.issuer;
    return own && this.store.close(id);
  }
}
