import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { bundleInvalid } from '../bundle/mistakes.js';
import { decodeUtf8, type Format, parseBundle } from '../bundle/parse-bundle.js';
import { AppError } from '../errors.js';
import { LIMITS } from '../model/limits.js';

/**
 * Reads a bundle from a file; an article's `textFile` is read beside it. Throws BUNDLE_INVALID, or
 * BAD_USER_INPUT when there is no such file.
 */
export async function readBundleFile(path: string): Promise<unknown> {
  return readBundle(await readBytes(path), path, dirname(path));
}

/** Reads a bundle from bytes; an article's `textFile` is looked for in the folder. */
export async function readBundle(
  bytes: Uint8Array,
  name: string,
  folder: string,
): Promise<unknown> {
  const bundle = parseBundle(bytes, name, FORMATS[name.slice(name.lastIndexOf('.'))]);
  const article = isRecord(bundle) && isRecord(bundle['article']) ? bundle['article'] : null;
  const textFile = article?.['textFile'];
  if (!article || textFile === undefined) return bundle;
  if (typeof textFile !== 'string' || article['text'] !== undefined)
    throw wrongTextFile(name, 'give either text or the name of a text file');
  const quoted = JSON.stringify(textFile);
  if (textFile !== basename(textFile) || textFile.includes('\\') || textFile === '..')
    throw wrongTextFile(name, `${quoted} must be a file in the bundle's own folder`);
  const text = await readBytes(resolve(folder, textFile)).catch((error: Error) => {
    throw wrongTextFile(name, error.message);
  });
  const { textFile: _, ...rest } = article;
  // A byte order mark is a code point of the text, and spans count it.
  const decoded = decodeUtf8(text, join(folder, textFile), true);
  return { ...(bundle as object), article: { ...rest, text: decoded } };
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

function wrongTextFile(name: string, message: string): AppError {
  return bundleInvalid(name, [{ pointer: '/article/textFile', message }]);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= LIMITS.jsonBytes) return await readFile(path);
    const message = `has ${size} bytes; a bundle takes at most ${LIMITS.jsonBytes}`;
    throw bundleInvalid(path, [{ pointer: '', message }]);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** BAD_USER_INPUT for a path that cannot be read; our own errors pass. */
export function cannotRead(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file' : message;
  return new AppError('BAD_USER_INPUT', `Cannot read ${path}: ${reason}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
