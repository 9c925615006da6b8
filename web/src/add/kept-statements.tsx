import type { Mistake } from '../api/ask.js';
import { type DraftStatement, wordsOf } from './draft.js';

/** What is going to be imported, each with what the importer finds wrong in it. */
export function KeptStatements(props: {
  readonly points: readonly string[];
  readonly statements: readonly DraftStatement[];
  readonly mistakesOf: (index: number) => readonly Mistake[];
  readonly onChange: (statement: DraftStatement) => void;
  readonly onTakeOut: (statement: DraftStatement) => void;
}) {
  const { points, statements, mistakesOf, onChange, onTakeOut } = props;
  return (
    <>
      <h3>{statements.length} statements kept</h3>
      <ol class="words">
        {statements.map((statement, index) => {
          const { spans, speaker, impersonal, conditional, hedges } = statement;
          return (
            <li key={spans[0]?.start} class="word voice-named">
              <span class="who">
                {speaker?.name ?? (impersonal ? 'nobody named' : 'the article itself')}
                {conditional && ', a conditional'}
                {hedges.length > 0 &&
                  `, hedged: ${hedges.map((hedge) => `“${wordsOf(points, [hedge])}”`).join(', ')}`}
              </span>{' '}
              <span class="quote">{spans.map((span) => wordsOf(points, [span])).join(' … ')}</span>
              <button type="button" class="small" onClick={() => onChange(statement)}>
                change
              </button>{' '}
              <button type="button" class="small" onClick={() => onTakeOut(statement)}>
                take out
              </button>
              <MistakeList mistakes={mistakesOf(index)} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Mistakes with their place in the bundle. */
export function MistakeList({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <ul class="error mistakes">
      {mistakes.map(({ pointer, message }) => (
        <li key={pointer + message}>
          <code>{pointer || '/'}</code> {message}
        </li>
      ))}
    </ul>
  );
}
