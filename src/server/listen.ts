import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.js';
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
