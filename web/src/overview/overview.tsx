import type { Explorer } from '../explorer/use-explorer.js';
import './overview.css';

/** What is selected, told in full; of nothing, where to begin. */
export function Overview({ explorer }: { readonly explorer: Explorer }) {
  const { view } = explorer;
  return (
    <section class="overview" aria-label="Overview">
      <h2>{view.sel ? 'Overview' : 'Who said what about where'}</h2>
    </section>
  );
}
