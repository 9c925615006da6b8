import { useId } from 'preact/hooks';
import type { Place } from './draft.js';
import { type DraftSpan, wordsOf } from './draft.js';
import { FieldError } from './field-error.js';
import { shownWords, type WordsName } from './typed.js';

/** What every field of words is given. */
export interface WordsFieldProps {
  readonly name: WordsName;
  readonly points: readonly string[];
  readonly place: Place;
  /** Of words that stand there several times, those closest to this place are meant. */
  readonly near: number;
  readonly mistakes: readonly string[];
  readonly onPlace: (place: Place) => void;
  /** It is the one that a selection in the text goes to. */
  readonly onFocus: () => void;
  /** Goes to the text, to select words for it. */
  readonly onMark: () => void;
}

/** Words of the article, typed or taken from the selection, at their exact place. */
export function WordsField(
  props: WordsFieldProps & { readonly label: string; readonly rows?: number },
) {
  const { label, name, points, place, near, rows = 1, mistakes, onPlace, onFocus, onMark } = props;
  const id = useId();
  const isLost = typeof place === 'string' && place.trim() !== '';
  const wrong = isLost
    ? ['These words are not in the text, letter by letter. Select them in the text instead.']
    : mistakes;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="with-button">
        <textarea
          id={id}
          rows={rows}
          dir="auto"
          data-field={name}
          value={shownWords(points, place)}
          aria-invalid={wrong.length > 0}
          aria-describedby={wrong.length > 0 ? `${id}-error` : undefined}
          onFocus={onFocus}
          onInput={({ currentTarget: { value } }) =>
            onPlace(value.trim() === '' ? value : (placeOf(points, value, near) ?? value))
          }
        />
        <button
          type="button"
          onClick={() => {
            onFocus();
            onMark();
          }}
        >
          Mark<span class="hidden"> in the text: {label}</span>
        </button>
      </span>
      <FieldError id={`${id}-error`} words={wrong} />
    </div>
  );
}

/** Where words stand, closest to a place; null when nowhere. */
function placeOf(points: readonly string[], words: string, near: number): DraftSpan | null {
  const text = wordsOf(points, [{ start: 0, end: points.length }]);
  const length = Array.from(words).length;
  let best: DraftSpan | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const start = Array.from(text.slice(0, at)).length;
    if (best && Math.abs(start - near) >= Math.abs(best.start - near)) continue;
    best = { start, end: start + length };
  }
  return best;
}
