import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Hit, search } from '../api/search.js';
import { typeWord } from '../model/plain-words.js';
import { useLoad } from '../use-load.js';
import { Icon } from './icon.js';

const PAUSE = 120;
/** Beyond so many characters the beginning of the words is left out. */
const FAR = 60;

/** One box for everything; arrows and Enter choose, Escape closes. */
export function SearchBox(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (hit: Hit) => void;
}) {
  const { text, onText, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  const [open, setOpen] = useState(false);
  const [index, setIndex] = useState(0);
  // Before the next event: later they would undo a key that has been pressed since.
  useLayoutEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  const found = useLoad(asked.length > 0 && open ? asked : null, (signal) => search(asked, signal));
  const hits = found.value ?? [];
  useLayoutEffect(() => setIndex(0), [found.value]);
  const words = typed.trim();
  const isAnswered = found.key === words;
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    if (!entered || !isAnswered) return;
    setEntered(false);
    choose(hits[0]);
  }, [entered, found]);

  function choose(hit: Hit | undefined): void {
    if (!hit) return;
    setOpen(false);
    onChoose(hit);
    input.current?.blur();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setIndex((index + step + Math.max(hits.length, 1)) % Math.max(hits.length, 1));
    } else if (event.key === 'Enter') {
      if (isAnswered) choose(hits[index]);
      else {
        // What is listed answers earlier words: the first of what these find is chosen once it is there.
        setAsked(words);
        setEntered(words.length > 0);
      }
    } else if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    }
  }
  const shown = open && asked.length > 0 && (found.value !== null || found.error !== null);
  return (
    <div class="search">
      <input
        ref={input}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: it is a combobox only because the role says so
        role="combobox"
        list={undefined}
        aria-label="Search names, places, units, words"
        aria-expanded={shown}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[index] ? `hit-${index}` : undefined}
        placeholder="Search a name, a place, a unit, some words"
        value={typed}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setEntered(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          setEntered(false);
          onText(words);
        }}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      {shown && (
        <div class="hits" id="hits" role="listbox" aria-label="Found">
          {found.error && <p class="error">{found.error}</p>}
          {found.value && hits.length === 0 && (
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
            </div>
          ))}
        </div>
      )}
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
