import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Connections on which bundles come for as long as their client has some. */
const lasting = new WeakSet<Duplex>();

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Lets what comes on a connection take as long as it needs, until the function returned is called. */
export function lastOn(connection: Duplex): () => void {
  lasting.add(connection);
  return () => void lasting.delete(connection);
}

/** Answers what is no request, or comes too slowly to be one, as Node does when nobody listens, and closes. */
export function refuseClient(error: NodeJS.ErrnoException, connection: Duplex): void {
  const { code = '' } = error;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT' && lasting.has(connection)) return;
  if (code === 'ECONNRESET' || !connection.writable) return void connection.destroy(error);
  const status = STATUS[code] ?? 400;
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`, () =>
    connection.destroy(),
  );
}
