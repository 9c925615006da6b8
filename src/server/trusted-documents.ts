import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { AppError } from '../errors.js';
import type { OperationRequest } from './read-operation.js';

/** The only operations that run: text by id, each text also under its SHA-256. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads a folder of .graphql files (ids are their names), or a JSON manifest: `{id: text}` as Relay's compiler
 * writes it, or Apollo's `{format, version, operations: [{id, body}]}`. Throws BAD_USER_INPUT for what is not there,
 * not of that form, or no valid operation.
 */
export async function readTrustedDocuments(
  path: string,
  schema: GraphQLSchema,
): Promise<TrustedDocuments> {
  const texts = await readTexts(path);
  const documents = new Map<string, string>();
  for (const [id, text] of texts) {
    checkDocument(schema, text, `${path}: ${id}`);
    documents.set(id, text);
    documents.set(digest(text), text);
  }
  if (documents.size === 0) throw bad(path, 'holds no operation');
  return documents;
}

/** A request with the text of the operation it names, and nothing else that could name one. Throws FORBIDDEN. */
export function trustedRequest(
  documents: TrustedDocuments,
  request: OperationRequest,
): OperationRequest {
  const given = request as OperationRequest & Readonly<Record<string, unknown>>;
  return { ...given, extensions: null, query: trustedText(documents, given) };
}

/** The text of the operation a client names. Throws FORBIDDEN when it is not one of the documents. */
function trustedText(
  documents: TrustedDocuments,
  request: Readonly<Record<string, unknown>>,
): string {
  // The last two are Relay's names.
  const { query, extensions, documentId, id, doc_id } = request;
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery?.sha256Hash;
  const named = [documentId, persisted, id, doc_id].find(
    (one): one is string => typeof one === 'string',
  );
  const text = typeof query === 'string' && query !== '' ? query : null;
  const key = named ?? (text === null ? '' : digest(text));
  const trusted = documents.get(key.replace(/^sha256:/, ''));
  if (trusted !== undefined && (text === null || text === trusted)) return trusted;
  throw new AppError(
    'FORBIDDEN',
    'This server runs only the operations it was given; send the id of one as `documentId`, or its exact text.',
  );
}

async function readTexts(path: string): Promise<readonly (readonly [string, string])[]> {
  try {
    if ((await stat(path)).isDirectory()) {
      const names = (await readdir(path)).filter((name) => name.endsWith('.graphql')).sort();
      return await Promise.all(
        names.map(
          async (name) =>
            [basename(name, '.graphql'), await readFile(join(path, name), 'utf8')] as const,
        ),
      );
    }
    return entriesOf(path, JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw bad(path, `cannot be read (${error instanceof Error ? error.message : error})`);
  }
}

function entriesOf(path: string, manifest: unknown): readonly (readonly [string, string])[] {
  if (manifest === null || typeof manifest !== 'object') throw bad(path, 'is no manifest');
  const { operations } = manifest as { operations?: unknown };
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(operations)
    ? operations.map(({ id, body }) => [id, body])
    : Object.entries(manifest);
  const isText = (entry: readonly [unknown, unknown]): entry is readonly [string, string] =>
    entry.every((part) => typeof part === 'string');
  if (!entries.every(isText)) throw bad(path, 'is no manifest');
  return entries;
}

function checkDocument(schema: GraphQLSchema, text: string, place: string): void {
  try {
    const [mistake] = validate(schema, parse(text));
    if (mistake) throw mistake;
  } catch (error) {
    throw new AppError(
      'BAD_USER_INPUT',
      `TRUSTED_DOCUMENTS: ${place} is no operation of this API: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function bad(path: string, why: string): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    `TRUSTED_DOCUMENTS: ${path} ${why}; give a folder of .graphql files, or a JSON file of {"id": "query …"} or {"operations": [{"id", "body"}]}.`,
  );
}
