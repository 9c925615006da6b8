import { REF } from './fragments.js';
import { graphql } from './graphql.js';
import { AROUND, ASKED, LIST, LISTS_OF_NODE, NAMED, TOTAL } from './lists.js';

const SPEAKING_LISTED = graphql(
  'fragment Listed on StatementConnection { speakers: facets(by: SOURCE, first: 500) { key count node { ...Ref } } }',
  [REF],
);

/** Who speaks how often, of everything that matches. */
export const SPEAKING = {
  list: graphql(`query Speaking(${ASKED}, ${NAMED}) { ${LIST} }`, [SPEAKING_LISTED]),
  around: graphql(`query SpeakingAround(${AROUND}, ${NAMED}) { ${LISTS_OF_NODE} }`, [
    SPEAKING_LISTED,
    TOTAL,
  ]),
};

/** About whom and what how often, of what somebody says. */
export const SPOKEN_OF = graphql(
  `
query SpokenOf($filter: StatementFilter, ${NAMED}) {
  statements(filter: $filter, first: 0) {
    totalCount
    subjects: facets(by: ABOUT, first: 500) { key count node { ...Ref } }
  }
}`,
  [REF],
);
