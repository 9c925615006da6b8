import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '../errors.js';

const SIMPLE_TYPE = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/i;

/** A page of another origin may send simple requests unasked; those with such a header it may not (as Apollo does). */
export function refuseSimpleRequest(headers: IncomingHttpHeaders): void {
  const type = headers['content-type'];
  const isSimple = !type || SIMPLE_TYPE.test(type);
  if (!isSimple || headers['apollo-require-preflight'] || headers['x-apollo-operation-name'])
    return;
  throw new AppError(
    'BAD_USER_INPUT',
    'A web page elsewhere could have sent this; send the header `apollo-require-preflight: yes`, or JSON by POST.',
  );
}
