import { useEffect, useRef } from 'preact/hooks';
import type { Hit } from '../api/search.js';
import { typeWord } from '../model/plain-words.js';
import { Icon } from './icon.js';
import { type Saying, type Search, useSearch } from './use-search.js';
import './search-box.css';

/** Beyond so many characters the beginning of the words is left out, and what follows a match. */
const FAR = 60;
const FURTHER = 80;

/** One box for everything; arrows and Enter choose, Escape closes. */
export function SearchBox(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (hit: Hit) => void;
  /** Opens all statements that have some words. */
  readonly onSaying: (words: readonly string[], typed: string) => void;
  /** Puts what was found beside what is in the graph. */
  readonly onAdd: (id: string) => void;
}) {
  const { text, onText, onChoose, onSaying, onAdd } = props;
  const input = useRef<HTMLInputElement>(null);
  const search = useSearch(text, (found, typed) => {
    if ('saying' in found) onSaying(found.saying, typed);
    else onChoose(found);
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
        placeholder="Search a name or some words"
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
          else if (isAddable(hit)) add(hit);
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
  // The list appears under a mouse that rests: only one that moves chooses.
  const rest = useRef<string | null>(null);
  const isMoved = ({ screenX, screenY }: MouseEvent) => {
    const before = rest.current;
    rest.current = `${screenX} ${screenY}`;
    return before !== null && before !== rest.current;
  };
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
          key={'saying' in hit ? '' : hit.node.id}
          id={`hit-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          class="hit"
          onMouseDown={(event) => {
            event.preventDefault();
            choose(hit);
          }}
          onMouseMove={(event) => isMoved(event) && setIndex(at)}
          ref={(element) => {
            if (at === index) element?.scrollIntoView({ block: 'nearest' });
          }}
        >
          {'saying' in hit ? <AllSaying {...hit} /> : <OneHit hit={hit} />}
          {isAddable(hit) && (
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

/** Whether it can stand in the graph. */
function isAddable(found: Hit | Saying): found is Hit {
  return !('saying' in found) && found.node.__typename !== 'Statement';
}

function AllSaying({ saying, count }: Saying) {
  return (
    <>
      <Icon type="Statement" />
      <span class="hit-words">
        {count === 1 ? 'The statement' : 'All statements'} that {count === 1 ? 'says' : 'say'}{' '}
        {saying.map((one) => `“${one}”`).join(' and ')}
      </span>
      <span class="hit-type">{count.toLocaleString()}</span>
    </>
  );
}

/** What is found, with what it is. */
export function OneHit({ hit }: { readonly hit: Hit }) {
  return (
    <>
      <Icon type={hit.node.__typename} />
      <span class="hit-words">
        <Matched hit={hit} />
        {hit.tells && <span class="soft small"> {hit.tells}</span>}
      </span>
      <span class="hit-type">
        {typeWord(hit.node.__typename)}
        {hit.field !== 'name' && `, in its ${hit.field}`}
      </span>
    </>
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
  const from =
    match.start > FAR
      ? Math.max(before.lastIndexOf(' ', before.length - FAR / 2) + 1, before.length - FAR)
      : 0;
  return (
    <>
      {from > 0 && '… '}
      {before.slice(from)}
      <b>{points.slice(match.start, match.end).join('')}</b>
      {points.slice(match.end, match.end + FURTHER).join('')}
      {points.length > match.end + FURTHER && ' …'}
      {other}
    </>
  );
}
