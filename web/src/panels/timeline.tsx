import type { Filter } from '../api/statement-filter.js';
import type { Scope } from '../api/statement-page.js';
import { VOICES } from '../model/voices.js';
import { useLoad } from '../use-load.js';
import { DayField } from './day-field.js';
import { type Track as LoadedTrack, loadPublished, loadSaid } from './load-track.js';
import { Track } from './track.js';
import './timeline.css';

interface Chosen {
  readonly clock: 'published' | 'said';
  readonly from: string | null;
  readonly to: string | null;
  readonly onClock: (clock: 'published' | 'said') => void;
  readonly onRange: (from: string | null, to: string | null) => void;
}

/** By publication or by when it was said. Dragging over it sets the range everything else keeps to. */
export function Timeline(
  props: Chosen & {
    readonly scope: Scope;
    readonly filters: readonly Filter[];
    readonly onRead: (article: string, statement: string) => void;
  },
) {
  const { scope, filters, clock, from, to, onRange, onRead } = props;
  const { value, error } = useLoad(JSON.stringify([scope, filters, clock]), (signal) =>
    (clock === 'said' ? loadSaid : loadPublished)(scope, filters, signal),
  );
  const bars = value?.bars ?? [];
  return (
    <section class="timeline" aria-label="Timeline">
      <Clocks {...props} loaded={value} />
      {error && <p class="error">{error}</p>}
      {value && bars.length === 0 && (
        <p class="empty">
          {clock === 'said'
            ? 'No statement here says when it was said; look by publication.'
            : 'Nothing here has a date.'}
        </p>
      )}
      {value && bars.length > 0 && (
        <Track {...{ bars, from, to, onRange, onRead }} interval={value.interval} />
      )}
    </section>
  );
}

function Clocks(props: Chosen & { readonly loaded: LoadedTrack | null }) {
  const { clock, from, to, onClock, onRange, loaded } = props;
  const { undated = 0 } = loaded ?? {};
  return (
    <header>
      <fieldset class="switch" aria-label="Clock">
        {(['published', 'said'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={clock === one} onClick={() => onClock(one)}>
            {one}
          </button>
        ))}
      </fieldset>
      <DayField label="from" day={from} part="first" onDay={(day) => onRange(day, to)} />
      <DayField label="to" day={to} part="last" onDay={(day) => onRange(from, day)} />
      {(from || to) && (
        <button type="button" class="small" onClick={() => onRange(null, null)}>
          all time
        </button>
      )}
      <ul class="legend" aria-label="Colours of voices">
        {VOICES.map(({ voice, label }) => (
          <li key={voice} class={`voice-${voice}`}>
            <span class="swatch" />
            {label}
          </li>
        ))}
      </ul>
      <span class="soft small">
        {undated > 0 &&
          `${undated.toLocaleString()} without a date ${clock === 'said' ? 'of saying' : ''}`}
      </span>
    </header>
  );
}
