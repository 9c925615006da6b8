import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { access } from '../api/access.js';
import { type Format, parseBundle } from '../bundle/parse-bundle.js';
import { AppError } from '../errors.js';
import { type BundleSource, bundlesIn } from '../import/find-bundles.js';
import { importBundle } from '../import/import-bundle.js';
import { countLine, type ImportLine, importOne } from '../import/import-one.js';
import { callsOf, type RequestContext } from '../operation/context.js';
import { demandRestore } from '../operation/demand-restore.js';
import type { AppPart } from './app-part.js';
import { encodeBookmarks } from './bookmarks.js';
import { refuseSimpleRequest } from './cross-origin.js';
import { REQUEST_COST } from './limits/admission.js';
import { JSON_TYPE, searchOf } from './read-request.js';
import { refusalLine } from './refusals.js';
import { lastOn } from './refuse-client.js';
import { contextOf, demandRow } from './request-context.js';
import { streamText } from './stream-text.js';

/** Milliseconds for each bundle, however long the whole takes. */
const TIMEOUT = 60_000;
/** Bodies that are read at once: each may hold a bundle of 16 MB. */
const MAXIMUM_STREAMS = 20;
const LONGEST_NAME = 200;

/** POST /import, for whoever may write. */
export const useImport: AppPart = (app, { stopping, entrance, errors, config }) => {
  const importing = createImportRoute(stopping, (error) => refusalLine(error, errors));
  app.post('/import', async (http) => {
    const { incoming } = http.env;
    // With a header of this name a page elsewhere would have had to ask first.
    if (!incoming.headers.authorization) refuseSimpleRequest(incoming, config.corsOrigins);
    const context = await contextOf(incoming, entrance);
    demandRow(context.caller, 'import');
    return importing(incoming, context);
  });
};

/**
 * Bundles as JSON Lines, JSON or YAML in, the command line's reports as JSON lines out: each bundle whole or not at
 * all, each with its line as soon as it has landed, a summary at the end. A client that does not read its answer is
 * not read from. What stops the whole (the engine is away, the server stops) is the last line, without a summary.
 * Throws ENGINE_UNAVAILABLE when too many imports run, and BAD_USER_INPUT for a query that means nothing. When
 * `stopping` is aborted, the bundle that is being written is the last; `tell` says what an error that ends the stream does.
 */
export function createImportRoute(
  stopping: AbortSignal,
  tell: (error: unknown) => object,
): (incoming: IncomingMessage, context: RequestContext) => Response {
  const open = new Set<RequestContext>();
  setMaxListeners(MAXIMUM_STREAMS, stopping);
  return (incoming, context) => {
    const { dryRun, name } = readSearch(incoming.url ?? '');
    if (open.size >= MAXIMUM_STREAMS)
      throw new AppError(
        'ENGINE_UNAVAILABLE',
        `${MAXIMUM_STREAMS} imports run already; try again in a moment.`,
      );
    open.add(context);
    const end = lastOn(incoming.socket);
    const release = () => {
      if (open.delete(context)) end();
    };
    const [isLines, format] = formOf(incoming.headers['content-type'] ?? '');
    const body = untilStopped(incoming, stopping);
    // A `textFile` is refused with the rest of what a bundle may not say: it would be a file of the server's.
    const sources = bundlesIn(name, body, isLines, async (bytes, called) =>
      parseBundle(bytes, called, format),
    );
    const lines = linesOf(sources, context, dryRun, stopping, tell);
    incoming.socket.setKeepAlive(true, TIMEOUT);
    const texts = {
      async next() {
        const { done, value } = await lines.next();
        if (done) release();
        return done ? { done, value } : { value: `${JSON.stringify(value)}\n` };
      },
      return() {
        release();
        return lines.return(undefined);
      },
    };
    return new Response(streamText(texts), {
      headers: { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' },
    });
  };
}

async function* linesOf(
  sources: AsyncIterable<BundleSource>,
  context: RequestContext,
  dryRun: boolean,
  stopping: AbortSignal,
  tell: (error: unknown) => object,
): AsyncGenerator<object> {
  const { engine, caller, signal, feed } = context;
  const counts = { imported: 0, present: 0, refused: 0 };
  const started = Date.now();
  const importing = (source: BundleSource): Promise<ImportLine> =>
    importOne(source, dryRun, async (data) => {
      demandRestore(caller, data, access);
      const deadline = Date.now() + TIMEOUT;
      return patiently(deadline, signal, () => {
        context.admit?.({ cost: REQUEST_COST, rows: 0 });
        return importBundle(engine, data, {
          ...callsOf(context),
          ...{ by: caller.by, name: source.name, deadline, dryRun },
        }).finally(() => feed?.wake());
      });
    });
  try {
    for await (const source of sources) {
      if (stopping.aborted) throw stopped();
      const line = await importing(source);
      countLine(counts, line);
      yield line;
    }
  } catch (error) {
    yield { error: tell(error) };
    return;
  }
  // The head, where other answers carry it, was sent before anything was written.
  const bookmark = context.bookmarks.length > 0 && { bookmark: encodeBookmarks(context.bookmarks) };
  yield { summary: { ...counts, dryRun, ms: Date.now() - started, ...bookmark } };
}

/** Asks again what is told to come later, as long as there is time: the client waits, and sends no more meanwhile. */
async function patiently<T>(
  deadline: number,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const seconds = error instanceof AppError ? error.details['retryAfterSeconds'] : undefined;
      if (typeof seconds !== 'number' || Date.now() + seconds * 1_000 > deadline) throw error;
      await setTimeout(seconds * 1_000, undefined, { signal });
    }
  }
}

/** How the media type says that a body is to be read; any other is found out from its first line. */
function formOf(type: string): readonly [boolean | null, Format | undefined] {
  if (JSON_TYPE.test(type)) return [false, 'json'];
  if (/^(?:application|text)\/(?:x-)?yaml(?:;|$)/i.test(type)) return [false, 'yaml'];
  if (/^application\/(?:jsonl|x-ndjson)(?:;|$)/i.test(type)) return [true, undefined];
  return [null, undefined];
}

/** The body, which breaks off with an error when the server stops: what came of a bundle by then is no bundle. */
async function* untilStopped(
  incoming: IncomingMessage,
  stopping: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let stop = () => {};
  const broken = new Promise<never>((_, reject) => {
    stop = () => reject(stopped());
  });
  broken.catch(() => undefined);
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop);
  // Not destroyed at the end, since the connection still carries the answer.
  const chunks = incoming.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const { done, value } = await Promise.race([chunks.next(), broken]);
      if (done) return;
      yield value;
    }
  } finally {
    stopping.removeEventListener('abort', stop);
    // What is left of the body may then be thrown away.
    void chunks.return?.();
  }
}

function stopped(): AppError {
  return new AppError(
    'ENGINE_UNAVAILABLE',
    'The server stops; send again what has no line here, in a moment.',
  );
}

function readSearch(url: string): { readonly dryRun: boolean; readonly name: string } {
  const search = new URLSearchParams(searchOf(url));
  const unknown = [...search.keys()].find((key) => key !== 'dry-run' && key !== 'name');
  if (unknown !== undefined)
    throw new AppError(
      'BAD_USER_INPUT',
      `/import knows no parameter ${JSON.stringify(unknown)}; give dry-run, or a name for what is sent.`,
    );
  const flag = search.get('dry-run') ?? 'false';
  if (!['', 'true', 'false'].includes(flag))
    throw new AppError(
      'BAD_USER_INPUT',
      `dry-run is ${JSON.stringify(flag)}; give ?dry-run, or leave it out.`,
    );
  return {
    dryRun: flag !== 'false',
    name: (search.get('name') || 'the body').slice(0, LONGEST_NAME),
  };
}
