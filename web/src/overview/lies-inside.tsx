import type { AnyOf } from '../api/graphql.js';
import type { Told } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { shownName } from '../model/shown-name.js';
import { Figures } from './figures.js';
import { NodeLink } from './node-link.js';

/** The places directly inside one, and how much is said about each and what lies inside it. */
export function LiesInside({
  told,
  explorer,
}: {
  readonly told: Told;
  readonly explorer: Explorer;
}) {
  const { holds, saidAbout }: AnyOf<Told> = told;
  if (!holds || holds.totalCount === 0) return null;
  const rest = holds.totalCount - holds.nodes.length;
  return (
    <section>
      <h3>
        What lies inside <span class="count">{holds.totalCount.toLocaleString()}</span>
      </h3>
      <Figures
        explorer={explorer}
        whole={saidAbout?.totalCount ?? 0}
        figures={holds.nodes.map((place) => ({
          key: place.id,
          name: shownName(place, explorer.languages),
          label: <NodeLink node={place} explorer={explorer} />,
          count: place.saidAbout.totalCount,
          opens: { place: [place.id], inside: true },
        }))}
      />
      {rest > 0 && <p class="soft small">{rest.toLocaleString()} more are on the map.</p>}
    </section>
  );
}
