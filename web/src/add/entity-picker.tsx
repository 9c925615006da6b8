import { useState } from 'preact/hooks';
import type { NodeType } from '../api/fragments.js';
import { search } from '../api/search.js';
import { typeWord } from '../model/plain-words.js';
import { useLoad } from '../use-load.js';
import { Choice } from './choice.js';
import { type DraftEntity, newId } from './draft.js';

const NEW_TYPES = (
  ['Person', 'Organization', 'AnonymousSource', 'MilitaryUnit', 'Location'] as const
).map((type) => [type, typeWord(type)] as const);

/** Picks somebody or something the graph knows, or names a new one. */
export function EntityPicker(props: {
  readonly label: string;
  readonly article: string;
  readonly onPick: (entity: DraftEntity) => void;
}) {
  const { label, article, onPick } = props;
  const [text, setText] = useState('');
  const [type, setType] = useState<NodeType>('Person');
  const wanted = text.trim();
  const found = useLoad(wanted.length > 1 ? wanted : null, (signal) => search(wanted, signal));
  const known = (found.value ?? []).filter(
    ({ node }) =>
      node.__typename !== 'Statement' &&
      node.__typename !== 'Article' &&
      node.__typename !== 'AnonymousSource',
  );
  const pick = (entity: DraftEntity) => {
    setText('');
    onPick(entity);
  };
  return (
    <div class="picker">
      <label>
        {label}{' '}
        <input
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          autocomplete="off"
        />
      </label>
      {wanted.length > 1 && (
        <p class="of">
          {known.slice(0, 6).map(({ node }) => (
            <button
              key={node.id}
              type="button"
              class="chip known"
              onClick={() => pick({ id: node.id, name: node.name, type: node.__typename })}
            >
              {node.name} <i>{typeWord(node.__typename)}</i>
            </button>
          ))}
          <span class="new">
            or new: <Choice of={NEW_TYPES} value={type} name="Type" onChoose={setType} />
            <button
              type="button"
              class="small"
              onClick={() =>
                pick({ id: newId(wanted, type, article), name: wanted, type, isNew: true })
              }
            >
              add “{wanted}”
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
