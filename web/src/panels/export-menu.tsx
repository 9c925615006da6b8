import { useState } from 'preact/hooks';
import { printOperation } from '../api/print-operation.js';
import type { Request } from '../api/statement-page.js';
import { Menu } from './menu.js';

/** Copies the address; saves what is seen; opens the operation behind it. */
export function ExportMenu(props: {
  readonly picture: (() => string) | null;
  readonly operation: Request<unknown, unknown>;
  readonly csv: () => Promise<string>;
  readonly graphMl: () => Promise<string>;
}) {
  const { picture, operation, csv, graphMl } = props;
  const [note, setNote] = useState<string | null>(null);
  async function run(work: () => Promise<string> | string): Promise<void> {
    try {
      setNote(await work());
    } catch (error) {
      setNote((error as Error).message);
    }
  }
  const save = async (name: string, type: string, content: string | Blob) => {
    const { download } = await import('../export.js');
    download(name, type, content);
    return `${name} is saved.`;
  };
  const query = printOperation(operation.document, operation.variables);
  return (
    <Menu name="Share" kind="share" onClose={() => setNote(null)}>
      <button
        type="button"
        onClick={() =>
          run(async () => {
            await navigator.clipboard.writeText(location.href);
            return 'The address is copied; it shows just this.';
          })
        }
      >
        Copy address
      </button>
      <button
        type="button"
        disabled={!picture}
        onClick={() => run(() => save('who-said-where.svg', 'image/svg+xml', picture?.() ?? ''))}
      >
        Picture (SVG)
      </button>
      <button
        type="button"
        disabled={!picture}
        onClick={() =>
          run(async () => {
            const { toPng } = await import('../export.js');
            return save('who-said-where.png', 'image/png', await toPng(picture?.() ?? ''));
          })
        }
      >
        Picture (PNG)
      </button>
      <button
        type="button"
        onClick={() =>
          run(async () => save('who-said-where.graphml', 'application/xml', await graphMl()))
        }
      >
        Graph (GraphML)
      </button>
      <button
        type="button"
        onClick={() => run(async () => save('statements.csv', 'text/csv', await csv()))}
      >
        Statements (CSV)
      </button>
      <a href={`/graphql?query=${encodeURIComponent(query)}`} target="_blank" rel="noopener">
        GraphQL operation
      </a>
      {note && (
        <p class="small" role="status">
          {note}
        </p>
      )}
    </Menu>
  );
}
