import { Choice } from './choice.js';
import type { DraftVoice } from './draft.js';
import { SpeakersField } from './speakers-field.js';
import type { StatementFields } from './use-statement.js';

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

/** In whose voice a statement is; of a source, whose, in which capacity, through whom and how. */
export function VoiceFields({ fields }: { readonly fields: StatementFields }) {
  const { typed, set, change, mistakesAt } = fields;
  const { draft, voice } = typed;
  return (
    <>
      <div class="row">
        <Choice
          label="In the voice of"
          of={VOICES}
          value={voice}
          onChoose={(next) => set({ voice: next })}
        />
        {voice === 'source' && (
          <Choice label="as" of={KINDS} value={draft.kind} onChoose={(kind) => change({ kind })} />
        )}
      </div>
      {voice === 'source' && (
        <>
          <SpeakersField
            label="Said by"
            name="speakers"
            speakers={draft.speakers}
            mistakes={mistakesAt('speakers')}
            onChange={(speakers, by) => change({ speakers }, by)}
          />
          <SpeakersField
            label="Passed on by"
            name="relays"
            speakers={draft.relays}
            mistakes={mistakesAt('relays')}
            onChange={(relays, by) => change({ relays }, by)}
          />
        </>
      )}
    </>
  );
}
