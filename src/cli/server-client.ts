import { setTimeout } from 'node:timers/promises';
import type { Config } from '../config.js';
import { AppError, isErrorCode } from '../errors.js';
import type { BundleSource } from '../import/find-bundles.js';
import { type ImportLine, refusedLine } from '../import/import-one.js';
import { readLocalKey } from '../store/local-key.js';
import { readServerFile } from '../store/server-file.js';

/** A server that is asked instead of opening a store. */
export interface ServerAccess {
  /** Base address, without a path. */
  readonly url: string;
  /** A token, or the local key. */
  readonly secret: string | null;
}

/**
 * The server that is named beside the configured store; null when none is, or it has ended without a word, which
 * `warn` is told. One whose store is not `inUse` has.
 */
export async function runningServer(
  config: Config,
  inUse: boolean,
  warn: (message: string) => void,
): Promise<ServerAccess | null> {
  const server = await readServerFile(config.folder);
  if (!server) return null;
  const { address: url, process, tokens } = server;
  if (inUse && isAlive(process))
    return { url, secret: tokens ? config.token : await readLocalKey(config.folder) };
  warn(
    `The server at ${url} (process ${process}), which server.json names beside the store, has ended without a word; it is ignored.`,
  );
  return null;
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // It lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Asks a server; waits where it says so. Throws what it refuses the whole request for, or ENGINE_UNAVAILABLE. */
export async function askServer(
  { url, secret }: ServerAccess,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = {
    ...init.headers,
    ...(secret !== null && { authorization: `Bearer ${secret}` }),
  };
  for (;;) {
    const response = await fetch(`${url}${path}`, { ...init, headers }).catch((cause) => {
      throw unreachable(url, cause);
    });
    const seconds = Number(response.headers.get('retry-after'));
    if (response.status !== 429 || !(seconds > 0)) return response;
    await response.body?.cancel();
    await setTimeout(seconds * 1_000);
  }
}

/** The answer when it is a good one. Throws the server's refusal. */
export async function goodAnswer(
  response: Response,
  { url, secret }: ServerAccess,
): Promise<Response> {
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as {
    errors?: readonly { message: string; extensions?: { code?: string } }[];
  } | null;
  const { message = `it answers with status ${response.status}`, extensions } =
    body?.errors?.[0] ?? {};
  const code = extensions?.code ?? '';
  const fallback = response.status >= 500 ? 'ENGINE_UNAVAILABLE' : 'BAD_USER_INPUT';
  const way =
    response.status === 401 && secret === null
      ? ' Put a token that the server takes into WSW_TOKEN.'
      : '';
  throw new AppError(isErrorCode(code) ? code : fallback, `The server at ${url}: ${message}${way}`);
}

/** ENGINE_UNAVAILABLE for a server that does not answer, or breaks off. */
export function unreachable(url: string, cause: unknown): AppError {
  const { cause: inner, message } = cause as Error;
  const reason = inner instanceof Error && inner.message ? inner.message : message;
  return new AppError('ENGINE_UNAVAILABLE', `The server at ${url} cannot be reached: ${reason}`, {
    cause,
  });
}

/** Imports one bundle at a server: read here, with the text beside it, and sent whole. */
export async function importAtServer(
  server: ServerAccess,
  source: BundleSource,
  dryRun: boolean,
): Promise<ImportLine> {
  let body: string;
  try {
    body = JSON.stringify(await source.read());
  } catch (error) {
    return refusedLine(source.name, error);
  }
  const search = new URLSearchParams({ name: source.name, ...(dryRun && { 'dry-run': 'true' }) });
  const response = await askServer(server, `/import?${search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await (await goodAnswer(response, server)).text().catch((cause) => {
    throw unreachable(server.url, cause);
  });
  const [line = {}] = text.split('\n').flatMap((one) => (one ? [JSON.parse(one)] : []));
  const { error } = line as { error?: { code: string; message: string } };
  if (!error) return { ...line, file: source.name } as ImportLine;
  throw new AppError(
    isErrorCode(error.code) ? error.code : 'ENGINE_UNAVAILABLE',
    `The server at ${server.url}: ${error.message}`,
  );
}
