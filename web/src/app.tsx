import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from './api/ask.js';
import { CARD, STATEMENTS, SURROUNDINGS } from './api/operations.js';
import type { Hit } from './api/search.js';
import { askStatements, requestOf } from './api/statement-page.js';
import { buildGraph, type GraphEdge } from './graph/build-graph.js';
import {
  type Card as CardData,
  type Expansion,
  forgetExpansions,
  loadExpansion,
  MOST,
  parseExpansion,
} from './graph/load-graph.js';
import { type NodeRef, type Statement, shownName, VOICES } from './model/types.js';
import { Card } from './panels/card.js';
import { ExportMenu } from './panels/export-menu.js';
import { WhoIsHeard } from './panels/heard.js';
import { ReadingPane } from './panels/reading-pane.js';
import { SearchBox } from './panels/search-box.js';
import { Timeline } from './panels/timeline.js';
import { Words } from './panels/words.js';
import { useSettings } from './settings.js';
import { useLoad } from './use-load.js';
import { useView } from './use-view.js';
import { EMPTY, filterOf, scopeFilter, scopeOf, type View } from './view.js';

const PAGE = 50;

const LOOKS = [
  ['graph', 'Graph'],
  ['map', 'Map'],
  ['heard', 'Who is heard'],
  ['add', 'Add an article'],
] as const;

export function App() {
  const { view, go, amend, depth } = useView();
  const [settings, setSettings] = useSettings();
  const [pages, setPages] = useState(1);
  const [picture, setPicture] = useState<{ svg(): string } | null>(null);
  const languages = useMemo(
    () => (settings.language ? [settings.language] : []),
    [settings.language],
  );
  const names = { lang: languages, named: languages.length > 0 };
  const filters = filterOf(view);
  const scope = scopeOf(view);
  const scopeKey = JSON.stringify([scope, filters]);
  useEffect(() => setPages(1), [scopeKey]);
  useEffect(() => setPicture(null), [view.look]);

  const operations = { list: STATEMENTS, around: SURROUNDINGS };
  const most = scope.of === 'node' ? MOST : 500;
  const request = requestOf(scope, filters, Math.min(most, pages * PAGE), operations, names);
  const page = useLoad(JSON.stringify(request), (signal) =>
    askStatements<Statement>(request, signal),
  );
  const cardOf = { id: view.sel ?? '', ...names };
  const card = useLoad(view.sel ? JSON.stringify(cardOf) : null, (signal) =>
    ask<{ node: CardData | null }>(CARD, cardOf, signal),
  );
  const open = view.open.length > 0 ? view.open : view.sel ? [`${view.sel}~all`] : [];
  const expansions = useLoad(JSON.stringify([open, filters, languages]), () =>
    Promise.all(open.map((text) => loadExpansion(text, filters, languages))),
  );
  const graph = useMemo(() => {
    const loaded = expansions.value ?? [];
    const statements =
      open.length > 0 ? loaded.flatMap(({ statements }) => statements) : (page.value?.nodes ?? []);
    return buildGraph(
      statements,
      loaded.flatMap(({ facts }) => facts),
      new Set(view.hide),
    );
  }, [expansions.value, open.length === 0 ? page.value : null, view.hide.join()]);

  const shown = new Map<Expansion, number>(
    open
      .map(parseExpansion)
      .flatMap(({ id, by, pages }) => (id === view.sel ? [[by, pages] as const] : [])),
  );
  const loadedWords = page.value?.nodes ?? [];
  const total = page.value?.totalCount ?? 0;
  const listed = view.about
    ? loadedWords.filter(({ about }) => about.edges.some(({ node }) => node.id === view.about))
    : loadedWords;
  const aboutName = listed[0]?.about.edges.find(({ node }) => node.id === view.about)?.node;

  function choose(hit: Hit): void {
    if (hit.node.__typename === 'Statement') {
      go({
        q: '',
        sel: hit.article,
        open: [`${hit.article}~all`],
        edge: null,
        about: null,
        read: hit.article,
        at: hit.node.id,
      });
    } else {
      go({
        q: '',
        sel: hit.node.id,
        edge: null,
        about: null,
        open: [`${hit.node.id}~all`],
        hide: [],
        pin: [],
        look: view.look === 'add' ? 'graph' : view.look,
        read: hit.node.__typename === 'Article' ? hit.node.id : view.read,
        at: null,
      });
    }
  }
  const select = (node: NodeRef) =>
    go({
      sel: node.id,
      edge: null,
      about: null,
      open: graph.nodes.has(node.id) ? open : [...open, `${node.id}~all`],
    });
  const read = (article: string, at: string | null) => go({ read: article, at });
  const readWords = (statement: Statement) => read(statement.article.id, statement.id);
  function openEdge(edge: GraphEdge): void {
    if (edge.kind === 'fact') {
      if (edge.evidence) {
        const { article, span } = edge.evidence;
        read(article, `${span.start}-${span.end}`);
      } else go({ sel: edge.source, edge: null });
      return;
    }
    const [first] = edge.statements;
    go({ edge: edge.id, about: null, ...(first && { read: first.article.id, at: first.id }) });
  }

  return (
    <>
      <header class="top">
        <a class="brand" href="/">
          WhoSaidWhere
        </a>
        <SearchBox text={view.q} onText={(q) => q !== view.q && amend({ q })} onChoose={choose} />
        <div class="top-tools">
          <ExportMenu
            picture={picture ? () => picture.svg() : null}
            operation={request}
            csv={async () => (await import('./export.js')).toCsv(loadedWords)}
            graphMl={async () => (await import('./export.js')).toGraphMl(graph)}
          />
          <label class="pick">
            <span class="hidden">Language of names</span>
            <select
              value={settings.language}
              onChange={(event) => setSettings({ language: event.currentTarget.value })}
            >
              <option value="">Names as given</option>
              {languageChoices().map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </select>
          </label>
          <label class="pick">
            <span class="hidden">Light or dark</span>
            <select
              value={settings.theme}
              onChange={(event) =>
                setSettings({ theme: event.currentTarget.value as 'auto' | 'light' | 'dark' })
              }
            >
              <option value="auto">Auto</option>
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </select>
          </label>
        </div>
      </header>
      <main class={view.read ? 'with-reading' : ''}>
        <div class="left">
          {card.error && <p class="error">{card.error}</p>}
          {view.sel && card.value && !card.value.node && (
            <p class="empty">
              There is nothing with the id {view.sel}. It may have been in another store.
            </p>
          )}
          {view.sel && card.value?.node && (
            <Card
              card={card.value.node}
              languages={languages}
              shown={shown}
              onExpand={(by) => go({ open: [...open, `${view.sel}~${by}`] })}
              onSelect={select}
              onRead={read}
            />
          )}
          <Filters view={view} go={go} />
          <section class="list" aria-label="The words" aria-busy={page.busy}>
            <h2>
              {view.edge ? 'The words of this edge' : view.sel ? 'The words' : 'Everything said'}{' '}
              <span class="count">{page.value && total.toLocaleString()}</span>
            </h2>
            {view.edge && (
              <p class="chips">
                <button type="button" class="chip" onClick={() => go({ edge: null })}>
                  {edgeName(view.edge, graph.nodes, languages)} ×
                </button>
              </p>
            )}
            {view.about && (
              <p class="chips">
                <button type="button" class="chip" onClick={() => go({ about: null })}>
                  {listed.length} about {aboutName ? shownName(aboutName, languages) : view.about}
                  {total > loadedWords.length && `, among the first ${loadedWords.length}`} ×
                </button>
              </p>
            )}
            {page.error && <p class="error">{page.error}</p>}
            {page.value && listed.length === 0 && (
              <p class="empty">No statement fits. Take a filter away, or widen the range below.</p>
            )}
            <Words
              statements={listed}
              languages={languages}
              at={view.at}
              onRead={readWords}
              onSelect={select}
            />
            {total > loadedWords.length && loadedWords.length < most && (
              <button type="button" class="more" onClick={() => setPages(pages + 1)}>
                {Math.min(PAGE, total - loadedWords.length)} more of{' '}
                {(total - loadedWords.length).toLocaleString()}
              </button>
            )}
          </section>
        </div>
        <div class="middle">
          <nav class="looks" aria-label="Views">
            {LOOKS.map(([look, label]) => (
              <button
                key={look}
                type="button"
                aria-current={view.look === look ? 'page' : undefined}
                onClick={() => go({ look })}
              >
                {label}
              </button>
            ))}
          </nav>
          <div class="look">
            {expansions.error && view.look === 'graph' && <p class="error">{expansions.error}</p>}
            {view.look === 'graph' && (
              <Lazy
                load={graphPanel}
                view={view}
                graph={graph}
                open={open}
                loaded={expansions.value ?? []}
                languages={languages}
                theme={settings.theme}
                depth={depth}
                go={go}
                onEdge={openEdge}
                onReady={setPicture}
              />
            )}
            {view.look === 'map' && (
              <Lazy
                load={placeMap}
                statements={loadedWords}
                languages={languages}
                about={view.about}
                onAbout={(about: string | null) => go({ about })}
                onReady={setPicture}
              />
            )}
            {view.look === 'heard' && (
              <WhoIsHeard
                scope={[...scopeFilter(scope), ...filterOf({ ...view, voices: [] })]}
                statements={loadedWords}
                total={total}
                voices={view.voices}
                languages={languages}
                onVoices={(voices) => go({ voices })}
                onEdge={(source, about) => go({ edge: `${source}>${about}` })}
                onSelect={select}
              />
            )}
            {view.look === 'add' && (
              <Lazy
                load={addArticle}
                onDone={(article: string) => {
                  forgetExpansions();
                  go({ ...EMPTY, sel: article, read: article, open: [`${article}~all`] });
                }}
              />
            )}
          </div>
          {view.look !== 'add' && (
            <Timeline
              scope={scope}
              filters={filterOf(view, false)}
              clock={view.clock}
              from={view.from}
              to={view.to}
              onClock={(clock) => go({ clock })}
              onRange={(from, to) => go({ from, to })}
              onRead={read}
            />
          )}
        </div>
        {view.read && (
          <ReadingPane
            id={view.read}
            at={view.at}
            languages={languages}
            onAt={(at) => go({ at })}
            onSelect={select}
            onClose={() => go({ read: null, at: null })}
          />
        )}
      </main>
    </>
  );
}

function Filters({
  view,
  go,
}: {
  readonly view: View;
  readonly go: (change: Partial<View>) => void;
}) {
  return (
    <fieldset class="filters" aria-label="Show only">
      {VOICES.map(({ voice, label }) => {
        const on = view.voices.includes(voice);
        return (
          <button
            key={voice}
            type="button"
            class={`chip voice-${voice}`}
            aria-pressed={on}
            onClick={() =>
              go({
                voices: on ? view.voices.filter((one) => one !== voice) : [...view.voices, voice],
              })
            }
          >
            <span class={`swatch voice-${voice}`} />
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}

// biome-ignore lint/suspicious/noExplicitAny: each caller gives the properties of what it loads
type AnyComponent = ComponentType<any>;

const graphPanel = () =>
  import('./graph/graph-panel.js').then(({ GraphPanel }) => GraphPanel as AnyComponent);
const addArticle = () =>
  import('./add/add-article.js').then(({ AddArticle }) => AddArticle as AnyComponent);
const placeMap = () =>
  import('./map/place-map.js').then(({ PlaceMap }) => PlaceMap as AnyComponent);

/** A part of the page whose script comes only when it is looked at. */
function Lazy({
  load,
  ...rest
}: { readonly load: () => Promise<AnyComponent> } & Readonly<Record<string, unknown>>) {
  const [Part, setPart] = useState<AnyComponent | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    load().then(
      (part) => !gone && setPart(() => part),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (failed) return <p class="error">This part of the page cannot be loaded. Reload the page.</p>;
  return Part ? <Part {...rest} /> : <p class="empty">…</p>;
}

function edgeName(
  edge: string,
  nodes: ReadonlyMap<string, { readonly ref: NodeRef }>,
  languages: readonly string[],
): string {
  return edge
    .split('>')
    .map((id) => {
      const node = nodes.get(id);
      return node ? shownName(node.ref, languages) : id;
    })
    .join(' → ');
}

/** What the browser prefers, and the languages the seed's names are in. */
function languageChoices(): string[] {
  const preferred = navigator.languages.map((code) => code.split('-')[0] ?? code);
  return [...new Set([...preferred, 'en', 'uk', 'ru'])];
}

function languageName(code: string): string {
  return new Intl.DisplayNames([code, 'en'], { type: 'language' }).of(code) ?? code;
}
