import { CERTAINTIES, SPEECH_ACTS } from '../../../src/model/vocabulary.js';
import { ACT_WORDS, CERTAINTY_WORDS } from '../model/plain-words.js';
import { Choice } from './choice.js';
import { DateField } from './date-field.js';
import { type DraftStatement, UNCHOSEN_ACT } from './draft.js';
import { ConditionalFields, HedgeFields } from './hedge-fields.js';
import { Subjects } from './subjects.js';
import { isApart, placedOf } from './typed.js';
import type { StatementFields } from './use-statement.js';
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
  readonly fields: StatementFields;
  readonly onKeep: (statement: DraftStatement) => void;
  readonly onDrop: () => void;
}) {
  const { fields, onKeep, onDrop } = props;
  const { typed, proposal, finished, field, change, mistakesAt } = fields;
  const { draft } = typed;
  const missing = typeof finished === 'string' ? finished : null;
  return (
    <form
      class={proposal ? 'statement-form proposal' : 'statement-form'}
      aria-label="Statement"
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof finished !== 'string') onKeep(finished);
      }}
    >
      <h3>Statement</h3>
      {proposal && (
        <p class="badge">A proposal, from {proposal.why}. Check it before you keep it.</p>
      )}
      <p class="soft small">Words selected in the text go to the field that was used last.</p>
      <ExactWords fields={fields} />
      <VoiceFields fields={fields} />
      <WordsField
        label="The cue: words that attribute it, such as “said” (may be empty)"
        {...field('cue')}
      />
      <Manner fields={fields} />
      <HedgeFields fields={fields} />
      <ConditionalFields fields={fields} />
      <Subjects
        about={draft.about}
        mistakes={mistakesAt('about')}
        onChange={(about) => change({ about })}
      />
      <p class="actions">
        <button type="submit" class="primary" disabled={missing !== null}>
          Keep this statement
        </button>
        <button type="button" onClick={onDrop}>
          Drop it
        </button>
        {missing && <span class="soft small">Still missing: {missing}.</span>}
      </p>
    </form>
  );
}

/** When and how it was said. */
function Manner({ fields }: { readonly fields: StatementFields }) {
  const { typed, change, mistakesAt } = fields;
  const { draft } = typed;
  return (
    <>
      <DateField
        label="Said when (may be empty)"
        name="said"
        value={draft.said}
        mistakes={mistakesAt('said')}
        onDate={(said) => change({ said }, 'said')}
      />
      <div class="row">
        <Choice label="Said how" of={ACTS} value={draft.act} onChoose={(act) => change({ act })} />
        <Choice
          label="How sure"
          of={JUDGED}
          value={draft.certainty}
          onChoose={(certainty) => change({ certainty })}
        />
      </div>
      <p class="soft small">
        It is stored as “{ACT_WORDS[UNCHOSEN_ACT]}” unless you choose another: so words are read as
        they stand. How sure its source is stays open until you judge it.
      </p>
    </>
  );
}

function ExactWords({ fields }: { readonly fields: StatementFields }) {
  const { typed, field, addPiece, dropPiece } = fields;
  return (
    <>
      {typed.spans.map((_, index) => (
        <WordsField
          key={index}
          label={index === 0 ? 'The exact words' : `and, after a gap (${index + 1})`}
          rows={index === 0 ? 3 : 2}
          {...field(`words ${index}`)}
        />
      ))}
      {!isApart(placedOf(typed)) && <p class="error">These words overlap; give each piece once.</p>}
      <p class="actions">
        <button type="button" onClick={addPiece}>
          more words after a gap
        </button>
        {typed.spans.length > 1 && (
          <button type="button" onClick={dropPiece}>
            take the last piece out
          </button>
        )}
      </p>
    </>
  );
}
