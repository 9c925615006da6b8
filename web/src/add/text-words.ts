import type { DraftSpan } from './draft.js';

/** Where the words of a text are, and its sentences by the words they begin with, in code points. */
export interface TextWords {
  readonly words: readonly DraftSpan[];
  /** Indexes of words. */
  readonly firsts: readonly number[];
}

/** Some words in a row, as a keyboard selects them: the last moves, the first stays. */
export interface Caret {
  readonly anchor: number;
  readonly head: number;
}

/** Cuts a text into words and sentences, whatever its script. */
export function wordsIn(text: string): TextWords {
  const points = pointsAt(text);
  const words: DraftSpan[] = [];
  for (const { index, segment, isWordLike } of new Intl.Segmenter(undefined, {
    granularity: 'word',
  }).segment(text)) {
    const end = index + segment.length;
    if (isWordLike) words.push({ start: points(index), end: points(end) });
  }
  if (words.length === 0) words.push({ start: 0, end: points(text.length) });
  const firsts = new Set<number>();
  let at = 0;
  const again = pointsAt(text);
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(
    text,
  )) {
    const start = again(index);
    while (at < words.length - 1 && (words[at]?.start ?? 0) < start) at += 1;
    firsts.add(at);
  }
  return { words, firsts: [...firsts] };
}

/** From UTF-16 offsets that only grow to code points. */
function pointsAt(text: string): (offset: number) => number {
  let [offset, points] = [0, 0];
  return (to) => {
    while (offset < to) {
      offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
}

const STEPS = {
  ArrowRight: (_: TextWords, head: number) => head + 1,
  ArrowLeft: (_: TextWords, head: number) => head - 1,
  ArrowDown: ({ words, firsts }: TextWords, head: number, extends_: boolean) =>
    extends_
      ? (firsts.find((one) => one > head + 1) ?? words.length) - 1
      : (firsts.find((one) => one > head) ?? head),
  ArrowUp: ({ firsts }: TextWords, head: number) => firsts.findLast((one) => one < head) ?? 0,
  Home: () => 0,
  End: ({ words }: TextWords) => words.length - 1,
} as const;

/** Where a key leads: arrows by words and sentences, with shift the selection grows; null for other keys. */
export function moved(
  { anchor, head }: Caret,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  text: TextWords,
): Caret | null {
  if (!(key in STEPS)) return null;
  const step = STEPS[key as keyof typeof STEPS];
  const to = Math.min(Math.max(0, step(text, head, shiftKey)), text.words.length - 1);
  return { anchor: shiftKey ? anchor : to, head: to };
}

/** What a caret selects. */
export function spanOf({ anchor, head }: Caret, { words }: TextWords): DraftSpan {
  const [a, b] = [words[anchor], words[head]];
  return {
    start: Math.min(a?.start ?? 0, b?.start ?? 0),
    end: Math.max(a?.end ?? 0, b?.end ?? 0),
  };
}

/** The caret that selects the words of a stretch. */
export function caretAt({ start, end }: DraftSpan, { words }: TextWords): Caret {
  const first = words.findIndex((one) => one.end > start);
  const last = words.findLastIndex((one) => one.start < end);
  const anchor = first < 0 ? words.length - 1 : first;
  return { anchor, head: Math.max(anchor, last) };
}
