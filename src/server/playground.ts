import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const OPERATIONS = fileURLToPath(new URL('../../schema/operations/', import.meta.url));

let page: Promise<string> | undefined;

/** GraphiQL as one page that loads nothing from elsewhere, with the example operations as tabs. */
export function playgroundPage(): Promise<string> {
  page ??= render();
  return page;
}

async function render(): Promise<string> {
  // Nine megabytes of scripts: read only when somebody opens the playground.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const names = (await readdir(OPERATIONS)).filter((name) => name.endsWith('.graphql')).sort();
  const tabs = await Promise.all(
    names.map(async (name) => ({ query: await readFile(OPERATIONS + name, 'utf8') })),
  );
  const options = { title: 'WhoSaidWhere', endpoint: '/graphql', defaultTabs: tabs };
  return renderGraphiQL(options as Parameters<typeof renderGraphiQL>[0]);
}
