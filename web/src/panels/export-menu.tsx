import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exported } from '../api/export-operations.js';
import { printOperation } from '../api/print-operation.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { buildGraph } from '../graph/build-graph.js';
import { Menu } from './menu.js';

type Shared = Pick<Explorer, 'picture' | 'statements' | 'drawn'>;

/** Copies the address; saves everything that matches, or what is drawn; opens the operation behind it. */
export function ExportMenu({ picture, statements, drawn }: Shared) {
  const [note, setNote] = useState<string | null>(null);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const running = useRef<AbortController | null>(null);
  // Pages of another instant would not belong to those that have come.
  useEffect(() => () => running.current?.abort(), []);
  const { request, page } = statements;
  const total = page.value?.totalCount ?? 0;
  async function run(work: Work): Promise<void> {
    running.current?.abort();
    const gone = new AbortController();
    running.current = gone;
    const tell = (text: string) => gone.signal.aborted || setNote(text);
    try {
      tell(await work(gone.signal, tell));
    } catch (error) {
      tell((error as Error).message);
    }
    if (running.current === gone) running.current = null;
  }
  const all = allOf(request, total);
  const choice = (name: string, work: Work, isDisabled = false) => (
    <button type="button" disabled={isDisabled} onClick={() => run(work)}>
      {name}
    </button>
  );
  const query = printOperation(request.document, request.variables);
  return (
    <Menu
      name="Share"
      kind="share"
      onClose={() => running.current ?? setNote(null)}
      onOpen={async () => setColumns(Object.keys((await import('../export-rows.js')).COLUMNS))}
    >
      {choice('Copy address', copyAddress)}
      <p class="small">
        {page.value ? <b>All {total.toLocaleString()} statements that match</b> : '…'}
      </p>
      {choice('Statements (CSV)', all('statements.csv', 'toCsv'), total === 0)}
      {choice('Statements (JSON)', all('statements.json', 'toJson'), total === 0)}
      {choice('Graph (GraphML)', graphOf(request, total, drawn.graph))}
      {columns.length > 0 && (
        <p class="small soft">
          {columns.length} columns: {columns.join(', ')}
        </p>
      )}
      <p class="small">
        <b>What is drawn</b>
      </p>
      {choice('Picture (SVG)', saveSvg(picture), !picture)}
      {choice('Picture (PNG)', savePng(picture), !picture)}
      <a href={`/graphql?query=${encodeURIComponent(query)}`} target="_blank" rel="noopener">
        GraphQL operation
      </a>
      {note && (
        <p class="small" role="status">
          {note}
        </p>
      )}
      {running.current && (
        <button
          type="button"
          onClick={() => {
            running.current?.abort();
            running.current = null;
            setNote('Stopped; nothing is saved.');
          }}
        >
          Stop
        </button>
      )}
    </Menu>
  );
}

/** Does something, tells meanwhile how far it is, and in the end what it did. */
type Work = (signal: AbortSignal, tell: (text: string) => void) => Promise<string>;

async function copyAddress(): Promise<string> {
  await navigator.clipboard.writeText(location.href);
  return 'The address is copied; it shows just this.';
}

const drawing = (picture: Shared['picture']) => picture?.svg() ?? '';

function saveSvg(picture: Shared['picture']): Work {
  return () => save('who-said-where.svg', new Blob([drawing(picture)], { type: 'image/svg+xml' }));
}

function savePng(picture: Shared['picture']): Work {
  return async () => {
    const { toPng } = await import('../export.js');
    return save('who-said-where.png', await toPng(drawing(picture)));
  };
}

type Request = Shared['statements']['request'];

/** All that matches a request, page by page. */
async function load(
  { variables: { filter, orderBy, lang, named } }: Request,
  total: number,
  ...[signal, tell]: Parameters<Work>
): Promise<readonly Exported[]> {
  const { loadRows } = await import('../export-rows.js');
  return loadRows({ filter, orderBy, lang, named }, signal, (count) =>
    tell(`${count.toLocaleString()} of ${total.toLocaleString()} …`),
  );
}

function allOf(request: Request, total: number) {
  return (name: string, form: 'toCsv' | 'toJson'): Work =>
    async (...run) => {
      const rows = await load(request, total, ...run);
      const forms = await import('../export-rows.js');
      return save(name, new Blob(forms[form](rows, location)), rows.length);
    };
}

function graphOf(request: Request, total: number, drawn: Shared['drawn']['graph']): Work {
  return async (...run) => {
    const rows = await load(request, total, ...run);
    const { toGraphMl } = await import('../export.js');
    const graph = toGraphMl([drawn, buildGraph(rows, [], new Set())]);
    return save(
      'who-said-where.graphml',
      new Blob([graph], { type: 'application/xml' }),
      rows.length,
    );
  };
}

async function save(name: string, content: Blob, count?: number): Promise<string> {
  const { download } = await import('../export.js');
  download(name, content);
  return count === undefined
    ? `${name} is saved.`
    : `${name} is saved: ${count.toLocaleString()} ${count === 1 ? 'statement' : 'statements'}.`;
}
