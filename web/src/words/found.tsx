import { type Hit, searchNames } from '../api/search.js';
import { OneHit } from '../panels/search-box.js';
import { useLoad } from '../use-load.js';

/** What is called by the words that were searched for, above the statements that say them. */
export function Found(props: { readonly q: string; readonly onChoose: (hit: Hit) => void }) {
  const { q, onChoose } = props;
  const { value } = useLoad(q.trim() || null, (signal) => searchNames(q.trim(), signal));
  if (!value?.length) return null;
  return (
    <section class="found" aria-label={`Called “${q}”`}>
      <h3>Called “{q}”</h3>
      <ul>
        {value.map((hit) => (
          <li key={hit.node.id}>
            <button type="button" class="hit" onClick={() => onChoose(hit)}>
              <OneHit hit={hit} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
