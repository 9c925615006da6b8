import type { Draft } from './draft.js';

/** The article as it was printed: its headline, day and unchanged text. */
export function ArticleForm(props: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onDone: () => void;
}) {
  const { draft, onChange, onDone } = props;
  return (
    <section class="add" aria-label="Add an article">
      <h2>Add an article</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.text.trim() && draft.headline.trim()) onDone();
        }}
      >
        <label class="wide">
          Headline
          <input
            value={draft.headline}
            onInput={(event) => onChange({ ...draft, headline: event.currentTarget.value })}
            required
          />
        </label>
        <label>
          Published (2025-06-01, or less exact: 2025-06; or empty){' '}
          <input
            value={draft.published}
            onInput={(event) => onChange({ ...draft, published: event.currentTarget.value })}
          />
        </label>
        <label class="wide">
          Its text, unchanged
          <textarea
            rows={14}
            value={draft.text}
            onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
            required
          />
        </label>
        <button type="submit" class="primary">
          Mark its statements
        </button>
      </form>
    </section>
  );
}
