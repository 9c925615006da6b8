import { useEffect, useState } from 'preact/hooks';
import { search } from '../api/search.js';
import { typeWord } from '../model/plain-words.js';
import { Icon } from '../panels/icon.js';
import { useLoad } from '../use-load.js';
import './name-field.css';

const PAUSE = 120;
const MOST = 8;

/** A field for the name of somebody or something: arrows and Enter choose of what is found. */
export function NameField(props: {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** The name of what is chosen. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
  /** Takes back what was chosen, where that can be. */
  readonly onClear?: () => void;
}) {
  const { id, label, value, onChoose, onClear } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const found = useNames(typed ?? '');
  const { hits } = found;
  const choose = (hit: (typeof hits)[number] | undefined) => {
    if (!hit) return;
    setTyped(null);
    onChoose(hit.node.id);
  };
  const isOpen = typed !== null && found.isAnswered;
  return (
    <div class="name-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits[index] ? `${id}-${index}` : undefined}
        placeholder={props.placeholder}
        value={typed ?? value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setIndex(0);
          if (event.currentTarget.value === '') onClear?.();
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const many = Math.max(1, hits.length);
            setIndex((index + (event.key === 'ArrowDown' ? 1 : many - 1)) % many);
          } else if (event.key === 'Enter' && isOpen) choose(hits[index]);
          else if (event.key === 'Escape') setTyped(null);
        }}
      />
      {isOpen && (
        <div class="found" id={`${id}-found`} role="listbox" aria-label={`Found for ${label}`}>
          {found.error && <p class="error">{found.error}</p>}
          {!found.error && hits.length === 0 && <p class="empty">Nothing is called “{typed}”.</p>}
          {hits.map(({ node }, at) => (
            <div
              key={node.id}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === index}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(hits[at]);
              }}
            >
              <Icon type={node.__typename} /> {node.name}{' '}
              <span class="soft small">{typeWord(node.__typename)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** What has a name like what is typed, a moment after it was typed. */
function useNames(typed: string) {
  const wanted = typed.trim();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { key, value, error } = useLoad(asked || null, (signal) => search(asked, signal));
  const named = (value ?? []).filter(({ node }) => node.__typename !== 'Statement');
  const hits = [...new Map(named.map((hit) => [hit.node.id, hit])).values()].slice(0, MOST);
  return { hits, error, isAnswered: wanted !== '' && key === wanted };
}
