import { extentOf, readAll } from '../archive/read-extent.js';
import { AppError } from '../errors.js';
import { FORMAT_NAMES, type FormatName, loadFormat } from '../formats/writers/formats.js';
import type { RequestContext } from '../operation/context.js';
import type { AppPart } from './app-part.js';
import { demandRow } from './demand-row.js';
import { contextOf } from './http-context.js';

/** Milliseconds for each piece that is read, however long the whole takes. */
const TIMEOUT = 60_000;

/** GET /export, for whoever may take the graph out. */
export const useExport: AppPart = (app, { entrance }) => {
  app.get('/export', async (http) => {
    const context = await contextOf(http.env.incoming, entrance);
    demandRow(context.caller, 'export');
    return answerExport(http.req.query(), context);
  });
};

/**
 * Answers /export: everything, or what `article` or `around` names, in `format` (bundles when left out), written as
 * it is read. What fails before the first piece is thrown; after that the connection breaks off, so that nobody takes
 * a part for the whole.
 */
async function answerExport(
  query: Readonly<Record<string, string | undefined>>,
  { engine, signal }: RequestContext,
): Promise<Response> {
  const name = query['format'] ?? 'bundles';
  if (!isFormat(name)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `format: ${JSON.stringify(name)} is no format; give one of ${FORMAT_NAMES.join(', ')}.`,
    );
  }
  const extent = extentOf(query);
  const format = await loadFormat(name);
  const call = () => ({ deadline: Date.now() + TIMEOUT, signal });
  const { articles, curation } = readAll(engine, extent, call);
  const pieces = format.write(articles, curation)[Symbol.asyncIterator]();
  const first = await pieces.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(out) {
      if (first.done) out.close();
      else out.enqueue(encoder.encode(first.value));
    },
    async pull(out) {
      const { done, value } = await pieces.next();
      if (done) out.close();
      else out.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="graph.${format.extension}"`,
      'cache-control': 'no-store',
    },
  });
}

function isFormat(name: string): name is FormatName {
  return FORMAT_NAMES.some((known) => known === name);
}
