import { useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { FACET } from '../api/facet-operations.js';
import { isNamed } from '../api/fragments.js';
import { FACETS, type FacetName, facetOf } from '../explorer/facets.js';
import type { Names } from '../explorer/names.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { EMPTY, listedBy, type View } from '../explorer/view.js';
import { shownName } from '../model/shown-name.js';
import { useLoad } from '../use-load.js';
import { Value } from './value.js';

const FEW = 8;
/** What the API counts at most. */
const ALL = 500;

/** The values of one facet, with how many statements each has; several can be chosen. */
export function FacetGroup(props: { readonly name: FacetName; readonly explorer: Explorer }) {
  const { name, explorer } = props;
  const { view, names, nameOf, go } = explorer;
  const { label, words } = facetOf(name);
  const [isWhole, setWhole] = useState(false);
  const variables = countedBy(name, view, names);
  const { value, error, busy } = useLoad(JSON.stringify(variables), async (signal) => {
    const { statements } = await ask(FACET, variables, signal);
    const isCut = statements.facets.length >= ALL;
    return { isCut, values: valuesOf(name, statements.facets, names) };
  });
  const chosen: readonly string[] = view[name];
  const { isCut = false, values: counted = [] } = value ?? {};
  const rest = chosen.filter((one) => !counted.some(({ key }) => key === one));
  const shown = counted.filter(({ key }, at) => isWhole || at < FEW || chosen.includes(key));
  if (!error && counted.length + rest.length === 0) return null;
  return (
    <fieldset class="facet" aria-busy={busy}>
      <legend>{label}</legend>
      {error && <p class="error">{error}</p>}
      {name === 'place' && <Inside view={view} go={go} />}
      {[...shown, ...rest.map((key) => ({ key, name: words?.[key] ?? nameOf(key), count: 0 }))].map(
        ({ key, name: text, count }) => (
          <Value
            key={key}
            text={text}
            count={count}
            isChosen={chosen.includes(key)}
            voice={name === 'voices' ? key : null}
            onChoose={(isChosen) =>
              go({ [name]: isChosen ? [...chosen, key] : chosen.filter((one) => one !== key) })
            }
          />
        ),
      )}
      {counted.length > shown.length && (
        <button type="button" class="link small" onClick={() => setWhole(true)}>
          {isCut ? `${counted.length} largest` : `all ${counted.length.toLocaleString()}`}
        </button>
      )}
      {isWhole && isCut && <p class="soft small">Narrow the statements down to see the others.</p>}
      {isWhole && (
        <button type="button" class="link small" onClick={() => setWhole(false)}>
          fewer
        </button>
      )}
    </fieldset>
  );
}

/** Whether statements about what lies in a place count as its own. */
function Inside({ view, go }: Pick<Explorer, 'view' | 'go'>) {
  return (
    <Value
      text="with what lies inside"
      isChosen={view.inside}
      onChoose={(inside) => go({ inside })}
    />
  );
}

/** What is asked to count a facet: all that is listed, whatever is chosen in this facet. */
function countedBy(name: FacetName, view: View, names: Names) {
  const filter = listedBy({ ...view, [name]: EMPTY[name] });
  // The API counts a statement under every place around the one it names.
  const by = name === 'place' && !view.inside ? 'ABOUT' : FACETS[name].by;
  return { filter, by, first: ALL, ...names } as const;
}

interface Counted {
  readonly key: string;
  readonly count: number;
  readonly node: Parameters<typeof isNamed>[0];
}

function valuesOf(name: FacetName, counted: readonly Counted[], { lang }: Names) {
  const { words, choiceOf } = facetOf(name);
  const sums = new Map<string, { key: string; name: string; count: number }>();
  for (const { key, count, node } of counted) {
    if (name === 'place' && !key.startsWith('place:')) continue;
    const choice = choiceOf ? choiceOf(key) : key;
    const text = words?.[choice] ?? (isNamed(node) ? shownName(node, lang) : key);
    sums.set(choice, { key: choice, name: text, count: count + (sums.get(choice)?.count ?? 0) });
  }
  return [...sums.values()].toSorted((a, b) => b.count - a.count);
}
