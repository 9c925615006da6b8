import { useEffect, useRef } from 'preact/hooks';
import type { Hit } from '../api/search.js';
import { typeWord } from '../model/plain-words.js';
import { Icon } from './icon.js';
import { type Search, useSearch } from './use-search.js';
import './search-box.css';

/** Beyond so many characters the beginning of the words is left out. */
const FAR = 60;

/** One box for everything; arrows and Enter choose, Escape closes. */
export function SearchBox(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (hit: Hit) => void;
  /** Puts what was found beside what is in the graph. */
  readonly onAdd: (id: string) => void;
}) {
  const { text, onText, onChoose, onAdd } = props;
  const input = useRef<HTMLInputElement>(null);
  const search = useSearch(text, (hit) => {
    onChoose(hit);
    input.current?.blur();
  });
  const { typed, words, hits, index, isShown } = search;
  const add = (hit: Hit) => {
    onAdd(hit.node.id);
    search.leave();
    input.current?.blur();
  };
  useEffect(() => focusBySlash(() => input.current), []);
  return (
    <div class="search">
      <input
        ref={input}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: it is a combobox only because the role says so
        role="combobox"
        list={undefined}
        aria-label="Search names, places, units, words"
        aria-expanded={isShown}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={isShown && hits[index] ? `hit-${index}` : undefined}
        placeholder="Search a name, a place, a unit, some words"
        value={typed}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => search.type(event.currentTarget.value)}
        onFocus={search.open}
        onBlur={() => {
          search.leave();
          onText(words);
        }}
        onKeyDown={(event) => {
          const hit = hits[index];
          if (event.key !== 'Enter' || !event.shiftKey || !hit || !isShown) onKey(event, search);
          else if (hit.node.__typename !== 'Statement') add(hit);
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      {isShown && <Hits search={search} onAdd={add} />}
    </div>
  );
}

/** "/" goes to the box, unless something is typed elsewhere. Returns how to stop that. */
function focusBySlash(input: () => HTMLInputElement | null): () => void {
  const focus = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key !== '/' || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    event.preventDefault();
    input()?.focus();
    input()?.select();
  };
  document.addEventListener('keydown', focus);
  return () => document.removeEventListener('keydown', focus);
}

function onKey(event: KeyboardEvent & { currentTarget: HTMLInputElement }, search: Search): void {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    search.step(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') search.enter();
  else if (event.key === 'Escape') {
    search.leave();
    event.currentTarget.blur();
  }
}

function Hits(props: { readonly search: Search; readonly onAdd: (hit: Hit) => void }) {
  const { search, onAdd } = props;
  const { asked, hits, index, error, hasNone, setIndex, choose } = search;
  return (
    <div class="hits" id="hits" role="listbox" aria-label="Found">
      {error && <p class="error">{error}</p>}
      {hasNone && (
        <p class="empty">
          Nothing is called or says “{asked}”. Try fewer letters or another spelling.
        </p>
      )}
      {hits.map((hit, at) => (
        <div
          key={hit.node.id}
          id={`hit-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          class="hit"
          onMouseDown={(event) => {
            event.preventDefault();
            choose(hit);
          }}
          onMouseEnter={() => setIndex(at)}
          ref={(element) => {
            if (at === index) element?.scrollIntoView({ block: 'nearest' });
          }}
        >
          <Icon type={hit.node.__typename} />
          <span class="hit-words">
            <Matched hit={hit} />
          </span>
          <span class="hit-type">
            {typeWord(hit.node.__typename)}
            {hit.field !== 'name' && `, in its ${hit.field}`}
          </span>
          {hit.node.__typename !== 'Statement' && (
            // biome-ignore lint/a11y/noStaticElementInteractions: by keys it is Shift+Enter, for an option holds no button
            <span
              class="hit-add"
              title="Shift+Enter"
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                onAdd(hit);
              }}
            >
              add to graph
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** The words with the match in bold, cut so that the match is seen; and the name, when another one matched. */
function Matched({ hit }: { readonly hit: Hit }) {
  const { words, match, node } = hit;
  const other = node.__typename !== 'Statement' && words !== node.name && (
    <span class="soft"> {node.name}</span>
  );
  if (!match) {
    return (
      <>
        {words}
        {other} <span class="soft small">sounds alike</span>
      </>
    );
  }
  const points = Array.from(words);
  const before = points.slice(0, match.start).join('');
  const from = match.start > FAR ? before.lastIndexOf(' ', before.length - FAR / 2) + 1 : 0;
  return (
    <>
      {from > 0 && '… '}
      {before.slice(from)}
      <b>{points.slice(match.start, match.end).join('')}</b>
      {points.slice(match.end).join('')}
      {other}
    </>
  );
}
