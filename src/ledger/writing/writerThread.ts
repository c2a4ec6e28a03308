import { parentPort, workerData } from 'node:worker_threads';
import type { CheckpointSigner } from '../keys/CheckpointSigner.js';
import { FolderKeyRing } from '../keys/FolderKeyRing.js';
import { nodeFiles } from '../LedgerFiles.js';
import { type FromWriter, receiveError, sendError, type ToWriter, type WriterThreadData } from './messages.js';
import { openWriter } from './openWriter.js';

/** The writer's thread: takes batches, gives them back once they are durable. Signatures are made by who started it. */
const { folder, keysFolder, origin, verifierKey, limits } = workerData as WriterThreadData;
const port = parentPort;
if (port === null) throw new Error('not the main thread');

const send = (message: FromWriter, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
const unsigned: { resolve: (signature: Buffer) => void; reject: (error: Error) => void }[] = [];
const signer: CheckpointSigner = {
  origin,
  verifierKey,
  sign: (bytes) =>
    new Promise((resolve, reject) => {
      unsigned.push({ resolve, reject });
      send({ kind: 'sign', bytes });
    }),
};

const opening = openWriter(
  { folder, files: nodeFiles, ring: new FolderKeyRing(keysFolder), signer, limits },
  {
    committed: (batch) => send({ kind: 'committed', batch }, [batch.bytes]),
    failed: (error) => send({ kind: 'failed', error: sendError(error) }),
  },
);

port.on('message', (message: ToWriter) => {
  switch (message.kind) {
    case 'submit':
      void opening.then((writer) => writer.submit(message.batch));
      return;
    case 'signed':
      unsigned.shift()?.resolve(Buffer.from(message.signature));
      return;
    case 'notSigned':
      unsigned.shift()?.reject(receiveError(message.error));
      return;
    case 'close':
      void opening
        .then((writer) => writer.close())
        .then(
          () => send({ kind: 'closed' }),
          (error) => send({ kind: 'failed', error: sendError(error) }),
        )
        .finally(() => port.close());
      return;
  }
});

opening.then(
  ({ size, recovered }) => send({ kind: 'opened', size, recovered }),
  (error) => {
    send({ kind: 'refused', error: sendError(error) });
    port.close();
  },
);
