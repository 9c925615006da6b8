import { useState } from 'preact/hooks';
import type { Draft } from './draft.js';
import { dropDraft, listDrafts } from './draft-store.js';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The drafts that this browser keeps, to go on with. */
export function DraftList(props: {
  readonly shown: string;
  readonly onOpen: (key: string) => void;
}) {
  const { shown, onOpen } = props;
  const [asked, setAsked] = useState<string | null>(null);
  const drafts = listDrafts().filter(({ key }) => key !== shown);
  if (drafts.length === 0) return null;
  return (
    <section aria-label="Drafts">
      <h3>Drafts in this browser</h3>
      <ul class="drafts">
        {drafts.map(({ key, kept: { draft, at } }) => (
          <li key={key}>
            <span dir="auto">{nameOf(draft)}</span>{' '}
            <span class="soft small">
              {draft.statements.length} statement{draft.statements.length === 1 ? '' : 's'}, changed{' '}
              {DAY.format(new Date(at))}
            </span>
            <span class="actions">
              <button type="button" onClick={() => onOpen(key)}>
                Go on<span class="hidden"> with {nameOf(draft)}</span>
              </button>
              {asked === key ? (
                <>
                  Delete it for good?{' '}
                  <button
                    type="button"
                    onClick={() => {
                      dropDraft(key);
                      setAsked(null);
                    }}
                  >
                    Delete
                  </button>
                  <button type="button" onClick={() => setAsked(null)}>
                    Keep
                  </button>
                </>
              ) : (
                <button type="button" onClick={() => setAsked(key)}>
                  Delete …<span class="hidden"> {nameOf(draft)}</span>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ headline, text }: Draft): string {
  return headline || Array.from(text.trim()).slice(0, 60).join('') || 'Without a headline';
}
