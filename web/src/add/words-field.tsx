import { useLayoutEffect, useState } from 'preact/hooks';
import { type DraftSpan, wordsOf } from './draft.js';

/** Words of the article, typed or taken from the selection, at their exact place. */
export function WordsField(props: {
  readonly label: string;
  readonly points: readonly string[];
  readonly span: DraftSpan | null;
  /** Of words that stand there several times, those closest to this place are meant. */
  readonly near: number;
  readonly rows?: number;
  readonly onSpan: (span: DraftSpan | null) => void;
  /** It is the one that a selection in the text goes to. */
  readonly onFocus: () => void;
}) {
  const { label, points, span, near, rows = 1, onSpan, onFocus } = props;
  const placed = span ? wordsOf(points, [span]) : '';
  const [words, setWords] = useState(placed);
  // Before the next event: later it would undo what has been typed since.
  useLayoutEffect(() => {
    if (span) setWords(placed);
  }, [span?.start, span?.end]);
  const isLost = words.trim() !== '' && words !== placed;
  function find(value: string): void {
    setWords(value);
    onSpan(value.trim() === '' ? null : placeOf(points.join(''), value, near));
  }
  return (
    <>
      <label class="wide">
        {label}
        <textarea
          rows={rows}
          value={words}
          onFocus={onFocus}
          onInput={(event) => find(event.currentTarget.value)}
        />
      </label>
      {isLost && (
        <p class="error">
          These words are not in the text, letter by letter. Select them in the text instead.
        </p>
      )}
    </>
  );
}

/** Where words stand, closest to a place; null when nowhere. */
function placeOf(text: string, words: string, near: number): DraftSpan | null {
  const length = Array.from(words).length;
  let best: DraftSpan | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const start = Array.from(text.slice(0, at)).length;
    if (best && Math.abs(start - near) >= Math.abs(best.start - near)) continue;
    best = { start, end: start + length };
  }
  return best;
}
