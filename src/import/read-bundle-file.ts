import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AppError } from '../errors.js';
import { bundleInvalid, parseBundle } from './parse-bundle.js';

/**
 * Reads a bundle from a file; an article's `textFile` is read beside it. Throws BUNDLE_INVALID, or
 * BAD_USER_INPUT when there is no such file.
 */
export async function readBundleFile(path: string): Promise<unknown> {
  const bundle = parseBundle(await read(path), path);
  const article = isRecord(bundle) && isRecord(bundle['article']) ? bundle['article'] : null;
  const textFile = article?.['textFile'];
  if (!article || textFile === undefined) return bundle;
  if (typeof textFile !== 'string' || article['text'] !== undefined) {
    throw bundleInvalid(path, [
      { pointer: '/article/textFile', message: 'give either text or the name of a text file' },
    ]);
  }
  const bytes = await read(resolve(dirname(path), textFile));
  const { textFile: _, ...rest } = article;
  return { ...(bundle as object), article: { ...rest, text: decode(bytes, textFile) } };
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    // A byte order mark is a code point of the text, and spans count it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw bundleInvalid(name, [
      { pointer: '', message: 'the file is not UTF-8; save it as UTF-8' },
    ]);
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'there is no such file'
        : (error as Error).message;
    throw new AppError('BAD_USER_INPUT', `Cannot read ${path}: ${reason}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
