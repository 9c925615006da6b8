import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleInvalid } from '../bundle/mistakes.js';
import { AppError } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { cannotRead, readBundle, readBundleFile } from './read-bundle-file.js';

/** One bundle that is to be imported; `read` throws BUNDLE_INVALID or BAD_USER_INPUT. */
export interface BundleSource {
  readonly name: string;
  readonly read: () => Promise<unknown>;
}

const BUNDLE_FILE = /\.(json|yaml|yml|jsonl)$/i;

/**
 * The files named: those inside folders in alphabetical order, `-` for standard input, others as they are. A
 * path that cannot be read stays in the list, to be refused in its turn.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = path !== '-' && (await stat(path).catch(() => null))?.isDirectory();
    if (!isFolder) {
      files.push(path);
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const inside = entries
      .filter((entry) => entry.isFile() && BUNDLE_FILE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    if (inside.length === 0)
      throw new AppError('BAD_USER_INPUT', `${path} holds no .json, .yaml, .yml or .jsonl file`);
    files.push(...inside);
  }
  return files;
}

/** The bundles of one file: one, or one a line of JSON Lines. */
export async function* bundlesOf(
  file: string,
  input: AsyncIterable<Uint8Array>,
): AsyncIterable<BundleSource> {
  if (file === '-') {
    yield* bundlesIn('standard input', input, null, readBeside('.'));
  } else if (file.toLowerCase().endsWith('.jsonl')) {
    yield* bundlesIn(file, createReadStream(file), true, readBeside(dirname(file)));
  } else {
    yield { name: file, read: () => readBundleFile(file) };
  }
}

type Read = (bytes: Uint8Array, name: string) => Promise<unknown>;

function readBeside(folder: string): Read {
  return (bytes, name) => readBundle(bytes, name, folder);
}

/**
 * The bundles of a stream: one a line, or one in all; null finds out from the first line, which is a whole object
 * then. What ends the stream is told by a last bundle that cannot be read.
 */
export async function* bundlesIn(
  name: string,
  input: AsyncIterable<Uint8Array>,
  lines: boolean | null,
  read: Read,
): AsyncIterable<BundleSource> {
  const source = (called: string, bytes: Uint8Array): BundleSource => ({
    name: called,
    read: () => read(bytes, called),
  });
  let isLines = lines;
  try {
    let number = 0;
    let whole: Uint8Array[] | null = null;
    let size = 0;
    for await (const line of linesOf(input, name)) {
      number += 1;
      if (isLines === null && line.toString().trim() !== '')
        isLines = /^\s*\{.*\}\s*$/.test(line.toString());
      if (isLines === false) {
        whole ??= [];
        whole.push(line, NEWLINE);
        size += line.length + 1;
        if (size > LIMITS.jsonBytes + 1) break;
      } else if (line.toString().trim() !== '') {
        yield source(`${name}:${number}`, line);
      }
    }
    if (whole || number === 0) yield source(name, Buffer.concat(whole ?? []));
  } catch (error) {
    yield { name, read: () => Promise.reject(cannotRead(name, error)) };
  }
}

const TOO_LONG = { pointer: '', message: `has a line of more than ${LIMITS.jsonBytes} bytes` };
const NEWLINE = Buffer.from('\n');

/** Lines without their end. Throws BUNDLE_INVALID for one that is too long to be a bundle. */
async function* linesOf(input: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Buffer> {
  let pending: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield Buffer.concat([...pending, rest.subarray(0, end)]);
      pending = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
    pending.push(rest);
    length += rest.length;
    if (length > LIMITS.jsonBytes) throw bundleInvalid(name, [TOO_LONG]);
  }
  if (length > 0) yield Buffer.concat(pending);
}
