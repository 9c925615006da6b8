import { type LoadedExpansion, MOST, PAGE, parseExpansion } from './load-graph.js';

/** What is not drawn of what was expanded or is listed, with the ways to more of it. */
export function Rests(props: {
  readonly loaded: readonly LoadedExpansion[];
  readonly open: readonly string[];
  /** The statements that are drawn when nothing is opened, of all there are. */
  readonly listed: { readonly totalCount: number; readonly nodes: readonly unknown[] } | null;
  readonly nameOf: (id: string) => string;
  readonly onOpen: (open: readonly string[]) => void;
  readonly onTable: () => void;
}) {
  const { loaded, open, listed, nameOf, onOpen, onTable } = props;
  const withMore = ({ id, by, pages }: LoadedExpansion) =>
    open.map((text) => {
      const one = parseExpansion(text);
      return one.id === id && one.by === by ? `${id}~${by}~${pages + 1}` : text;
    });
  const rests = loaded.map((one) => ({
    key: one.id + one.by,
    name: nameOf(one.id),
    drawn: one.statements.length,
    total: one.total,
    isMore: one.pages < MOST / PAGE,
    onMore: () => onOpen(withMore(one)),
  }));
  if (listed) {
    const drawn = listed.nodes.length;
    const turned = { isMore: false, onMore: () => {} };
    rests.push({ key: '', name: 'All that is listed', drawn, total: listed.totalCount, ...turned });
  }
  const shown = rests.filter(({ total, drawn }) => total > drawn);
  if (shown.length === 0) return null;
  return (
    <ul class="rests" aria-label="What is not drawn">
      {shown.map(({ key, name, drawn, total, isMore, onMore: more }) => (
        <li key={key} class="note rest">
          {name}: {drawn.toLocaleString()} of {total.toLocaleString()} statements drawn.{' '}
          {isMore && (
            <button type="button" class="small" onClick={more}>
              draw {Math.min(PAGE, total - drawn)} more
            </button>
          )}{' '}
          <button type="button" class="small" onClick={onTable}>
            count all in a table
          </button>
        </li>
      ))}
    </ul>
  );
}
