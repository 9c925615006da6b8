import { LIMITS } from '../model/limits.js';
import { Mistakes, pointerOf } from './mistakes.js';
import { noteNumber } from './written-numbers.js';

/** Plain data with the mistakes that did not keep it from being read. */
export interface Parsed {
  readonly data: unknown;
  readonly mistakes: Mistakes;
}

/** Where the syntax is broken. */
export class SyntaxMistake extends Error {
  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads JSON (RFC 8259) and names each key that is there twice, which JSON.parse takes in silence. Throws
 * SyntaxMistake with line and column where the syntax is broken or a limit is met.
 */
export function parseJson(text: string): Parsed {
  return new JsonReader(text).read();
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
/** The rest of a string without escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const PLAIN = /[^"\\\u0000-\u001f]*/y;

class JsonReader {
  private at = 0;
  private values = 0;
  private lines: number[] | undefined;
  private readonly path: (string | number)[] = [];
  private readonly mistakes = new Mistakes();

  constructor(private readonly text: string) {}

  read(): Parsed {
    let data: unknown;
    this.mistakes.during(() => {
      data = this.value();
      this.blank();
      if (this.at < this.text.length) this.fail('nothing may follow the end of the bundle');
    });
    return { data, mistakes: this.mistakes };
  }

  /** `holder` and `key` are where the value will stand. */
  private value(holder?: object, key?: string | number): unknown {
    this.blank();
    this.values += 1;
    if (this.values > LIMITS.values) this.fail(`holds more than ${LIMITS.values} values`);
    switch (this.text[this.at]) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
        return this.string();
      case undefined:
        return this.fail('the file ends too early');
    }
    const literal = this.match(LITERAL);
    if (literal) return literal === 'null' ? null : literal === 'true';
    const start = this.at;
    const number = this.match(NUMBER);
    if (!number) return this.fail(`${JSON.stringify(this.text[this.at])} does not belong here`);
    const value = Number(number);
    if (!Number.isFinite(value)) {
      this.at = start;
      this.fail(`${number} is too large a number`);
    }
    if (holder && key !== undefined && number !== String(value)) noteNumber(holder, key, number);
    return value;
  }

  private object(): object {
    this.open();
    const object: Record<string, unknown> = {};
    const first = new Map<string, number>();
    this.at += 1;
    this.blank();
    if (this.text[this.at] === '}') return this.close(object);
    for (;;) {
      this.blank();
      const key = this.key(first);
      const value = this.value(object, key);
      this.path.pop();
      // Assignment would set the prototype.
      if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
      else object[key] = value;
      this.blank();
      const end = this.text[this.at];
      if (end === '}') return this.close(object);
      if (end !== ',') this.fail('a comma or } is missing');
      this.at += 1;
    }
  }

  /** A property's name, which goes on the path, and its colon; `first` holds where each name of the object stood first. */
  private key(first: Map<string, number>): string {
    const start = this.at;
    if (this.text[start] !== '"')
      this.fail(
        this.text[start] === '}' ? 'no comma before }' : 'a property begins with its name in "',
      );
    const key = this.string();
    this.blank();
    if (this.text[this.at] !== ':') this.fail(`a colon is missing after ${JSON.stringify(key)}`);
    this.at += 1;
    this.path.push(key);
    const earlier = first.get(key);
    if (earlier !== undefined)
      this.mistakes.say(
        pointerOf(this.path),
        `${JSON.stringify(key)} is there twice, at ${this.place(earlier)} and ${this.place(start)}`,
      );
    first.set(key, start);
    if (first.size > LIMITS.properties)
      this.fail(`an object holds more than ${LIMITS.properties} properties`);
    return key;
  }

  private array(): unknown[] {
    this.open();
    const array: unknown[] = [];
    this.at += 1;
    this.blank();
    if (this.text[this.at] === ']') return this.close(array);
    for (;;) {
      this.path.push(array.length);
      array.push(this.value(array, array.length));
      this.path.pop();
      this.blank();
      const end = this.text[this.at];
      if (end === ']') return this.close(array);
      if (end !== ',') this.fail('a comma or ] is missing');
      this.at += 1;
      this.blank();
      if (this.text[this.at] === ']') this.fail('no comma before ]');
    }
  }

  private open(): void {
    if (this.path.length >= LIMITS.depth) this.fail(`is nested more than ${LIMITS.depth} deep`);
  }

  private close<T>(value: T): T {
    this.at += 1;
    return value;
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    for (;;) {
      PLAIN.lastIndex = this.at;
      PLAIN.test(this.text);
      this.at = PLAIN.lastIndex;
      const next = this.text[this.at];
      if (next === '"') break;
      if (next === undefined) {
        this.at = start;
        this.fail('this text has no closing "');
      }
      if (next !== '\\') this.fail('a line break or control character in a text; write it as \\n');
      const length = this.text[this.at + 1] === 'u' ? 6 : 2;
      if (!ESCAPE.test(this.text.slice(this.at, this.at + length)))
        this.fail(`${this.text.slice(this.at, this.at + length)} is no escape of JSON`);
      this.at += length;
    }
    this.at += 1;
    const raw = this.text.slice(start, this.at);
    return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  }

  private blank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at += 1;
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found) this.at += found.length;
    return found;
  }

  private fail(message: string): never {
    throw new SyntaxMistake(this.place(this.at), message);
  }

  /** Line and column, both from 1. */
  private place(offset: number): string {
    this.lines ??= [0, ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1)];
    const after = this.lines.findIndex((start) => start > offset);
    const line = after < 0 ? this.lines.length : after;
    return `${line}:${offset - (this.lines[line - 1] ?? 0) + 1}`;
  }
}

const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})$/;
