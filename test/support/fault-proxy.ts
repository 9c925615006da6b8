import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/**
 * What the proxy does with bytes.
 * - `pass`: hands them on.
 * - `blackhole`: swallows them, both ways, and leaves the connections open.
 * - `refuse`: cuts every connection, old and new.
 * - `drop-commit-reply`: hands everything on until a COMMIT goes by; cuts that connection when the
 *   server has answered it, without handing the answer on, and then passes again.
 * - `drop-commit-request`: cuts the connection before the COMMIT reaches the server, then passes again.
 * - `latency`: hands them on, each piece so much later.
 * - `cut`: hands on so many bytes more, whichever way they go, cuts the connection that sends the next, by a reset
 *   when that is asked for, and then passes again.
 * - `stall`: hands on what goes before a message of that name, and nothing more from the client that sends it.
 */
export type Fault =
  | 'pass'
  | 'blackhole'
  | 'refuse'
  | 'drop-commit-reply'
  | 'drop-commit-request'
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'cut'; readonly afterBytes: number; readonly reset: boolean }
  | { readonly kind: 'stall'; readonly at: keyof typeof MESSAGES };

/** A TCP proxy before a Bolt server. */
export interface FaultProxy {
  readonly port: number;
  /** Connections that are open now. */
  readonly open: number;
  /** Commits whose request or reply was dropped, and connections that were cut after some bytes, since the start. */
  readonly dropped: number;
  /** Clients that were left without an answer by `stall` since the start. */
  readonly stalled: number;
  set(fault: Fault): void;
  close(): Promise<void>;
}

/** A whole Bolt message: chunk length 2, structure with no fields, COMMIT (0x12), end of message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** How a message begins after the length of its chunk: a structure of so many fields, and its tag. */
const MESSAGES = {
  HELLO: Buffer.from([0xb1, 0x01]),
  RUN: Buffer.from([0xb3, 0x10]),
  PULL: Buffer.from([0xb1, 0x3f]),
  COMMIT: Buffer.from([0xb0, 0x12]),
};
const CHUNK_LENGTH = 2;

/** Starts a proxy on a free port of localhost to the host and port of a `bolt:` URI. */
export async function startFaultProxy(uri: string): Promise<FaultProxy> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let fault: Fault = 'pass';
  let dropped = 0;
  let stalled = 0;

  const server = createServer((client) => {
    if (fault === 'refuse') return void client.destroy();
    const upstream = connect(Number(target.port || 7687), target.hostname);
    let committing = false;
    let isStalled = false;
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    const pass = (to: Socket, bytes: Buffer) => {
      if (typeof fault === 'string') return void to.write(bytes);
      if (fault.kind === 'stall') return void to.write(bytes);
      if (fault.kind === 'latency') return void setTimeout(() => to.write(bytes), fault.ms);
      if (bytes.length <= fault.afterBytes) {
        fault = { ...fault, afterBytes: fault.afterBytes - bytes.length };
        return void to.write(bytes);
      }
      to.write(bytes.subarray(0, fault.afterBytes));
      if (fault.reset) client.resetAndDestroy();
      fault = 'pass';
      dropped += 1;
      cut();
    };
    client.on('data', (bytes) => {
      if (fault === 'blackhole' || isStalled) return;
      if (typeof fault === 'object' && fault.kind === 'stall') {
        const at = bytes.indexOf(MESSAGES[fault.at]);
        isStalled = at >= CHUNK_LENGTH;
        if (isStalled) {
          stalled += 1;
          return void upstream.write(bytes.subarray(0, at - CHUNK_LENGTH));
        }
      }
      if (fault === 'drop-commit-request' && bytes.includes(COMMIT)) {
        fault = 'pass';
        dropped += 1;
        return cut();
      }
      if (fault === 'drop-commit-reply' && bytes.includes(COMMIT)) {
        fault = 'pass';
        committing = true;
      }
      pass(upstream, bytes);
    });
    upstream.on('data', (bytes) => {
      if (fault === 'blackhole') return;
      if (committing) {
        dropped += 1;
        return cut();
      }
      pass(client, bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    get open() {
      return sockets.size / 2;
    },
    get dropped() {
      return dropped;
    },
    get stalled() {
      return stalled;
    },
    set(next) {
      fault = next;
      if (next === 'refuse') for (const socket of sockets) socket.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
