import { useEffect, useRef } from 'preact/hooks';
import { ArticleFields } from './article-fields.js';
import { DraftList } from './draft-list.js';
import type { DraftWork } from './use-draft.js';

/** The article as it was printed: its text, unchanged, with headline and date; and the drafts there are. */
export function ArticleForm({ work }: { readonly work: DraftWork }) {
  const { draft, key, change } = work;
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) text.current?.focus();
  }, []);
  const isLocked = draft.statements.length > 0;
  return (
    <>
      <form
        class="article-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.text.trim() && draft.headline.trim()) void work.mark();
        }}
      >
        <div class="field">
          <label>
            Its text, unchanged
            <textarea
              rows={14}
              ref={text}
              dir="auto"
              value={draft.text}
              readOnly={isLocked}
              onInput={(event) => change({ text: event.currentTarget.value }, 'text')}
              required
            />
          </label>
        </div>
        <div>
          <ArticleFields draft={draft} mistakes={[]} onChange={change} />
          <p class="actions">
            <button type="submit" class="primary">
              Mark its statements
            </button>
          </p>
        </div>
      </form>
      <DraftList shown={key} onOpen={work.open} />
    </>
  );
}
