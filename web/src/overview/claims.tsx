import type { NodeRef, Stated } from '../api/fragments.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { atOf } from '../model/at.js';
import { type Held, heldInWords } from '../model/date-in-words.js';
import { valueInWords } from '../model/plain-words.js';
import { NodeLink } from './node-link.js';

/** A dated relation to something, with whose word it is. */
export interface Link extends Held {
  readonly class: string | null;
  readonly node: NodeRef;
  readonly claims: readonly Stated[];
}

/** Relations of one kind, each with its dates and, beneath, who says so. */
export function Links(props: {
  readonly title: string;
  readonly links: readonly Link[] | undefined;
  /** How many more there are. */
  readonly rest?: number;
  readonly explorer: Explorer;
}) {
  const { title, links = [], rest = 0, explorer } = props;
  if (links.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {links.map((link, at) => (
        <div key={`${link.node.id} ${at}`} class="fact">
          <NodeLink node={link.node} explorer={explorer} />{' '}
          <span class="soft">
            {[link.class && valueInWords(link.class), heldInWords(link)].filter(Boolean).join(', ')}
          </span>
          <Claims claims={link.claims} explorer={explorer} />
        </div>
      ))}
      {rest > 0 && (
        <p class="soft small">
          {rest.toLocaleString()} more are not listed: search for one by its name.
        </p>
      )}
    </section>
  );
}

/** Who says so, each in the words of the article, which they open. */
export function Claims(props: { readonly claims: readonly Stated[]; readonly explorer: Explorer }) {
  const { claims, explorer } = props;
  return (
    <ul class="claims">
      {claims.map((claim) => {
        const { id, evidence, statedBy } = claim;
        const dates = claims.length > 1 ? heldInWords(claim) : '';
        return (
          <li key={id}>
            {evidence ? (
              <button
                type="button"
                class="link"
                dir="auto"
                onClick={() => explorer.read(evidence.article.id, atOf(evidence))}
              >
                “{evidence.text}”
              </button>
            ) : (
              'Known from elsewhere'
            )}
            <span class="soft">
              {evidence ? ' says ' : ', told with '}
              <button
                type="button"
                class="link"
                dir="auto"
                onClick={() => explorer.read(statedBy.id, null)}
              >
                {statedBy.label}
              </button>
              {dates && `, ${dates}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
