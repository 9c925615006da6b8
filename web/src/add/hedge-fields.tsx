import { Choice } from './choice.js';
import { HEDGES } from './find-words.js';
import type { StatementFields } from './use-statement.js';
import { WordsField } from './words-field.js';

const CATEGORIES = HEDGES.map(([name]) => [name, name.toLowerCase().replaceAll('_', ' ')] as const);

/** The words that weaken a statement, each with its kind. */
export function HedgeFields({ fields }: { readonly fields: StatementFields }) {
  const { typed, field, setHedge, dropHedge } = fields;
  return (
    <>
      {typed.hedges.map(({ category }, index) => (
        <div class="hedge-row" key={index}>
          <WordsField label={`Hedge ${index + 1}`} {...field(`hedge ${index}`)} />
          <Choice
            of={CATEGORIES}
            name={`Kind of hedge ${index + 1}`}
            value={category}
            onChoose={(next) => setHedge(index, next)}
          />{' '}
          <button
            type="button"
            aria-label={`Take hedge ${index + 1} out`}
            onClick={() => dropHedge(index)}
          >
            ×
          </button>
        </div>
      ))}
    </>
  );
}

/** Buttons that make a statement weaker or conditional, and the parts of a conditional. */
export function ConditionalFields({ fields }: { readonly fields: StatementFields }) {
  const { typed, field, addHedge, toggleConditional } = fields;
  return (
    <>
      <p class="actions">
        <button type="button" onClick={addHedge}>
          a word that weakens it
        </button>
        <button type="button" aria-pressed={typed.parts !== null} onClick={toggleConditional}>
          it is an “if … then …”
        </button>
      </p>
      {typed.parts && (
        <>
          <WordsField label="If: what is only supposed" {...field('if')} />
          <WordsField label="Then: what would follow" {...field('then')} />
        </>
      )}
    </>
  );
}
