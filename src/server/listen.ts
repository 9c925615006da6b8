import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';

/** Listens, and resolves with the base address. Rejects with CONFLICT when the address cannot be had. */
export function listen(server: Server, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new AppError(
          'CONFLICT',
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another process; stop it or set PORT to another number.`
            : `Cannot listen on ${host}:${port} (${error.code}); set HOST and PORT to an address of this machine.`,
        ),
      );
    });
    server.listen(port, host, () =>
      resolve(`http://${hostOf(host)}:${(server.address() as AddressInfo).port}`),
    );
  });
}

/** How the address that the server listens on is written for this machine. */
function hostOf(host: string): string {
  if (['0.0.0.0', '::', '127.0.0.1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Milliseconds in which what was accepted is finished after `stop`, and then in which the rest hears that it is not. */
const DRAIN = 6_500;
const LAST_ANSWERS = 500;
const IDLE_CHECK = 50;

/**
 * Takes no new connection, and ends once each request that was accepted has its answer. Those without one when the time
 * is up are told that the engine has been closed.
 */
export function drain(server: Server, engine: Engine): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = async () => {
      // How closing went is told to whoever stops the server.
      await engine.close().catch(() => undefined);
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
    };
    const late = setTimeout(cutOff, DRAIN);
    // A client that keeps its connection after its answer would hold the server up.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
  });
}
