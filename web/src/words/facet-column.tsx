import { FACET_NAMES } from '../explorer/facets.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { FacetGroup } from './facet-group.js';
import { MonthsGroup } from './months-group.js';
import { TextFilter } from './text-filter.js';
import './facet-column.css';

/** What the statements can be narrowed to, each with how many of all of them there would be. */
export function FacetColumn({ explorer }: { readonly explorer: Explorer }) {
  const { view, go } = explorer;
  return (
    <section class="facets" aria-label="Filters">
      <TextFilter text={view.text} onText={(text) => go({ text })} />
      {FACET_NAMES.map((name) => (
        <FacetGroup key={name} name={name} explorer={explorer} />
      ))}
      <MonthsGroup view={view} go={go} />
    </section>
  );
}
