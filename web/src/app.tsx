import { useEffect } from 'preact/hooks';
import { isNamed } from './api/fragments.js';
import { type Explorer, useExplorer } from './explorer/use-explorer.js';
import { filterOf } from './explorer/view.js';
import type { Look } from './looks/look.js';
import { LOOKS } from './looks/looks.js';
import { typeWord } from './model/plain-words.js';
import { shownName } from './model/shown-name.js';
import { Card } from './panels/card.js';
import { FilterBar } from './panels/filter-bar.js';
import { ReadingPane } from './panels/reading-pane.js';
import { StatementList } from './panels/statement-list.js';
import { Timeline } from './panels/timeline.js';
import { TopBar } from './panels/top-bar.js';
import './app.css';

const NAMES = LOOKS.map(({ name }) => name);

/** The page: what its address says, and what leads from one view to the next. */
export function App() {
  const explorer = useExplorer(NAMES);
  const { view, go, amend, picture, statements, drawn, settings, languages } = explorer;
  const look = LOOKS.find(({ name }) => name === view.look) ?? LOOKS[0];
  const hasLeft = !look.listsWords || view.sel !== null;
  useTitle(explorer, look);
  const lookOfFound = look.showsSelection ? look.name : LOOKS[0].name;
  return (
    <>
      <TopBar
        search={{
          text: view.q,
          onText: (q) => q !== view.q && amend({ q }),
          onChoose: (hit) => explorer.choose(hit, lookOfFound),
          onSaying: explorer.listSaying,
          onAdd: explorer.add,
        }}
        share={{ picture, statements, drawn }}
        asOf={view.asOf}
        onAsOf={(asOf) => go({ asOf })}
        settings={settings}
        onSettings={explorer.changeSettings}
      />
      <main
        class={`${view.read ? 'with-reading' : ''} ${hasLeft ? '' : 'without-left'} ${hasLeft && look.listsWords ? 'left-above' : ''}`}
      >
        {hasLeft && <Selected explorer={explorer} look={look} />}
        <Looks explorer={explorer} look={look} />
        {view.read && (
          <ReadingPane
            id={view.read}
            at={view.at}
            languages={languages}
            onAt={(at) => go({ at })}
            onSelect={explorer.select}
            onClose={() => go({ read: null, at: null })}
          />
        )}
      </main>
    </>
  );
}

/** Names what is shown in the title of the document, and so in the tab, the history and bookmarks. */
function useTitle({ view, card, languages }: Explorer, look: Look): void {
  const { selected } = card;
  const name =
    selected &&
    (isNamed(selected) ? shownName(selected, languages) : typeWord(selected.__typename));
  const shown = [view.sel && name, look === LOOKS[0] ? null : look.label].filter(Boolean);
  const title = [...shown, 'WhoSaidWhere'].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** What is selected, and the words of it. */
function Selected({ explorer, look }: { readonly explorer: Explorer; readonly look: Look }) {
  const { view, card, drawn, languages, go, read } = explorer;
  const { selected } = card;
  return (
    <div class="left">
      {card.error && <p class="error">{card.error}</p>}
      {card.isMissing && (
        <p class="empty">
          There is nothing with the id {view.sel}. It may have been in another store.
        </p>
      )}
      {view.sel && selected && (
        <Card
          card={selected}
          languages={languages}
          shown={drawn.shown}
          onExpand={(by) => go({ open: [...drawn.open, `${view.sel}~${by}`] })}
          isGraph={look.name === 'graph'}
          onRead={read}
        />
      )}
      {!look.listsWords && <StatementList explorer={explorer} />}
    </div>
  );
}

function Looks({ explorer, look }: { readonly explorer: Explorer; readonly look: Look }) {
  const { view, statements, go, read } = explorer;
  return (
    <div class="middle">
      <nav class="looks" aria-label="Views">
        {LOOKS.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-current={name === look.name ? 'page' : undefined}
            onClick={() => go({ look: name })}
          >
            {label}
          </button>
        ))}
      </nav>
      <FilterBar view={view} nameOf={explorer.nameOf} go={go} />
      <div class="look">
        <look.Shown explorer={explorer} />
      </div>
      {look.showsSelection && (
        <Timeline
          scope={statements.scope}
          filters={[...filterOf(view, false), ...statements.picks]}
          clock={view.clock}
          from={view.from}
          to={view.to}
          onClock={(clock) => go({ clock })}
          onRange={(from, to) => go({ from, to })}
          onRead={read}
        />
      )}
    </div>
  );
}
