/** How a force that is asked over HTTP can fail, in words for its operator; none repeats what it sent. */
const FAULTS = {
  UNREACHABLE: 'cannot be reached',
  NOT_TRUSTED: 'no trusted connection could be made: check the certificates of both sides',
  NOT_ADMITTED: 'did not admit the broker: check the secret and the certificate',
  BUSY: 'says that it is busy',
  FAILED: 'answered with an error',
  REDIRECTED: 'sent the broker elsewhere, where it does not go',
  ANOTHER_TYPE: 'answered with another type of content, or packed it',
  TOO_LARGE: 'answered with more bytes than it may',
  CUT_SHORT: 'ended its answer in the middle',
  NOT_JSON: 'answered with something that is no JSON',
  MISSHAPEN: 'answered with something that the protocol does not know',
  ANOTHER_PROTOCOL: 'speaks another version of the protocol, or another format',
  CLOCK_WRONG: 'has a clock that is wrong',
} as const;
export type HttpFaultCode = keyof typeof FAULTS;

/** A force that was asked over HTTP did not give a proper answer. Its name carries the code, for logs that hold no messages. */
export class HttpFault extends Error {
  readonly code: HttpFaultCode;

  constructor(code: HttpFaultCode) {
    super(`the force ${FAULTS[code]}`);
    this.name = `HttpFault:${code}`;
    this.code = code;
  }
}
