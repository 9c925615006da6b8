import { AsyncLocalStorage } from 'node:async_hooks';
import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const owners = new AsyncLocalStorage<Set<Socket>>();
let isSubscribed = false;
let watched = 0;

/**
 * Runs the work and adds every socket it opens to the set, until the socket closes. Destroying the
 * socket is the one way to end a Bolt call that the server never answers.
 *
 * While anything is watched every promise of the process costs more (Node's promise hooks: a third of the CPU
 * time of a request), so only work that may open a socket is, and the hooks go off with the last.
 *
 * Node announces plain sockets only; over TLS the set stays empty, and what hangs is left to the
 * server's transaction timeout and to TCP keep-alive.
 */
export function watchSockets<T>(sockets: Set<Socket>, work: () => Promise<T>): Promise<T> {
  if (!isSubscribed) {
    isSubscribed = true;
    diagnostics.subscribe('net.client.socket', (message) => {
      const { socket } = message as { socket: Socket };
      const owner = owners.getStore();
      if (!owner) return;
      owner.add(socket);
      socket.once('close', () => owner.delete(socket));
    });
  }
  watched += 1;
  return owners.run(sockets, work).finally(() => {
    watched -= 1;
    if (watched === 0) owners.disable();
  });
}
