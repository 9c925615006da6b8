import { isNamed } from '../api/fragments.js';
import type { CountedNode, CountedSource, HeardOf } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import type { View } from '../explorer/view.js';
import { SOURCE_KIND_WORDS } from '../model/plain-words.js';
import { shownName } from '../model/shown-name.js';
import { Count, type Figure, Figures } from './figures.js';
import { NodeLink } from './node-link.js';

/** From whom statements are, most first; unnamed sources told apart by the article that alone knows them. */
export function WhoSpeaks(props: {
  readonly heard: HeardOf;
  readonly explorer: Explorer;
  /** The article that is shown; its own voice and sources need not name it. */
  readonly inside?: string | undefined;
  /** The view of all that is counted here. */
  readonly whole: Partial<View>;
  readonly opens: (source: string) => Partial<View>;
  /** A second count of a source, such as of what it says about the place alone. */
  readonly beside?: (source: CountedSource) => Figure['beside'];
}) {
  const { heard, explorer, inside, whole, opens, beside } = props;
  const nobody = heard.kinds.find(({ key }) => key === 'IMPERSONAL')?.count ?? 0;
  return (
    <>
      <Figures
        explorer={explorer}
        whole={heard.totalCount}
        all={whole}
        figures={heard.sources.map((source) => ({
          ...figureOf(source, explorer, opens),
          note: noteOf(source, explorer, inside),
          ...(beside && { beside: beside(source) }),
          ...(source.key === inside && { name: 'The article itself', label: 'The article itself' }),
        }))}
      />
      {nobody > 0 && (
        <p class="fact soft">
          Nobody in particular (“it’s believed”):{' '}
          <Count explorer={explorer} count={nobody} opens={{ ...whole, voices: ['impersonal'] }} />
        </p>
      )}
    </>
  );
}

function noteOf({ node }: CountedSource, explorer: Explorer, inside: string | undefined) {
  if (node?.__typename === 'Article') return node.id === inside ? '' : 'in its own words';
  if (node?.__typename !== 'AnonymousSource') return undefined;
  const { article } = node;
  const kind = SOURCE_KIND_WORDS[node.sourceKind];
  if (article.id === inside) return kind;
  return (
    <>
      {kind}, only in{' '}
      <button type="button" class="link" onClick={() => explorer.read(article.id, null)}>
        {article.headline}
      </button>
    </>
  );
}

/** A node with a count, as a row. */
export function figureOf(
  { key, count, node }: CountedNode | CountedSource,
  explorer: Explorer,
  opens: (id: string) => Partial<View>,
): Figure {
  const named = isNamed(node) ? node : null;
  return {
    key,
    count,
    name: named ? shownName(named, explorer.languages) : key,
    label: named ? <NodeLink node={named} explorer={explorer} /> : key,
    opens: opens(key),
  };
}
