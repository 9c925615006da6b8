import type { NodeRef } from '../api/fragments.js';
import { HEARD, MOST_HEARD, SPEAKERS, type SpeakersListed } from '../api/heard-operations.js';
import type { Filter } from '../api/statement-filter.js';
import { askLists, requestOf, type Scope, sumByKey, totalOf } from '../api/statement-page.js';
import { shownName } from '../model/shown-name.js';
import { VOICES, type Voice } from '../model/voices.js';
import { useLoad } from '../use-load.js';
import { Speakers } from './speakers.js';
import './heard.css';

/** The mix of named, unnamed and article voice in what is selected, and who speaks for whom: counts of the API. */
export function WhoIsHeard(props: {
  readonly scope: Scope;
  /** Without the voices. */
  readonly filters: readonly Filter[];
  readonly voices: readonly Voice[];
  /** The voices as a filter. */
  readonly voiceFilter: readonly Filter[];
  readonly named: { readonly lang: readonly string[]; readonly named: boolean };
  readonly name: string | null;
  readonly by: string | null;
  readonly about: string | null;
  readonly onVoices: (voices: readonly Voice[]) => void;
  readonly onPick: (by: string | null, about: string | null) => void;
  readonly onSelect: (node: NodeRef) => void;
  readonly onRead: (article: string, statement: string) => void;
  /** To where all are counted. */
  readonly onAll: () => void;
}) {
  const { scope, filters, voices, voiceFilter, named, by, about } = props;
  const mixed = requestOf(scope, filters, 0, HEARD, {});
  const mix = useLoad(JSON.stringify(mixed), (signal) => askLists(mixed, signal));
  const spoken = requestOf(scope, [...filters, ...voiceFilter], 0, SPEAKERS, named);
  const speakers = useLoad(JSON.stringify(spoken), (signal) => askLists(spoken, signal));
  const whole = mix.value ? totalOf(mix.value) : 0;
  return (
    <section class="heard" aria-label="Who is heard" aria-busy={mix.busy || speakers.busy}>
      <h2>Who is heard</h2>
      {(mix.error ?? speakers.error) && <p class="error">{mix.error ?? speakers.error}</p>}
      {mix.value && whole === 0 && (
        <p class="empty">Nothing is said here. Widen the range or the selection.</p>
      )}
      {whole > 0 && (
        <Mix
          whole={whole}
          counts={mix.value ? sumByKey(mix.value, ({ kinds }) => kinds) : new Map()}
          voices={voices}
          onVoices={props.onVoices}
        />
      )}
      {speakers.value && whole > 0 && (
        <Speakers
          answer={speakers.value}
          of={scope.of === 'node' && scope.by === 'all' ? scope.id : null}
          name={props.name}
          nameOf={(node) => shownName(node, named.lang)}
          by={by}
          about={about}
          onPick={props.onPick}
          onSelect={props.onSelect}
          onRead={props.onRead}
        />
      )}
      {speakers.value && <Cut lists={speakers.value.lists} onAll={props.onAll} />}
    </section>
  );
}

/** That there may be more, and where. */
function Cut(props: { readonly lists: readonly SpeakersListed[]; readonly onAll: () => void }) {
  const { lists, onAll } = props;
  const isCut = lists.some(
    ({ speakers, subjects }) => Math.max(speakers.length, subjects.length) >= MOST_HEARD,
  );
  if (!isCut) return null;
  return (
    <p class="soft small">
      Of speakers and subjects the {MOST_HEARD} with most statements are here.{' '}
      <button type="button" class="link" onClick={onAll}>
        All are counted beside the statements
      </button>
    </p>
  );
}

/** The share of each voice, which narrows everything to it. */
function Mix(props: {
  readonly whole: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly voices: readonly Voice[];
  readonly onVoices: (voices: readonly Voice[]) => void;
}) {
  const { whole, counts, voices, onVoices } = props;
  return (
    <fieldset class="mix" aria-label="Share of each voice">
      {VOICES.map(({ voice, label, kinds }) => {
        const count = kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
        const share = Math.round((100 * count) / whole);
        const on = voices.length === 1 && voices[0] === voice;
        return (
          <button
            key={voice}
            type="button"
            class={`mix-row voice-${voice}`}
            aria-pressed={on}
            disabled={count === 0}
            onClick={() => onVoices(on ? [] : [voice])}
          >
            <span class="mix-label">{label}</span>
            <span class="mix-bar">
              <progress max={whole} value={count} aria-hidden="true" />
            </span>
            <span class="mix-count">
              <b>{count.toLocaleString()}</b> {share} %
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
