import type { AnyOf } from '../api/graphql.js';
import type { Told } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { heldInWords } from '../model/date-in-words.js';
import { Claims } from './claims.js';
import { NodeLink } from './node-link.js';

/** The posts somebody holds or held, term by term, and who says so. */
export function Postings({ told, explorer }: { readonly told: Told; readonly explorer: Explorer }) {
  const { postings }: AnyOf<Told> = told;
  if (!postings) return null;
  return (
    <section>
      <h3>Postings</h3>
      {postings.length === 0 && <p class="empty">No article says that they hold a post.</p>}
      {postings.map(({ id, title, rank, at, terms }) => (
        <div key={id} class="fact">
          <b>{[title, rank].filter(Boolean).join(', ')}</b> of{' '}
          <NodeLink node={at} explorer={explorer} />
          {terms.map((term, index) => (
            <div key={`${id} ${index}`}>
              <span class="soft">{heldInWords(term)}</span>
              <Claims claims={term.claims} explorer={explorer} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
