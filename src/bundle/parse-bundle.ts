import { LIMITS } from '../model/limits.js';
import { examineBundle } from './check-bundle.js';
import { bundleInvalid } from './mistakes.js';
import { type Parsed, parseJson, SyntaxMistake } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';

export type Format = 'json' | 'yaml';

/**
 * Reads the bytes of a bundle into plain data. Throws BUNDLE_INVALID with all mistakes, those of the content
 * among them when only something like a duplicate key is wrong with the syntax.
 */
export function parseBundle(bytes: Uint8Array, name: string, format = formatOf(bytes)): unknown {
  const limit = format === 'json' ? LIMITS.jsonBytes : LIMITS.yamlBytes;
  if (bytes.length > limit) {
    const advice = format === 'yaml' ? '; write a larger one as JSON' : '';
    const message = `has ${bytes.length} bytes; a ${format.toUpperCase()} bundle takes at most ${limit}${advice}`;
    throw bundleInvalid(name, [{ pointer: '', message }]);
  }
  const { data, mistakes } = read(decodeUtf8(bytes, name), name, format);
  if (mistakes.list.length === 0) return data;
  const content = data === undefined ? [] : examineBundle(data).mistakes;
  throw bundleInvalid(name, [...mistakes.list, ...content]);
}

function read(text: string, name: string, format: Format): Parsed {
  try {
    if (text.trim() === '') throw new SyntaxMistake('', 'the file is empty');
    return format === 'json' ? parseJson(text) : parseYaml(text);
  } catch (error) {
    if (!(error instanceof SyntaxMistake)) throw error;
    throw bundleInvalid(name, [{ pointer: error.pointer, message: error.message }]);
  }
}

/** Text from bytes. Throws BUNDLE_INVALID with the byte at which they stop being UTF-8. */
export function decodeUtf8(bytes: Uint8Array, name: string, keepMark = false): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch {
    const message = `the file is not UTF-8 from byte ${firstBadByte(bytes)} on; save it as UTF-8`;
    throw bundleInvalid(name, [{ pointer: '', message }]);
  }
}

/** How many bytes are good: a stream decoder holds back only the start of an unfinished character. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

/** JSON begins with a brace; everything else is YAML. */
function formatOf(bytes: Uint8Array): Format {
  const first = bytes
    .subarray(0, 1_000)
    .find((byte) => ![0xef, 0xbb, 0xbf, 9, 10, 13, 32].includes(byte));
  return first === 0x7b || first === 0x5b ? 'json' : 'yaml';
}
