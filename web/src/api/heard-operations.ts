import { REF } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';
import { AROUND, ASKED, LIST, LISTS_OF_NODE, NAMED, TOTAL } from './lists.js';

const KINDS = 'on StatementConnection { totalCount kinds: facets(by: SOURCE_KIND) { key count } }';
const KINDS_LISTED = graphql(`fragment Listed ${KINDS}`);

/** How many statements each kind of source has. */
export const HEARD = {
  list: graphql(`query Heard(${ASKED}) { ${LIST} }`, [KINDS_LISTED]),
  around: graphql(`query HeardAround(${AROUND}) { ${LISTS_OF_NODE} }`, [
    KINDS_LISTED,
    graphql(`fragment Both ${KINDS}`),
  ]),
};

/** So many of who speaks, and of whom and what they speak about. */
export const MOST_HEARD = 30;

const SPEAKERS_LISTED = graphql(
  `
fragment Listed on StatementConnection {
  speakers: facets(by: SOURCE, first: ${MOST_HEARD}) {
    key
    count
    node { ...Ref }
    statements(first: 10) {
      id
      sourceKind
      article { id }
      saidBy(first: 8) { roleAsStated affiliationAsStated { name } source { id } }
      relayedBy(first: 5) { source { name } }
    }
  }
  subjects: facets(by: ABOUT, first: ${MOST_HEARD}) { key count node { ...Ref } }
}`,
  [REF],
);

/** Who speaks, about whom, each with its count; and in the words behind it, for whom. */
export const SPEAKERS = {
  list: graphql(`query Speakers(${ASKED}, ${NAMED}) { ${LIST} }`, [SPEAKERS_LISTED]),
  around: graphql(`query SpeakersAround(${AROUND}, ${NAMED}) { ${LISTS_OF_NODE} }`, [
    SPEAKERS_LISTED,
    TOTAL,
  ]),
};

/** Who is heard in one list. */
export type SpeakersListed = ResultOf<typeof SPEAKERS_LISTED>;
