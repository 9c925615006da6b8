import { useEffect, useMemo } from 'preact/hooks';
import { ArticleForm } from './article-form.js';
import { entitiesOf } from './draft.js';
import { UNMARKED } from './draft-store.js';
import { DraftContext } from './in-draft.js';
import { Marking } from './marking.js';
import { type DraftWork, useDraft } from './use-draft.js';
import { useRecorded } from './use-recorded.js';
import './add-article.css';

/** Paste, select, say who and about whom, try it, import it; whatever is typed stays in the browser until then. */
export function AddArticle({ onDone }: { readonly onDone: (article: string) => void }) {
  const work = useDraft();
  const { draft, key, note } = work;
  const recorded = useRecorded(draft.isMarking ? key : null);
  const names = useMemo(
    () => [
      ...new Map([...recorded.names, ...entitiesOf(draft)].map((one) => [one.id, one])).values(),
    ],
    [recorded.known, draft.outlet, draft.statements, draft.editing],
  );
  useUndoKeys(work);
  return (
    <DraftContext.Provider value={{ draft, article: key, names, note }}>
      <section class="add" aria-label="Add an article">
        <Steps work={work} />
        {draft.isMarking ? (
          <Marking work={work} recorded={recorded} onDone={onDone} />
        ) : (
          <ArticleForm work={work} />
        )}
      </section>
    </DraftContext.Provider>
  );
}

/** What can be taken back, and where to other drafts. */
function Steps({ work }: { readonly work: DraftWork }) {
  const { draft, key, undo, redo, isKept, open, change } = work;
  return (
    <>
      <h2 dir="auto">{draft.isMarking ? draft.headline : 'Add an article'}</h2>
      <p class="actions">
        <button type="button" disabled={!undo} onClick={() => undo?.()}>
          Undo
        </button>
        <button type="button" disabled={!redo} onClick={() => redo?.()}>
          Redo
        </button>
        {draft.isMarking && (
          <button
            type="button"
            disabled={draft.statements.length > 0}
            title={
              draft.statements.length > 0
                ? 'Statements stand at places of this text: take them out to change it'
                : undefined
            }
            onClick={() => change({ isMarking: false })}
          >
            Change the text
          </button>
        )}
        {key !== UNMARKED && (
          <button type="button" onClick={() => open(UNMARKED)}>
            Other articles
          </button>
        )}
        {isKept ? (
          <span class="soft small">Everything is kept in this browser until it is imported.</span>
        ) : (
          <span class="error" role="alert">
            This browser has no more room: what you type now is lost when the page is left. Import
            or delete a draft.
          </span>
        )}
      </p>
    </>
  );
}

/** Ctrl+Z and its likes, wherever no text is typed: there the browser's own do. */
function useUndoKeys({ undo, redo }: DraftWork): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = { undo, redo, none: null }[stepBy(event)];
      if (!step) return;
      event.preventDefault();
      step();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo]);
}

function stepBy({ target, key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) {
  const isTyping = target instanceof Element && target.matches('input, textarea');
  if (isTyping || altKey || !(ctrlKey || metaKey)) return 'none';
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : 'none';
}
