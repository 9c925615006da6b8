import type { WholeArticle } from '../../archive/whole-article.js';
import type { Properties } from '../../model/value.js';

/**
 * Articles without what was taken back: whole articles, and statements with what leads from and to them. Parts of a
 * conditional, which nobody states, stay only in a format that `marks` them as hypothetical.
 */
export async function* shown(
  articles: AsyncIterable<WholeArticle>,
  { marks }: { readonly marks: boolean },
): AsyncGenerator<WholeArticle> {
  for await (const whole of articles) {
    if (isRetracted(whole.article)) continue;
    const isHidden = (node: Properties) =>
      isRetracted(node) || (!marks && node['hypothetical'] === true);
    const hidden = new Set(whole.statements.filter(isHidden).map(({ id }) => String(id)));
    if (hidden.size === 0) {
      yield whole;
      continue;
    }
    const edges = whole.edges.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to));
    // A claim of who holds a place rests on its statement.
    const resting = new Set(
      whole.edges.flatMap(({ type, from, to }) => (type === 'PER' && hidden.has(to) ? from : [])),
    );
    yield {
      ...whole,
      statements: whole.statements.filter(({ id }) => !hidden.has(String(id))),
      details: whole.details.filter(({ properties: { id } }) => !resting.has(String(id))),
      edges: edges.filter(({ from, to }) => !resting.has(from) && !resting.has(to)),
    };
  }
}

function isRetracted(node: Properties): boolean {
  return (node['retractedAt'] ?? null) !== null;
}
