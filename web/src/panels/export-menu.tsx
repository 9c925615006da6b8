import { useState } from 'preact/hooks';
import { printOperation } from '../api/print-operation.js';
import type { Request } from '../api/statement-page.js';
import { Menu } from './menu.js';

interface Props {
  readonly picture: (() => string) | null;
  readonly operation: Request<unknown, unknown>;
  readonly csv: () => Promise<string>;
  readonly graphMl: () => Promise<string>;
}

/** Copies the address; saves what is seen; opens the operation behind it. */
export function ExportMenu(props: Props) {
  const { operation } = props;
  const [note, setNote] = useState<string | null>(null);
  async function run(work: () => Promise<string>): Promise<void> {
    try {
      setNote(await work());
    } catch (error) {
      setNote((error as Error).message);
    }
  }
  const query = printOperation(operation.document, operation.variables);
  return (
    <Menu name="Share" kind="share" onClose={() => setNote(null)}>
      {choicesOf(props).map(([name, work, disabled = false]) => (
        <button key={name} type="button" disabled={disabled} onClick={() => run(work)}>
          {name}
        </button>
      ))}
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

type Choice = readonly [name: string, work: () => Promise<string>, isDisabled?: boolean];

/** What can be shared; each says what it did. */
function choicesOf({ picture, csv, graphMl }: Props): readonly Choice[] {
  const drawing = () => picture?.() ?? '';
  return [
    [
      'Copy address',
      async () => {
        await navigator.clipboard.writeText(location.href);
        return 'The address is copied; it shows just this.';
      },
    ],
    ['Picture (SVG)', () => save('who-said-where.svg', 'image/svg+xml', drawing()), !picture],
    [
      'Picture (PNG)',
      async () => {
        const { toPng } = await import('../export.js');
        return save('who-said-where.png', 'image/png', await toPng(drawing()));
      },
      !picture,
    ],
    [
      'Graph (GraphML)',
      async () => save('who-said-where.graphml', 'application/xml', await graphMl()),
    ],
    ['Statements (CSV)', async () => save('statements.csv', 'text/csv', await csv())],
  ];
}

async function save(name: string, type: string, content: string | Blob): Promise<string> {
  const { download } = await import('../export.js');
  download(name, type, content);
  return `${name} is saved.`;
}
