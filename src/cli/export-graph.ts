import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { extentOf, readAll } from '../archive/read-extent.js';
import type { Config } from '../config.js';
import { AppError } from '../errors.js';
import { type FormatName, loadFormat } from '../formats/writers/formats.js';
import { print } from './print.js';
import { askServer, goodAnswer, type ServerAccess, unreachable } from './server-client.js';
import { type StoreFlags, withStore } from './with-store.js';

const TIMEOUT = 60_000;

interface ExportOptions extends StoreFlags {
  readonly article?: string;
  readonly around?: string;
  readonly format: FormatName;
  readonly output?: string;
}

/**
 * Writes the graph, or a part of it, to standard output or a file; the file appears under its name once it is
 * whole. Memory stays bounded: articles are read and written page by page.
 */
export async function exportGraph(config: Config, options: ExportOptions): Promise<void> {
  const extent = extentOf(options, '--');
  const format = await loadFormat(options.format);
  await withStore(config, {
    ...options,
    createIfMissing: false,
    readsSuffice: true,
    async onStore(engine) {
      const deadline = () => ({ deadline: Date.now() + TIMEOUT });
      const { articles, curation } = readAll(engine, extent, deadline);
      await write(format.write(articles, curation), options.output);
    },
    atServer: (server) => write(exportedBy(server, options), options.output),
  });
}

async function write(
  pieces: AsyncIterable<string | Uint8Array>,
  output: string | undefined,
): Promise<void> {
  if (output === undefined) {
    await pipeline(pieces, process.stdout, { end: false });
    // What is left is still on its way into a pipe, and the process ends after this.
    return print('');
  }
  const part = `${output}.part`;
  try {
    await pipeline(pieces, createWriteStream(part));
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('BAD_USER_INPUT', `Cannot write ${output}: ${reason}`, { cause: error });
  }
}

/** What the server exports, piece by piece. */
async function* exportedBy(
  server: ServerAccess,
  { format, article, around }: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const search = new URLSearchParams({
    format,
    ...(article !== undefined && { article }),
    ...(around !== undefined && { around }),
  });
  const answer = await askServer(server, `/export?${search}`);
  const { body } = await goodAnswer(answer, server);
  try {
    yield* body ?? [];
  } catch (error) {
    throw unreachable(server.url, error);
  }
}
