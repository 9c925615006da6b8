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

/** The questions that README begins with, in its order; the other examples follow by name. */
const FIRST = [
  'who-said-what-about-kharkiv-region.graphql',
  'pomagaybus-and-his-brigade.graphql',
  'clarke-conditionals.graphql',
];

/** An operation's name as words, `WhoIsHeard` as "Who Is Heard"; null of what has none. */
const TAB_NAME = `globalThis.tabName=name=>name?.replace(/(?<=[a-z0-9])(?=[A-Z])/g,' ');`;

/** Where GraphiQL names its tabs. */
const TAB_TITLES = ['f', 'i', 's.operationName||(s.query?PK(s.query):void 0)'];

/** The page with its style and its script as these put them. Throws when GraphiQL is not made as it was. */
function drawPage(put: Record<'style' | 'script', (text: string) => string>): string {
  const names = readdirSync(OPERATIONS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.graphql'),
  );
  const others = names.filter((name) => !FIRST.includes(name)).sort();
  const tabs = [...FIRST, ...others].map((name) => ({
    query: readFileSync(OPERATIONS + name, 'utf8'),
  }));
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
    // An operation in the address gets a tab of its own, before the examples.
    `(()=>{const query=new URLSearchParams(location.search).get('query'),asked=${asked};return{...asked,...(query&&{defaultTabs:[{query},...asked.defaultTabs]}),...globalThis.playgroundOptions}})()`,
  );
  const withNames = TAB_TITLES.reduce(
    (text, title) => replaced(text, `title:${title}||RK`, `title:tabName(${title})||RK`),
    withOptions,
  );
  const plugins = 'shouldPersistHeaders:!0,plugins:[';
  const inner = replaced(withNames, plugins, `${plugins}...globalThis.playgroundPlugins,`);
  return page
    .replace(style.whole, () => put.style(withSteadyFonts(style.inner)))
    .replace(script.whole, () => put.script(TAB_NAME + inner));
}

/** Fonts that come late do not replace others: the tabs would move from under the pointer. */
function withSteadyFonts(style: string): string {
  return style.replaceAll(/font-display:\s*swap/g, 'font-display:optional');
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
