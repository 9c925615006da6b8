import { howSaid } from '../model/plain-words.js';
import { type DraftStatement, type KeptStatement, wordsOf } from './draft.js';
import { fieldWords, type PlacedMistake } from './mistake-places.js';

/** What is going to be imported, each with what the importer finds wrong in it. */
export function KeptStatements(props: {
  readonly points: readonly string[];
  readonly statements: readonly KeptStatement[];
  readonly mistakes: readonly PlacedMistake[];
  readonly onChange: (statement: KeptStatement, field: string | null) => void;
  readonly onTakeOut: (statement: KeptStatement) => void;
}) {
  const { points, statements, mistakes, onChange, onTakeOut } = props;
  return (
    <>
      <h3>
        {statements.length} statement{statements.length === 1 ? '' : 's'} kept
      </h3>
      <ol class="words">
        {statements.map((statement, index) => {
          const { key, spans } = statement;
          const wrong = mistakes.filter((one) => one.statement === index);
          return (
            <li key={key} class="word voice-named">
              <span class="who">{whoSays(statement, points)}</span>{' '}
              <span class="quote">{spans.map((span) => wordsOf(points, [span])).join(' … ')}</span>
              <span class="actions">
                <button type="button" onClick={() => onChange(statement, null)}>
                  change
                </button>
                <button type="button" onClick={() => onTakeOut(statement)}>
                  take out
                </button>
              </span>
              {wrong.length > 0 && (
                <ul class="error mistakes">
                  {wrong.map(({ field, words }) => (
                    <li key={`${field} ${words}`}>
                      {field && (
                        <button
                          type="button"
                          class="link"
                          onClick={() => onChange(statement, field)}
                        >
                          {fieldWords(field)}
                        </button>
                      )}{' '}
                      {words}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function whoSays(statement: DraftStatement, points: readonly string[]): string {
  const { speakers, relays, impersonal, conditional, hedges, act, certainty } = statement;
  const names = (list: typeof speakers) =>
    list.map(({ entity, role }) => entity.name + (role && `, ${role}`)).join(' and ');
  const voice = impersonal ? 'nobody named' : names(speakers) || 'the article itself';
  const words = hedges.map((hedge) => `“${wordsOf(points, [hedge])}”`).join(', ');
  return [
    voice,
    relays.length > 0 && ` by way of ${names(relays)}`,
    `, ${howSaid({ act, certainty: certainty || null })}`,
    conditional && ', a conditional',
    words && `, hedged: ${words}`,
  ]
    .filter(Boolean)
    .join('');
}
