import { useState } from 'preact/hooks';
import { wordsIn } from '../model/words-in.js';

/** Narrows statements down to those that have some words; "words in quotes" stand together. */
export function TextFilter(props: {
  readonly text: readonly string[];
  readonly onText: (text: readonly string[]) => void;
}) {
  const { text, onText } = props;
  const [typed, setTyped] = useState('');
  return (
    <form
      class="text-filter"
      onSubmit={(event) => {
        event.preventDefault();
        const words = wordsIn(typed);
        if (words.length > 0) onText([...new Set([...text, ...words])]);
        setTyped('');
      }}
    >
      <label>
        Words in the statement
        <input
          type="search"
          value={typed}
          placeholder="drones"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Filter</button>
    </form>
  );
}
