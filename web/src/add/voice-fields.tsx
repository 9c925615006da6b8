import { Choice } from './choice.js';
import { EntityPicker } from './entity-picker.js';
import { EntityName } from './subjects.js';
import type { DraftVoice, StatementFields } from './use-statement.js';

const VOICES: readonly (readonly [DraftVoice, string])[] = [
  ['source', 'a source'],
  ['article', 'the article itself'],
  ['impersonal', 'nobody (“it’s believed”)'],
];

/** How a source can be rendered. */
const KINDS = [
  ['DIRECT_QUOTE', 'a quotation'],
  ['MIXED_QUOTE', 'partly a quotation'],
  ['PARAPHRASE', 'a paraphrase'],
] as const;

/** In whose voice a statement is; of a source, whose and how. */
export function VoiceFields(props: { readonly fields: StatementFields; readonly article: string }) {
  const { fields, article } = props;
  const { draft, voice, setVoice, change } = fields;
  return (
    <>
      <Choice label="In the voice of" of={VOICES} value={voice} onChoose={setVoice} />
      {voice === 'source' && (
        <>
          <Choice label="as" of={KINDS} value={draft.kind} onChoose={(kind) => change({ kind })} />
          {draft.speaker ? (
            <p>
              Said by <EntityName entity={draft.speaker} />{' '}
              <button type="button" class="small" onClick={() => change({ speaker: null })}>
                change
              </button>
            </p>
          ) : (
            <EntityPicker
              label="Said by"
              article={article}
              onPick={(speaker) => change({ speaker })}
            />
          )}
        </>
      )}
    </>
  );
}
