import { AsyncLocalStorage } from 'node:async_hooks';
import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const owners = new AsyncLocalStorage<Set<Socket>>();
let watching = false;

/**
 * Runs the work and adds every socket it opens to the set, until the socket closes. Destroying the
 * socket is the one way to end a Bolt call that the server never answers.
 *
 * Node announces plain sockets only; over TLS the set stays empty, and what hangs is left to the
 * server's transaction timeout and to TCP keep-alive.
 */
export function watchSockets<T>(sockets: Set<Socket>, work: () => T): T {
  if (!watching) {
    watching = true;
    diagnostics.subscribe('net.client.socket', (message) => {
      const { socket } = message as { socket: Socket };
      const owner = owners.getStore();
      if (!owner) return;
      owner.add(socket);
      socket.once('close', () => owner.delete(socket));
    });
  }
  return owners.run(sockets, work);
}
