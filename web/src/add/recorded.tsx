import { type useRecorded, whoSays } from './use-recorded.js';

/** What the store has of the article already. */
export function Recorded({ recorded }: { readonly recorded: ReturnType<typeof useRecorded> }) {
  const { known, statements, error } = recorded;
  if (error) return <p class="error">{error}</p>;
  if (!known) return null;
  return (
    <details class="recorded-list">
      <summary>
        This article is recorded already, with {statements.length} statement
        {statements.length === 1 ? '' : 's'}: they are underlined in the text
      </summary>
      <ol class="words">
        {statements.map((statement) => (
          <li key={statement.id} class="word">
            <span class="who">{whoSays(statement)}</span>{' '}
            <span class="quote">{statement.text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
