import { endsOfEdge } from '../api/statement-filter.js';
import { FACET_NAMES, facetOf } from '../explorer/facets.js';
import { EMPTY, type View } from '../explorer/view.js';
import { dateInWords } from '../model/date-in-words.js';
import './filter-bar.css';

interface Chip {
  readonly text: string;
  /** What takes it away. */
  readonly without: Partial<View>;
}

/** What everything that is shown is narrowed to; each is taken away by a press. */
export function FilterBar(props: {
  readonly view: View;
  readonly nameOf: (id: string) => string;
  readonly go: (change: Partial<View>) => void;
}) {
  const { view, nameOf, go } = props;
  const chips = chipsOf(view, nameOf);
  if (chips.length === 0) return null;
  return (
    <section class="filter-bar" aria-label="Shown only">
      {chips.map(({ text, without }) => (
        <button
          key={text}
          type="button"
          class="chip"
          title="Take this away"
          onClick={() => go(without)}
        >
          {text} ×
        </button>
      ))}
      {chips.length > 1 && (
        <button
          type="button"
          class="link small"
          onClick={() => go(Object.assign({}, ...chips.map(({ without }) => without), nothing()))}
        >
          take all away
        </button>
      )}
    </section>
  );
}

/** Nothing chosen in any facet, and no words. */
function nothing(): Partial<View> {
  const none = Object.fromEntries(FACET_NAMES.map((name) => [name, EMPTY[name]]));
  return { ...none, text: [] };
}

function chipsOf(view: View, nameOf: (id: string) => string): Chip[] {
  const { edge, by, about, from, to, clock, text, inside, sel } = view;
  const ends = edge ? endsOfEdge(edge) : [];
  const range = [from && `from ${dateInWords(from)}`, to && `to ${dateInWords(to)}`];
  return [
    ...(edge
      ? [
          {
            text: ends.map(nameOf).join(edge.includes('~for') ? ' for ' : ' → '),
            without: { edge: null },
          },
        ]
      : []),
    ...(by ? [{ text: `said by ${nameOf(by)}`, without: { by: null } }] : []),
    ...(about ? [{ text: `about ${nameOf(about)}`, without: { about: null } }] : []),
    ...FACET_NAMES.flatMap((name) => facetChips(view, name, nameOf)),
    ...text.map((words) => ({
      text: `says “${words}”`,
      without: { text: text.filter((one) => one !== words) },
    })),
    ...(from || to
      ? [
          {
            text: [clock, ...range.filter(Boolean)].join(' '),
            without: { from: null, to: null },
          },
        ]
      : []),
    ...(inside || !(view.place.length > 0 || sel?.startsWith('place:'))
      ? []
      : [{ text: 'without what lies inside', without: { inside: true } }]),
  ];
}

function facetChips(
  view: View,
  name: (typeof FACET_NAMES)[number],
  nameOf: (id: string) => string,
): Chip[] {
  const { label, words } = facetOf(name);
  return view[name].map((value) => ({
    text: `${label}: ${words?.[value] ?? nameOf(value)}`,
    without: { [name]: view[name].filter((one) => one !== value) },
  }));
}
