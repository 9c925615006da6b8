import { extentOf, readAll } from '../archive/read-extent.js';
import { AppError } from '../errors.js';
import { FORMAT_NAMES, loadFormat } from '../formats/writers/formats.js';
import type { RequestContext } from '../operation/context.js';
import type { AppPart } from './app-part.js';
import { contextOf, demandRow } from './request-context.js';
import { streamText } from './stream-text.js';

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
  const given = query['format'] ?? 'bundles';
  const name = FORMAT_NAMES.find((known) => known === given);
  if (!name)
    throw new AppError(
      'BAD_USER_INPUT',
      `format: ${JSON.stringify(given)} is no format; give one of ${FORMAT_NAMES.join(', ')}.`,
    );
  const extent = extentOf(query);
  const format = await loadFormat(name);
  const call = () => ({ deadline: Date.now() + TIMEOUT, signal });
  const { articles, curation } = readAll(engine, extent, call);
  const pieces = format.write(articles, curation)[Symbol.asyncIterator]();
  return new Response(streamText(pieces, await pieces.next()), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="graph.${format.extension}"`,
      'cache-control': 'no-store',
    },
  });
}
