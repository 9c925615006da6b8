import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Plugin } from 'vite';

const KEY = fileURLToPath(new URL('./src/playground-key.ts', import.meta.url));
const OPERATIONS = fileURLToPath(new URL('../schema/operations/', import.meta.url));

/**
 * GraphiQL, which loads nothing from elsewhere, with the example operations as tabs. A script before it signs in by the
 * local key and adds the panel that explains. It is emitted as playground.html, or served as it is at /graphql while the
 * pages are worked on.
 */
export function playground(): Plugin[] {
  let key = '';
  return [
    {
      name: 'playground',
      apply: 'build',
      buildStart() {
        key = this.emitFile({ type: 'chunk', id: KEY, name: 'playground-key' });
      },
      // Script and style become files, so that the page's policy need not allow inline scripts.
      generateBundle() {
        const emit = (name: string, source: string) =>
          `/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
        const source = drawPage({
          style: (text) => `<link rel="stylesheet" href="${emit('playground.css', text)}">`,
          // Modules and deferred scripts run in the order of the page.
          script: (text) =>
            `<script type="module" src="/${this.getFileName(key)}"></script><script defer src="${emit('playground.js', text)}"></script>`,
        });
        this.emitFile({ type: 'asset', fileName: 'playground.html', source });
      },
    },
    {
      name: 'playground-served',
      apply: 'serve',
      configureServer({ middlewares }) {
        middlewares.use('/graphql', ({ headers }, response, next) => {
          if (!headers.accept?.startsWith('text/html')) return next();
          const page = drawPage({
            style: (text) => `<style>${text}</style>`,
            script: (text) =>
              `<script type="module" src="/src/playground-key.ts"></script><script type="module">${text}</script>`,
          });
          response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
        });
      },
    },
  ];
}

/** The page with its style and its script as these put them. Throws when GraphiQL is not made as it was. */
function drawPage(put: Record<'style' | 'script', (text: string) => string>): string {
  const tabs = readdirSync(OPERATIONS)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ query: readFileSync(OPERATIONS + name, 'utf8') }));
  const options = {
    title: 'WhoSaidWhere',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    defaultTabs: tabs,
  };
  const page = renderGraphiQL(options as Parameters<typeof renderGraphiQL>[0]);
  const [style, script] = [between(page, 'style'), between(page, 'script')];
  const asked = JSON.stringify(options);
  const withOptions = replaced(
    script.inner,
    asked,
    `{...${asked}, ...globalThis.playgroundOptions}`,
  );
  const plugins = 'shouldPersistHeaders:!0,plugins:[';
  const inner = replaced(withOptions, plugins, `${plugins}...globalThis.playgroundPlugins,`);
  return page
    .replace(style.whole, () => put.style(style.inner))
    .replace(script.whole, () => put.script(inner));
}

function replaced(text: string, part: string, by: string): string {
  const result = text.replace(part, () => by);
  if (result === text) throw new Error(`GraphiQL's script has no ${part.slice(0, 80)}`);
  return result;
}

/** An element of the page; a script's text may hold such tags itself, so its end is the last one. */
function between(page: string, name: 'style' | 'script'): { whole: string; inner: string } {
  const [open, close] = [`<${name}>`, `</${name}>`];
  const start = page.indexOf(open);
  const end = name === 'style' ? page.indexOf(close, start) : page.lastIndexOf(close);
  return {
    whole: page.slice(start, end + close.length),
    inner: page.slice(start + open.length, end),
  };
}
