import { type Bar, dayOf, type Frame, tellBar } from './time-bars.js';

/** Columns of counts, stacked by voice, under the height of the highest. */
export function Histogram(props: { readonly bars: readonly Bar[]; readonly frame: Frame }) {
  const { bars, frame } = props;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const highest = bars.find(({ count }) => count === most);
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <div
      class="histogram"
      role="img"
      aria-label={`${total.toLocaleString()} statements from ${bars[0]?.label} to ${bars.at(-1)?.label}; most in ${highest && tellBar(highest)}`}
    >
      <span class="most">{most.toLocaleString()}</span>
      {bars.map((bar) => (
        <div
          key={bar.from}
          class="column"
          data-start={dayOf(bar.from)}
          title={tellBar(bar)}
          style={{
            left: `${frame.percent(bar.from)}%`,
            width: `${frame.percent(bar.to) - frame.percent(bar.from)}%`,
            height: `${(100 * bar.count) / most}%`,
          }}
        >
          {bar.voices.map(({ voice, count }) => (
            <i
              key={voice}
              class={`voice-${voice}`}
              data-count={count}
              style={{ flexGrow: count }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
