import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import { parseAccept } from 'hono/utils/accept';

/** UTF-16 units below which an answer is sent as it is: it is a packet or two, and packing it would cost more than it saves. */
const SMALL = 2_048;

/** The window of brotli, as a power of two: what repeats in an answer stands near. */
const WINDOW = 18;

/**
 * How answers are packed, the best first: a list of 300 statements to a tenth, by either, for some tenth more CPU time
 * of the server (`bench/packing.js`). A brotli window of its default size, 4 MB for each answer, would cost four tenths.
 */
const PACKINGS = new Map([
  [
    'br',
    (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 3,
          [constants.BROTLI_PARAM_LGWIN]: WINDOW,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  ],
  ['gzip', (bytes: Buffer) => promisify(gzip)(bytes, { level: 4 })],
]);

/** Ends an answer with a text, packed as its client takes it (RFC 9110, section 12.5.3) where that is worth it. */
export async function sendText({ incoming, outgoing }: HttpBindings, text: string): Promise<void> {
  if (text.length < SMALL) return void outgoing.end(text);
  outgoing.appendHeader('vary', 'accept-encoding');
  const { packing, bytes } = await packed(text, incoming.headers['accept-encoding']?.toString());
  if (packing) outgoing.setHeader('content-encoding', packing);
  outgoing.end(bytes);
}

/** A text as bytes, packed where who accepts this takes what we have. */
export async function packed(
  text: string,
  accepted: string | undefined,
): Promise<{ readonly bytes: Buffer; readonly packing?: string }> {
  const bytes = Buffer.from(text);
  const packing = packingOf(accepted);
  const pack = packing && PACKINGS.get(packing);
  return pack ? { bytes: await pack(bytes), packing } : { bytes };
}

/** What a client takes and we have, by its own weights, then ours; undefined when there is nothing of both. */
function packingOf(accepted: string | undefined): string | undefined {
  if (!accepted) return undefined;
  const weights = new Map(parseAccept(accepted).map(({ type, q }) => [type.toLowerCase(), q]));
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  return [...PACKINGS.keys()]
    .filter((name) => weightOf(name) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one))[0];
}
