import type { Statement } from '../api/fragments.js';
import type { Filter } from '../api/statement-filter.js';
import type { Scope } from '../api/statement-page.js';
import { useLoad } from '../use-load.js';
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
    /** Those whose words are at hand, to be lit up. */
    readonly statements: readonly Statement[];
    readonly onRead: (article: string, statement: string) => void;
  },
) {
  const { scope, filters, statements, clock, from, to, onRange, onRead } = props;
  const { value, error } = useLoad(JSON.stringify([scope, filters, clock]), (signal) =>
    (clock === 'said' ? loadSaid : loadPublished)(scope, filters, signal),
  );
  const bars = value?.bars(statements) ?? [];
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
      {bars.length > 0 && <Track {...{ bars, from, to, onRange, onRead }} />}
    </section>
  );
}

function Clocks(props: Chosen & { readonly loaded: LoadedTrack | null }) {
  const { clock, from, to, onClock, onRange, loaded } = props;
  const { undated = 0, rest = 0 } = loaded ?? {};
  return (
    <header>
      <fieldset class="switch" aria-label="Clock">
        {(['published', 'said'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={clock === one} onClick={() => onClock(one)}>
            {one}
          </button>
        ))}
      </fieldset>
      <label>
        from{' '}
        <input
          type="date"
          value={from ?? ''}
          onChange={(event) => onRange(event.currentTarget.value || null, to)}
        />
      </label>
      <label>
        to{' '}
        <input
          type="date"
          value={to ?? ''}
          onChange={(event) => onRange(from, event.currentTarget.value || null)}
        />
      </label>
      {(from || to) && (
        <button type="button" class="small" onClick={() => onRange(null, null)}>
          all time
        </button>
      )}
      <span class="soft small">
        {undated > 0 &&
          `${undated.toLocaleString()} without a date ${clock === 'said' ? 'of saying' : ''}. `}
        {rest > 0 && `${rest.toLocaleString()} more have one.`}
      </span>
    </header>
  );
}
