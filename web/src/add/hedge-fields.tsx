import { Choice } from './choice.js';
import { HEDGES } from './find-words.js';
import type { StatementFields } from './use-statement.js';
import { WordsField } from './words-field.js';

const CATEGORIES = HEDGES.map(([name]) => [name, name.toLowerCase().replaceAll('_', ' ')] as const);

/** The words that weaken a statement, each with its kind. */
export function HedgeFields({ fields }: { readonly fields: StatementFields }) {
  const { hedges, field, editHedge, dropHedge } = fields;
  return (
    <>
      {hedges.map(({ span, category }, index) => (
        <div class="hedge-row" key={index}>
          <WordsField
            label={`Hedge ${index + 1}`}
            {...field(span, (next) => editHedge(index, { span: next }))}
          />
          <Choice
            of={CATEGORIES}
            name={`Kind of hedge ${index + 1}`}
            value={category}
            onChoose={(next) => editHedge(index, { category: next })}
          />{' '}
          <button
            type="button"
            class="small"
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
  const { parts, field, addHedge, toggleConditional, setIf, setThen } = fields;
  return (
    <>
      <p class="actions">
        <button type="button" class="small" onClick={() => addHedge('MODAL_VERB')}>
          a word that weakens it
        </button>
        <button
          type="button"
          class="small"
          aria-pressed={parts !== null}
          onClick={toggleConditional}
        >
          it is an “if … then …”
        </button>
      </p>
      {parts && (
        <>
          <WordsField label="If: what is only supposed" {...field(parts[0], setIf)} />
          <WordsField label="Then: what would follow" {...field(parts[1], setThen)} />
        </>
      )}
    </>
  );
}
