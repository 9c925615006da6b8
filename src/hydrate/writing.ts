import { AppError } from '../errors.js';
import type { Parameters } from '../plan/parameters.js';

/** Rows that are written before other requests have their turn. */
const ROWS_A_SLICE = 1_000;
/** Stands in the text for a list that is written later; JSON holds no such character (RFC 8259, section 7). */
const MARK = '\u0000';
const MARKS = new RegExp(`${MARK}(\\d+)${MARK}`, 'g');

/** What bounds the writing of an answer. */
export interface AnswerLimits {
  /** Bytes of an answer at most. */
  readonly maximum: number;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

/**
 * One answer while it is written. After a thousand rows what is left of its lists is put off until other requests had
 * their turn, so that a large answer holds nobody up; nothing of it is sent before it is whole.
 */
export class Writing {
  private rows = 0;
  private length = 0;
  private readonly later: (() => string)[] = [];
  private readonly written: string[] = [];

  constructor(
    readonly parameters: Parameters,
    private readonly limits: AnswerLimits,
  ) {}

  /** Counts a row of a list and what the list has come to. Throws OPERATION_TOO_COSTLY beyond the maximum. */
  count(length: number): void {
    this.rows += 1;
    if (this.length + length > this.limits.maximum) throw tooLarge(this.limits.maximum);
  }

  /** The text of a list: now, or a mark in its place when enough has been written for this turn. */
  list(write: () => string): string {
    if (this.rows < ROWS_A_SLICE) return write();
    return `${MARK}${this.later.push(write) - 1}${MARK}`;
  }

  /**
   * The whole answer, of which the first part is `text`. Throws OPERATION_TOO_COSTLY when it is too large, and
   * ENGINE_TIMEOUT when its time is over.
   */
  async finish(text: string): Promise<string> {
    const { maximum, deadline } = this.limits;
    this.add(text);
    for (let next = 0; next < this.later.length; next += 1) {
      if (this.rows >= ROWS_A_SLICE) {
        await new Promise((resolve) => setImmediate(resolve));
        if (Date.now() > deadline) throw writtenTooLate();
        this.rows = 0;
      }
      const part = (this.later[next] as () => string)();
      this.add(part);
      this.written.push(part);
    }
    const whole = this.later.length > 0 ? this.expand(text) : text;
    checkSize(whole, maximum);
    return whole;
  }

  private add({ length }: string): void {
    this.length += length;
    if (this.length > this.limits.maximum) throw tooLarge(this.limits.maximum);
  }

  private expand(text: string): string {
    return text.replace(MARKS, (_, index) => this.expand(this.written[Number(index)] ?? ''));
  }
}

/** Throws OPERATION_TOO_COSTLY for a text of more bytes. */
function checkSize(text: string, maximum: number): void {
  // A code unit is at most three bytes of UTF-8.
  if (text.length * 3 > maximum && Buffer.byteLength(text) > maximum) throw tooLarge(maximum);
}

/** Throws OPERATION_TOO_COSTLY for data that is larger as JSON, without making all of it. */
export function checkAnswer(data: unknown, maximum: number): void {
  let length = 0;
  const pending: unknown[] = [data];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string') length += Buffer.byteLength(value) + 2;
    else if (value === null || typeof value !== 'object') length += String(value).length;
    else {
      const keys = Array.isArray(value) ? [] : Object.keys(value);
      length += keys.reduce((sum, key) => sum + key.length + 4, 2 + Object.values(value).length);
      pending.push(...Object.values(value));
    }
    if (length > maximum) throw tooLarge(maximum);
  }
}

/** What an answer gets that is not whole in time. */
export function writtenTooLate(): AppError {
  return new AppError('ENGINE_TIMEOUT', 'The answer was not written in time; ask for less.');
}

function tooLarge(maximum: number): AppError {
  return new AppError(
    'OPERATION_TOO_COSTLY',
    `The answer is larger than ${maximum} bytes and is not sent; ask for fewer with \`first\`, leave long texts out, or take the whole graph by an export.`,
    { details: { limit: 'answer', maximum } },
  );
}
