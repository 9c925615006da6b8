import { parseAccept } from 'hono/utils/accept';

const EVENTS = 'text/event-stream';
const JSON_TYPES = /^(?:\*\/\*|application\/(?:\*|json|graphql-response\+json|graphql\+json))$/i;

/** Whether a client that accepts this takes server-sent events at all. */
export function takesEvents(accept: string | undefined): boolean {
  // Nearly nobody names them, and then nothing is parsed.
  if (!accept?.includes(EVENTS)) return false;
  return parseAccept(accept).some(({ type, q }) => type === EVENTS && q > 0);
}

/** Whether it would rather have them than JSON: by its weights, and by their order where those are the same. */
export function prefersEvents(accept = ''): boolean {
  const served = parseAccept(accept).filter(
    ({ type, q }) => q > 0 && (type === EVENTS || JSON_TYPES.test(type)),
  );
  return served[0]?.type === EVENTS;
}
