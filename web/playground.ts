import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Plugin } from 'vite';

const KEY = fileURLToPath(new URL('./src/playground-key.ts', import.meta.url));
const OPERATIONS = fileURLToPath(new URL('../schema/operations/', import.meta.url));

/**
 * Emits GraphiQL as playground.html, which loads nothing from elsewhere, with the example operations as tabs. Its
 * script and style become files, so that the page's policy need not allow inline scripts. A script before it signs in
 * by the local key.
 */
export function playground(): Plugin {
  let key = '';
  return {
    name: 'playground',
    apply: 'build',
    buildStart() {
      key = this.emitFile({ type: 'chunk', id: KEY, name: 'playground-key' });
    },
    generateBundle() {
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
      const emit = (name: string, source: string) =>
        `/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
      const [style, script] = [between(page, 'style'), between(page, 'script')];
      const source = page
        .replace(
          style.whole,
          () => `<link rel="stylesheet" href="${emit('playground.css', style.inner)}">`,
        )
        .replace(script.whole, () => {
          const asked = JSON.stringify(options);
          const inner = script.inner.replace(
            asked,
            () => `{...${asked}, ...globalThis.playgroundOptions}`,
          );
          if (inner === script.inner) this.error('GraphiQL takes its options in another form');
          // Modules and deferred scripts run in the order of the page.
          return `<script type="module" src="/${this.getFileName(key)}"></script><script defer src="${emit('playground.js', inner)}"></script>`;
        });
      this.emitFile({ type: 'asset', fileName: 'playground.html', source });
    },
  };
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
