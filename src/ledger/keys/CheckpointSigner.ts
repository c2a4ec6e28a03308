/** Signs checkpoints. Another algorithm, or a device that never gives its key away, can stand here. */
export interface CheckpointSigner {
  /** The log's name in its checkpoints. */
  readonly origin: string;
  /** C2SP verifier key: `<origin>+<8 hex>+<base64>`, one line without its end. */
  readonly verifierKey: string;
  /** The bare signature over the bytes. */
  sign(bytes: Buffer): Promise<Buffer>;
}
