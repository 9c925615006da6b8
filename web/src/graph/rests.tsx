import { type LoadedExpansion, MOST, PAGE, parseExpansion } from './load-graph.js';

/** What is not drawn of what was expanded, with a way to draw more of it. */
export function Rests(props: {
  readonly loaded: readonly LoadedExpansion[];
  readonly open: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onOpen: (open: readonly string[]) => void;
}) {
  const { loaded, open, nameOf, onOpen } = props;
  const rest = loaded.filter(({ total, statements }) => total > statements.length);
  if (rest.length === 0) return null;
  const withMore = ({ id, by, pages }: LoadedExpansion) =>
    open.map((text) => {
      const one = parseExpansion(text);
      return one.id === id && one.by === by ? `${id}~${by}~${pages + 1}` : text;
    });
  return (
    <ul class="rests" aria-label="What is not drawn">
      {rest.map((one) => {
        const { id, by, pages, total, statements } = one;
        return (
          <li key={id + by} class="note rest">
            {nameOf(id)}: {statements.length.toLocaleString()} of {total.toLocaleString()}{' '}
            statements drawn.{' '}
            {pages < MOST / PAGE && (
              <button type="button" class="small" onClick={() => onOpen(withMore(one))}>
                draw {Math.min(PAGE, total - statements.length)} more
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
