import { Worker } from 'node:worker_threads';
import type { CheckpointSigner } from '../keys/CheckpointSigner.js';
import type { SegmentLimits } from '../records/limits.js';
import type { CommitEvents } from './GroupCommit.js';
import { type FromWriter, receiveError, sendError, type ToWriter, type WriterThreadData } from './messages.js';
import type { Writer } from './Writer.js';

export interface ThreadedWriterParts {
  readonly folder: string;
  readonly keysFolder: string;
  readonly signer: CheckpointSigner;
  readonly limits: SegmentLimits;
}

const THREAD = new URL('./writerThread.js', import.meta.url);

/**
 * The writer in a thread of its own. Keeps the process alive while batches are under way and not otherwise.
 * A thread that ends unasked has failed. Throws the `StartupError` that the thread met.
 */
export function openThreadedWriter(parts: ThreadedWriterParts, events: CommitEvents): Promise<Writer> {
  const { folder, keysFolder, signer, limits } = parts;
  const { origin, verifierKey } = signer;
  const workerData: WriterThreadData = { folder, keysFolder, origin, verifierKey, limits };
  const worker = new Worker(THREAD, { workerData, name: 'ledger writer' });
  const send = (message: ToWriter, moved: ArrayBuffer[] = []) => worker.postMessage(message, moved);
  let underWay = 0;
  let hasFailed = false;

  return new Promise((resolve, reject) => {
    let closed: () => void = () => {};
    const ended = new Promise<void>((end) => {
      closed = end;
    });
    const fail = (error: Error) => {
      reject(error);
      if (hasFailed) return;
      hasFailed = true;
      worker.unref();
      events.failed(error);
    };
    const close = async () => {
      worker.ref();
      send({ kind: 'close' });
      await ended;
    };
    const submit: Writer['submit'] = (batch) => {
      if (underWay++ === 0) worker.ref();
      send({ kind: 'submit', batch }, [batch.bytes]);
    };
    let isClosed = false;

    worker.on('message', (message: FromWriter) => {
      switch (message.kind) {
        case 'opened':
          worker.unref();
          return resolve({ size: message.size, recovered: message.recovered, submit, close });
        case 'committed':
          if (--underWay === 0) worker.unref();
          return events.committed(message.batch);
        case 'sign':
          return void signer.sign(Buffer.from(message.bytes)).then(
            (signature) => send({ kind: 'signed', signature }),
            (error) => send({ kind: 'notSigned', error: sendError(error) }),
          );
        case 'failed':
        case 'refused':
          return fail(receiveError(message.error));
        case 'closed':
          isClosed = true;
          return;
      }
    });
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => {
      if (!isClosed) fail(new Error(`the writer of the access log ended by itself, with status ${code}`));
      closed();
    });
  });
}
