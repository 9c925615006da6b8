import {
  CERTAINTIES,
  SOURCE_KINDS,
  SPEECH_ACTS,
  STATEMENT_KINDS,
} from '../../../src/model/vocabulary.js';
import type { FACET } from '../api/facet-operations.js';
import type { Statement } from '../api/fragments.js';
import type { VariablesOf } from '../api/graphql.js';
import type { Filter } from '../api/statement-filter.js';
import { ACT_WORDS, CERTAINTY_WORDS, KIND_WORDS } from '../model/plain-words.js';
import { VOICES, type Voice, voiceOf } from '../model/voices.js';

/** What nobody judged, as the API counts it. */
const NOT_JUDGED = 'NOT_JUDGED';

/** One way to narrow statements down: some of its values are chosen, and any of them will do. */
export interface Facet {
  readonly label: string;
  /** What the API counts it by. */
  readonly by: VariablesOf<typeof FACET>['by'];
  /** Its values with their words; ids of nodes where it has none. */
  readonly words?: Readonly<Record<string, string>>;
  /** The value that something counted stands for. */
  readonly choiceOf?: (key: string) => string;
  filter(values: readonly string[], inside: boolean): Filter;
}

const VOICE_WORDS = Object.fromEntries(VOICES.map(({ voice, label }) => [voice, label]));
const CERTAINTY_CHOICES = { ...CERTAINTY_WORDS, [NOT_JUDGED]: 'not judged' };

/** The facets in the order they are shown, by their names in a view. */
export const FACETS = {
  voices: {
    label: 'Voice',
    by: 'SOURCE_KIND',
    words: VOICE_WORDS,
    choiceOf: (key) => voiceOf(key as Statement['sourceKind']),
    filter: (values) => ({
      sourceKind: { in: SOURCE_KINDS.filter((kind) => values.includes(voiceOf(kind))) },
    }),
  },
  source: {
    label: 'Who speaks',
    by: 'SOURCE',
    filter: (ids) => ({ saidBy: { id: { in: ids } } }),
  },
  place: {
    label: 'Place',
    by: 'PLACE',
    filter: (ids, inside) => ({
      about: {
        entity: inside ? { or: ids.map((id) => ({ within: id })) } : { id: { in: ids } },
      },
    }),
  },
  unit: {
    label: 'Unit',
    by: 'UNIT',
    filter: (ids) => ({ about: { entity: { id: { in: ids } } } }),
  },
  outlet: {
    label: 'Outlet',
    by: 'PUBLISHER',
    filter: (ids) => ({ article: { publisher: { id: { in: ids } } } }),
  },
  kind: {
    label: 'Kind of words',
    by: 'KIND',
    words: KIND_WORDS,
    filter: (values) => ({ kind: { in: STATEMENT_KINDS.filter((one) => values.includes(one)) } }),
  },
  certainty: {
    label: 'Certainty',
    by: 'CERTAINTY',
    words: CERTAINTY_CHOICES,
    filter(values) {
      const judged = { certainty: { in: CERTAINTIES.filter((one) => values.includes(one)) } };
      if (!values.includes(NOT_JUDGED)) return judged;
      return { or: [judged, { not: { certainty: { in: CERTAINTIES } } }] };
    },
  },
  act: {
    label: 'What they do',
    by: 'ACT',
    words: ACT_WORDS,
    filter: (values) => ({ act: { in: SPEECH_ACTS.filter((one) => values.includes(one)) } }),
  },
} as const satisfies Readonly<Record<string, Facet>>;

/** A facet's name in a view. */
export type FacetName = keyof typeof FACETS;

/** What is chosen in each facet. */
export type Chosen = {
  readonly [Name in FacetName]: Name extends 'voices' ? readonly Voice[] : readonly string[];
};

/** The names of the facets, in their order. */
export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];

/** A facet by its name. */
export function facetOf(name: FacetName): Facet {
  return FACETS[name];
}
