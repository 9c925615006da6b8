import type { HttpBindings } from '@hono/node-server';
import { AppError } from '../errors.js';
import { quote } from '../util/quote.js';
import type { NamedRequest } from './persisted-documents.js';
import { checkRequest, isObject, type OperationRequest } from './read-operation.js';

/** Bytes of a request, over whatever transport it comes. */
export const BODY_LIMIT = 256 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });
/** The media types of JSON. */
export const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/**
 * The parsed body. Throws UNSUPPORTED_MEDIA_TYPE when it is not said to be JSON, BAD_USER_INPUT when it is
 * not JSON or not UTF-8 (RFC 8259, section 8.1), and PAYLOAD_TOO_LARGE.
 */
async function jsonBody(http: HttpBindings): Promise<unknown> {
  const type = http.incoming.headers['content-type'] ?? '';
  if (!JSON_TYPE.test(type))
    throw new AppError(
      'UNSUPPORTED_MEDIA_TYPE',
      `The request body is ${type === '' ? 'of no type' : quote(type)}; send JSON, with \`content-type: application/json\`.`,
    );
  const charset = CHARSET.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The request body is said to be in ${charset}; send it in UTF-8.`,
    );
  }
  const bytes = await readBody(http);
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    throw new AppError('BAD_USER_INPUT', `The request body cannot be read: ${why}`);
  }
}

/** Reads Node's own stream: Hono's request would wrap it in a web stream first, and an iterator costs as much. */
async function readBody({ incoming, outgoing }: HttpBindings): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = Number(incoming.headers['content-length'] ?? 0);
  if (size <= BODY_LIMIT) {
    size = 0;
    await new Promise<void>((resolve, reject) => {
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= BODY_LIMIT) chunks.push(chunk);
        else resolve();
      });
      incoming.once('end', resolve);
      incoming.once('error', reject);
    });
  }
  if (size <= BODY_LIMIT) return Buffer.concat(chunks);
  // What was not read of the body makes the connection useless for another request.
  incoming.pause();
  outgoing.setHeader('connection', 'close');
  throw bodyTooLarge();
}

/** What answers a request of more than `BODY_LIMIT` bytes. */
export function bodyTooLarge(): AppError {
  return new AppError(
    'PAYLOAD_TOO_LARGE',
    `The request is larger than ${BODY_LIMIT / 1024} kB; send less, or import bundles with the command line.`,
    { details: { limit: 'body', maximum: BODY_LIMIT } },
  );
}

/**
 * The parameters of a request, from its JSON body or, by GET, from the query of its address, with the text of the
 * document that they name.
 */
export async function readRequest(
  http: HttpBindings,
  named: NamedRequest,
): Promise<OperationRequest> {
  const { method, url = '/' } = http.incoming;
  const request = method === 'POST' ? await jsonBody(http) : fromSearch(searchOf(url));
  if (!isObject(request)) checkRequest(request);
  return named(request as OperationRequest);
}

/** Parameters of an address, and whether they hold JSON. */
const IS_JSON = new Map(
  Object.entries({ query: false, operationName: false, variables: true, extensions: true }),
);

/** The query of an address, with its question mark; empty when it has none. */
export function searchOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? '' : url.slice(query);
}

/** The parameters of a request in a query. Throws BAD_USER_INPUT. */
function fromSearch(search: string): OperationRequest {
  const request: Record<string, unknown> = Object.create(null);
  for (const [name, value] of new URLSearchParams(search)) {
    if (name in request && IS_JSON.has(name)) throw badParameter(name, 'is given more than once');
    try {
      request[name] = IS_JSON.get(name) ? JSON.parse(value) : value;
    } catch {
      throw badParameter(name, 'is no JSON');
    }
  }
  return request;
}

function badParameter(name: string, why: string): AppError {
  return new AppError('BAD_USER_INPUT', `The parameter ${quote(name)} ${why}.`);
}
