import { hovers } from '../hover.js';
import { VOICES } from '../model/voices.js';
import type { Cluster } from './clusters.js';
import type { Located } from './locate.js';
import { Pie } from './pie.js';
import { radiusOf } from './place-labels.js';

const MOST = 12;

/** Several towns in one mark: a button that zooms in on them. */
export function ClusterMark(props: {
  readonly cluster: Cluster;
  readonly nameOf: (one: Located) => string;
  readonly onZoom: () => void;
}) {
  const { cluster, nameOf, onZoom } = props;
  const { members, at } = cluster;
  const [first] = members;
  if (!first) return null;
  const voices = VOICES.map(({ voice }) => ({
    voice,
    count: members.reduce(
      (sum, { mark }) => sum + (mark.voices.find((one) => one.voice === voice)?.count ?? 0),
      0,
    ),
  }));
  const r = radiusOf(first.mark) + 2;
  const listed = members
    .slice(0, MOST)
    .map((one) => `${nameOf(one)} ${one.mark.count.toLocaleString()}`)
    .join(', ');
  const label = `${members.length} places: ${listed}${members.length > MOST ? ' and others' : ''}. Zoom in`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons do not live inside SVG
    <g
      class="place cluster"
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={onZoom}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onZoom();
      }}
      {...hovers(members.flatMap(({ mark }) => mark.statements))}
    >
      <title>{label}</title>
      <circle class="cluster-ring" cx={at[0]} cy={at[1]} r={r + 4} />
      <Pie at={at} r={r} voices={voices} />
      <circle class="hit" cx={at[0]} cy={at[1]} r={Math.max(r + 4, 13)} />
    </g>
  );
}
