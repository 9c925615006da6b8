import { parseDocument } from 'yaml';
import { AppError } from '../errors.js';

/** One thing wrong in a bundle: a JSON pointer, or line and column where the syntax is broken. */
export interface Mistake {
  readonly pointer: string;
  readonly message: string;
}

/** BUNDLE_INVALID with every mistake found. */
export function bundleInvalid(name: string, mistakes: readonly Mistake[]): AppError {
  const shown = mistakes
    .slice(0, 20)
    .map(({ pointer, message }) => `${pointer || '/'}: ${message}`);
  const rest = mistakes.length > 20 ? [`… and ${mistakes.length - 20} more`] : [];
  return new AppError(
    'BUNDLE_INVALID',
    `${name} is not imported:\n${[...shown, ...rest].join('\n')}`,
    {
      details: { mistakes },
    },
  );
}

/**
 * Reads JSON or YAML bytes into plain data. Throws BUNDLE_INVALID for bytes that are no UTF-8, broken syntax,
 * duplicate keys, and YAML aliases, tags and merge keys, with line and column.
 */
export function parseBundle(bytes: Uint8Array, name: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw bundleInvalid(name, [
      { pointer: '', message: 'the file is not UTF-8; save it as UTF-8' },
    ]);
  }
  // JSON is read as YAML 1.2, which contains it, because JSON.parse takes duplicate keys in silence.
  const document = parseDocument(text, {
    version: '1.2',
    uniqueKeys: true,
    merge: false,
    strict: true,
    schema: 'core',
  });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    pointer: error.linePos ? `${error.linePos[0].line}:${error.linePos[0].col}` : '',
    message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, ''),
  }));
  if (problems.length > 0) throw bundleInvalid(name, problems);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw bundleInvalid(name, [
      { pointer: '', message: 'YAML aliases are not taken; write the value out' },
    ]);
  }
}
