import { CERTAINTIES, SPEECH_ACTS } from '../../../src/model/vocabulary.js';
import { ACT_WORDS, CERTAINTY_WORDS } from '../model/plain-words.js';
import { Choice } from './choice.js';
import type { DraftSpan, DraftStatement } from './draft.js';
import { ConditionalFields, HedgeFields } from './hedge-fields.js';
import { Subjects } from './subjects.js';
import { type StatementFields, useStatement } from './use-statement.js';
import { VoiceFields } from './voice-fields.js';
import { WordsField } from './words-field.js';

// Of what is kept as a statement nobody says that it is not asserted.
const JUDGED = [
  ['', 'not judged'] as const,
  ...CERTAINTIES.filter((one) => one !== 'U_U').map((one) => [one, CERTAINTY_WORDS[one]] as const),
];

const ACTS = SPEECH_ACTS.map((act) => [act, ACT_WORDS[act]] as const);

/** One statement: its exact words, in one piece or several, who says it, how sure, about whom and where. */
export function StatementForm(props: {
  readonly points: readonly string[];
  readonly article: string;
  readonly start: DraftStatement;
  readonly proposed: string | null;
  /** Words selected in the text, for the field that was used last. */
  readonly selection: DraftSpan | null;
  readonly onKeep: (statement: DraftStatement) => void;
  readonly onDrop: () => void;
}) {
  const { points, article, start, proposed, selection, onKeep, onDrop } = props;
  const fields = useStatement(points, start, selection);
  const { draft, finished, field, change } = fields;
  return (
    <form
      class={proposed ? 'statement-form proposal' : 'statement-form'}
      onSubmit={(event) => {
        event.preventDefault();
        if (finished) onKeep(finished);
      }}
    >
      {proposed && <p class="badge">A proposal, from {proposed}. Check it before you keep it.</p>}
      <p class="soft small">Words selected in the text go to the field that was used last.</p>
      <ExactWords fields={fields} />
      <VoiceFields fields={fields} article={article} />
      <WordsField
        label="The cue: words that attribute it, such as “said” (may be empty)"
        {...field(draft.cue, (cue) => change({ cue }))}
      />
      <Choice label="Said how" of={ACTS} value={draft.act} onChoose={(act) => change({ act })} />
      <Choice
        label="How sure"
        of={JUDGED}
        value={draft.certainty}
        onChoose={(certainty) => change({ certainty })}
      />
      <HedgeFields fields={fields} />
      <ConditionalFields fields={fields} />
      <Subjects about={draft.about} article={article} onChange={(about) => change({ about })} />
      <p class="actions">
        <button type="submit" class="primary" disabled={!finished}>
          Keep this statement
        </button>
        <button type="button" onClick={onDrop}>
          Drop it
        </button>
      </p>
    </form>
  );
}

function ExactWords({ fields }: { readonly fields: StatementFields }) {
  const { spans, isApart, field, setSpan, addPiece, dropPiece } = fields;
  return (
    <>
      {spans.map((span, index) => (
        <WordsField
          key={index}
          label={index === 0 ? 'The exact words' : `and, after a gap (${index + 1})`}
          rows={index === 0 ? 3 : 2}
          {...field(span, setSpan(index))}
        />
      ))}
      {!isApart && <p class="error">These words overlap; give each piece once.</p>}
      <p class="actions">
        <button type="button" class="small" onClick={addPiece}>
          more words after a gap
        </button>
        {spans.length > 1 && (
          <button type="button" class="small" onClick={dropPiece}>
            take the last piece out
          </button>
        )}
      </p>
    </>
  );
}
