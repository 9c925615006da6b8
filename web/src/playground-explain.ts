/** What `extensions.explain` holds. */
interface Explanation {
  readonly plan: string;
  readonly cypher: string;
  readonly parameters: object;
  readonly cost: { readonly cost: number; readonly rows: number };
  readonly ms: number;
}

/** As much of React as GraphiQL's script leaves behind for its plugins. */
interface React {
  createElement(type: string, props: object | null, ...children: unknown[]): unknown;
}

/** What GraphiQL is given beside its own plugins. */
declare global {
  var playgroundPlugins: readonly object[] | undefined;
  var React: React;
}

/** The panel while it is open. */
let panel: HTMLElement | null = null;
let shown: Explanation | string = 'Run a query: what becomes of it stands here then.';

/** Shows a query's plan, what the database is asked, its parameters, cost and time, for what runs while it is open. */
export function addExplainPanel(): void {
  globalThis.playgroundPlugins = [
    {
      title: 'Explain',
      icon: () =>
        React.createElement(
          'svg',
          { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
          React.createElement('path', { d: 'M4 5h8M8 10h8M8 15h8M12 20h8M8 5v10M12 15v5' }),
        ),
      content: () =>
        React.createElement('div', {
          className: 'explain',
          ref: (element: HTMLElement | null) => {
            panel = element;
            draw();
          },
        }),
    },
  ];
  const ask = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    panel && isOperation(init?.body) ? askExplained(ask, input, init) : ask(input, init);
}

/** Whether it is what somebody wrote, and not the playground's question for the schema. */
function isOperation(body: unknown): boolean {
  if (typeof body !== 'string' || !body.startsWith('{')) return false;
  const { query = '', operationName } = JSON.parse(body);
  return operationName !== 'IntrospectionQuery' && !query.startsWith('subscription');
}

/** The answer as it is without an explanation, which goes into the panel; who may not have one is told there. */
async function askExplained(
  ask: typeof fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set('x-graph-explain', '1');
  const response = await ask(input, { ...init, headers });
  const answer = await response.clone().json();
  const [error] = answer.errors ?? [];
  if (error?.extensions?.field === 'explain') {
    tell(error.message);
    return ask(input, init);
  }
  const { explain, ...extensions } = answer.extensions ?? {};
  tell(explain ?? 'Nothing is explained of a mutation, and of what was refused.');
  const rest = { ...answer, extensions };
  if (Object.keys(extensions).length === 0) delete rest.extensions;
  return new Response(JSON.stringify(rest), response);
}

function tell(what: Explanation | string): void {
  shown = what;
  draw();
}

function draw(): void {
  const title = document.createElement('h2');
  title.textContent = 'Explain';
  panel?.replaceChildren(title, ...(typeof shown === 'string' ? [shown] : partsOf(shown)));
}

function partsOf({ plan, cypher, parameters, cost, ms }: Explanation): readonly HTMLElement[] {
  const parts = {
    Cost: `${cost.cost}, at most ${cost.rows} rows; ${ms.toFixed(1)} ms for the database`,
    Plan: plan,
    Query: cypher,
    Parameters: JSON.stringify(parameters, null, 2),
  };
  return Object.entries(parts).flatMap(([name, text]) => {
    const [heading, body] = [document.createElement('h3'), document.createElement('pre')];
    heading.textContent = name;
    body.textContent = text;
    body.style.cssText = 'overflow-x: auto; font: 0.8em var(--font-family-mono)';
    return [heading, body];
  });
}
