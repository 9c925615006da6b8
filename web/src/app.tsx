import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from './api/ask.js';
import type { NodeRef } from './api/fragments.js';
import { CARD, STATEMENTS } from './api/operations.js';
import type { Hit } from './api/search.js';
import { askStatements, requestOf } from './api/statement-page.js';
import { buildGraph, type GraphEdge } from './graph/build-graph.js';
import {
  type Expansion,
  forgetExpansions,
  loadExpansion,
  MOST,
  parseExpansion,
} from './graph/load-graph.js';
import { Lazy, loadAddArticle, loadGraphPanel, loadPlaceMap } from './lazy.js';
import { atOf } from './model/at.js';
import { shownName } from './model/shown-name.js';
import { Card } from './panels/card.js';
import { WhoIsHeard } from './panels/heard.js';
import { ReadingPane } from './panels/reading-pane.js';
import { StatementList } from './panels/statement-list.js';
import { Timeline } from './panels/timeline.js';
import { TopBar } from './panels/top-bar.js';
import { useSettings } from './settings.js';
import { useLoad } from './use-load.js';
import { useView } from './use-view.js';
import { EMPTY, filterOf, pickOf, scopeOf } from './view.js';

const PAGE = 50;
const MOST_OF_ALL = 500;

const LOOKS = [
  ['graph', 'Graph'],
  ['map', 'Map'],
  ['heard', 'Who is heard'],
  ['add', 'Add an article'],
] as const;

/** The page: what its address says, and what leads from one view to the next. */
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
  const picks = pickOf(view);
  const scope = scopeOf(view);
  useEffect(() => setPages(1), [JSON.stringify([scope, filters, picks])]);
  useEffect(() => setPicture(null), [view.look]);

  const most = scope.of === 'node' ? MOST : MOST_OF_ALL;
  const first = Math.min(most, pages * PAGE);
  const request = requestOf(scope, [...filters, ...picks], first, STATEMENTS, names);
  const page = useLoad(JSON.stringify(request), (signal) => askStatements(request, signal));
  // The map shows the other places too when the words are narrowed to one.
  const wider = requestOf(
    scope,
    [...filters, ...pickOf({ ...view, about: null })],
    most,
    STATEMENTS,
    names,
  );
  const mapped = useLoad(view.look === 'map' ? JSON.stringify(wider) : null, (signal) =>
    askStatements(wider, signal),
  );
  const cardOf = { id: view.sel ?? '', ...names };
  const card = useLoad(view.sel ? JSON.stringify(cardOf) : null, (signal) =>
    ask(CARD, cardOf, signal),
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
  const selected = card.value?.node ?? null;
  const nameOf = (id: string) => {
    const node = selected?.id === id ? selected : graph.nodes.get(id)?.ref;
    return node && 'name' in node ? shownName(node, languages) : id;
  };

  function choose({ node, article }: Hit): void {
    const nothing = { q: '', edge: null, about: null, by: null };
    if (node.__typename === 'Statement') {
      go({
        ...nothing,
        sel: article,
        open: [`${article}~all`],
        read: article,
        at: node.id,
      });
    } else {
      go({
        ...nothing,
        sel: node.id,
        open: [`${node.id}~all`],
        hide: [],
        pin: [],
        look: view.look === 'add' ? 'graph' : view.look,
        read: node.__typename === 'Article' ? node.id : view.read,
        at: null,
      });
    }
  }
  const select = (node: NodeRef) =>
    go({
      sel: node.id,
      edge: null,
      about: null,
      by: null,
      open: graph.nodes.has(node.id) ? open : [...open, `${node.id}~all`],
    });
  const read = (article: string, at: string | null) => go({ read: article, at });
  function openEdge(edge: GraphEdge): void {
    if (edge.kind === 'fact') {
      if (edge.evidence) {
        read(edge.evidence.article.id, atOf(edge.evidence));
      } else go({ sel: edge.source, edge: null });
      return;
    }
    const [first] = edge.statements;
    go({
      edge: edge.id,
      about: null,
      by: null,
      ...(first && { read: first.article.id, at: first.id }),
    });
  }

  return (
    <>
      <TopBar
        search={{ text: view.q, onText: (q) => q !== view.q && amend({ q }), onChoose: choose }}
        share={{
          picture: picture ? () => picture.svg() : null,
          operation: request,
          csv: async () => (await import('./export.js')).toCsv(page.value?.nodes ?? []),
          graphMl: async () => (await import('./export.js')).toGraphMl(graph),
        }}
        settings={settings}
        onSettings={setSettings}
      />
      <main class={view.read ? 'with-reading' : ''}>
        <div class="left">
          {card.error && <p class="error">{card.error}</p>}
          {view.sel && card.value && !selected && (
            <p class="empty">
              There is nothing with the id {view.sel}. It may have been in another store.
            </p>
          )}
          {view.sel && selected && (
            <Card
              card={selected}
              languages={languages}
              shown={shown}
              onExpand={(by) => go({ open: [...open, `${view.sel}~${by}`] })}
              onSelect={select}
              onRead={read}
            />
          )}
          <StatementList
            view={view}
            page={page}
            most={most}
            languages={languages}
            nameOf={nameOf}
            go={go}
            onMore={() => setPages(pages + 1)}
            onRead={(statement) => read(statement.article.id, statement.id)}
            onSelect={select}
          />
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
                load={loadGraphPanel}
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
                load={loadPlaceMap}
                statements={mapped.value?.nodes ?? []}
                total={mapped.value?.totalCount ?? 0}
                languages={languages}
                about={view.about}
                onAbout={(about: string | null) => go({ about })}
                onReady={setPicture}
              />
            )}
            {view.look === 'heard' && (
              <WhoIsHeard
                scope={scope}
                filters={[...filterOf({ ...view, voices: [] }), ...picks]}
                voices={view.voices}
                voiceFilter={filterOf({ ...view, from: null, to: null })}
                named={names}
                name={
                  view.sel && selected && 'name' in selected ? shownName(selected, languages) : null
                }
                by={view.by}
                about={view.about}
                onVoices={(voices) => go({ voices })}
                onPick={(by, about) => go({ by, about })}
                onSelect={select}
                onRead={read}
              />
            )}
            {view.look === 'add' && (
              <Lazy
                load={loadAddArticle}
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
              filters={[...filterOf(view, false), ...picks]}
              statements={page.value?.nodes ?? []}
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
