import type { Page } from '../api/page-operations.js';
import { pagesOf, turnsOf } from '../explorer/use-statements.js';
import type { Turn } from '../explorer/view.js';
import './pager.css';

/** Turns the pages of a list; nothing where there is one page. */
export function Pager(props: {
  readonly page: number;
  readonly of: Page;
  readonly onTurn: (turn: Turn) => void;
}) {
  const { page, of, onTurn } = props;
  const pages = pagesOf(of.totalCount);
  if (pages === 1) return null;
  const { first, previous, next, last } = turnsOf(page, of);
  const turn = (label: string, to: Turn | null) => (
    <button type="button" disabled={!to} onClick={() => to && onTurn(to)}>
      {label}
    </button>
  );
  return (
    <nav class="pager" aria-label="Pages">
      {turn('First', first)}
      {turn('Previous', previous)}
      <span>
        page {page.toLocaleString()} of {pages.toLocaleString()}
      </span>
      {turn('Next', next)}
      {turn('Last', last)}
    </nav>
  );
}
