import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionLimits } from './connection-limits.js';

/** Between two looks at all connections. */
const INTERVAL = 250;
/** Bytes that count as progress: who takes a byte now and then does not read. */
const PROGRESS = 16 * 1024;

/** Why a reader was ended: it did not read, or everybody's answers together took too much memory. */
export const READER_ENDS = ['stalled', 'crowded'] as const;
export type EndedReader = (typeof READER_ENDS)[number];

interface Reader {
  /** Answers to requests that were sent ahead: they wait until those before them are through. */
  readonly queued: Set<ServerResponse>;
  /** Bytes that the system had taken at the last progress, and when that was. */
  taken: number;
  since: number;
}

/**
 * Ends readers that do not read, whatever is answered over the connection (HTTP, export, server-sent events,
 * WebSocket): those that took next to nothing for `stalled` milliseconds while something waited for them; and while
 * more than `waiting` bytes wait in all, those whose last progress is longest ago, the largest of them first.
 * What waited is dropped at once, the system's own buffers included: the client sees a reset, and no end that it
 * could take for the answer's. It looks four times a second until the server is closed, by `now` in milliseconds;
 * the function that comes back looks at once.
 */
export function endSlowReaders(
  server: Server,
  { stalled, waiting: room }: Pick<ConnectionLimits, 'stalled' | 'waiting'>,
  onEnded: (why: EndedReader, bytes: number) => void,
  now: () => number = () => performance.now(),
): () => void {
  const readers = new Map<Socket, Reader>();
  server.on('connection', (socket: Socket) => {
    readers.set(socket, { queued: new Set(), taken: 0, since: now() });
    socket.once('close', () => readers.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    // Only an answer whose turn has come has a socket.
    if (response.socket) return;
    const queued = readers.get(socket)?.queued;
    queued?.add(response);
    response.once('close', () => queued?.delete(response));
  });
  const look = () => {
    const at = now();
    const waiting = [...readers].flatMap(([socket, reader]) => {
      const bytes = waitingFor(socket, reader);
      const { bytesWritten, writeQueueSize } = handleOf(socket);
      // Node counts a write as a whole, when all of it is through.
      const taken = bytesWritten - writeQueueSize;
      if (bytes === 0 || taken - reader.taken >= PROGRESS)
        Object.assign(reader, { taken, since: at });
      return bytes === 0 ? [] : [{ socket, bytes, since: reader.since }];
    });
    let sum = waiting.reduce((all, { bytes }) => all + bytes, 0);
    waiting.sort((one, other) => one.since - other.since || other.bytes - one.bytes);
    for (const { socket, bytes, since } of waiting) {
      const isStalled = at - since >= stalled;
      if (!isStalled && sum <= room) break;
      // The first alone would wait for what is to be sent before it resets.
      socket.resetAndDestroy();
      socket.destroy();
      sum -= bytes;
      onEnded(isStalled ? 'stalled' : 'crowded', bytes);
    }
  };
  const timer = setInterval(look, INTERVAL);
  timer.unref();
  server.once('close', () => clearInterval(timer));
  return look;
}

function waitingFor(socket: Socket, { queued }: Reader): number {
  let bytes = Math.max(socket.writableLength, handleOf(socket).writeQueueSize);
  for (const response of queued) if (!response.socket) bytes += response.writableLength;
  return bytes;
}

/** libuv's own counts, which Node itself goes by for `socket.setTimeout`; none once the connection is closed. */
function handleOf(socket: Socket): { bytesWritten: number; writeQueueSize: number } {
  const { _handle } = socket as { _handle?: { bytesWritten: number; writeQueueSize: number } };
  return _handle ?? { bytesWritten: 0, writeQueueSize: 0 };
}
