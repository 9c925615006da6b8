import { useRef, useState } from 'preact/hooks';
import type { NodeType } from '../api/fragments.js';
import { search } from '../api/search.js';
import { typeWord } from '../model/plain-words.js';
import { useLoad } from '../use-load.js';
import { Choice } from './choice.js';
import { type DraftEntity, type NewKind, newEntity, typeOf } from './draft.js';
import { kindByForm } from './find-names.js';
import { useInDraft } from './in-draft.js';

const NEW_KINDS: readonly (readonly [NewKind, string])[] = [
  ['Person', 'person'],
  ['Organization', 'organization'],
  ['UNNAMED_PERSON', 'unnamed person'],
  ['UNNAMED_GROUP', 'unnamed group'],
  ['UNSPECIFIED_DOCUMENT', 'unnamed document'],
  ['MilitaryUnit', 'military unit'],
  ['Location', 'place'],
];

/** What may be picked: whoever can speak, an outlet alone, or anything. */
type Of = 'actors' | 'outlets' | 'anything';

const MOST = 6;

/** Picks somebody or something the draft or the graph knows, or names a new one. */
export function EntityPicker(props: {
  readonly label: string;
  readonly of: Of;
  readonly name?: string;
  readonly onPick: (entity: DraftEntity) => void;
}) {
  const { label, of, name, onPick } = props;
  const { draft, note } = useInDraft();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const text = draft.typing[label] ?? '';
  const setText = (next: string) => note({ typing: { ...draft.typing, [label]: next } });
  const wanted = text.trim();
  const { own, known, isBusy } = useFound(wanted, of);
  const pick = (entity: DraftEntity) => {
    setText('');
    onPick(entity);
    input.current?.focus();
  };
  return (
    <div class="picker" ref={box}>
      <label>
        {label}
        <input
          value={text}
          ref={input}
          data-field={name}
          autocomplete="off"
          dir="auto"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || wanted === '') return;
            // Nothing is picked unseen, and the form is not sent.
            event.preventDefault();
            box.current?.querySelector<HTMLElement>('.chip, .add-new')?.focus();
          }}
        />
      </label>
      {wanted.length > 1 && (
        <p class="of" aria-busy={isBusy}>
          {[...own, ...known].slice(0, MOST).map((entity) => (
            <button key={entity.id} type="button" class="chip known" onClick={() => pick(entity)}>
              {entity.name}{' '}
              <i>
                {typeWord(entity.type)}
                {has(own, entity.id) && ', of this article'}
              </i>
            </button>
          ))}
          <NewEntity name={wanted} of={of} onPick={pick} />
        </p>
      )}
    </div>
  );
}

/** Who is called so: of the draft and the same article, and of the graph. */
function useFound(wanted: string, of: Of) {
  const { names } = useInDraft();
  const key = wanted.length > 1 ? wanted : null;
  const found = useLoad(key, (signal) => search(wanted, signal));
  const own = names.filter(
    ({ name, type }) => canBe(of, type) && name.toLowerCase().includes(wanted.toLowerCase()),
  );
  const known = (found.value ?? [])
    .map(({ node }) => ({ id: node.id, name: node.name, type: node.__typename }))
    .filter(({ id, type }) => type !== 'AnonymousSource' && canBe(of, type) && !has(own, id));
  return { own, known, isBusy: found.busy || found.key !== key };
}

/** Names what nothing in the graph is. */
function NewEntity(props: {
  readonly name: string;
  readonly of: Of;
  readonly onPick: (entity: DraftEntity) => void;
}) {
  const { name, of, onPick } = props;
  const { article } = useInDraft();
  const [chosen, setChosen] = useState<NewKind | null>(null);
  const kinds = NEW_KINDS.filter(([kind]) => canBe(of, typeOf(kind)));
  const guessed = chosen ?? kindByForm(name);
  const kind = kinds.find(([one]) => one === guessed)?.[0] ?? kinds[0]?.[0] ?? 'Person';
  return (
    <span class="new">
      or new: <Choice of={kinds} value={kind} name={`What “${name}” is`} onChoose={setChosen} />{' '}
      <button type="button" class="add-new" onClick={() => onPick(newEntity(name, kind, article))}>
        add “{name}”
      </button>
    </span>
  );
}

function has(entities: readonly DraftEntity[], id: string): boolean {
  return entities.some((one) => one.id === id);
}

function canBe(of: Of, type: NodeType): boolean {
  if (type === 'Statement' || type === 'Article') return false;
  if (of === 'outlets') return type === 'Organization';
  return of === 'anything' || type !== 'Location';
}
