// The operations that are compared: what each contender is asked, and how its answer reads in one common form.
// A peer's generated form uses nothing but what its schema generates; `tuned` is the best hint, filter or @cypher
// field its user could write, and `how` names it.

import { typeOf } from './contenders/type-of.js';

const asserted = 'hypothetical: { eq: false }, retractedAt: { eq: null }';
const ORDER = 'sort: [{ newestFirst: ASC }]';
/** A nested list of a peer, in the order the product has. */
const page = (first) => `(where: { ${asserted} }, ${ORDER}, limit: ${first})`;
/** "This one, or whatever lies inside or under it", four levels deep, as a generated filter has to say it. */
const within = (relation, variable) => {
  const level = (depth) =>
    depth === 0 ? `{ id: { eq: ${variable} } }` : `{ ${relation}: { some: ${level(depth - 1)} } }`;
  return `{ OR: [${[0, 1, 2, 3].map(level).join(', ')}] }`;
};

/** A subject of any type where each type has its own name: the peer and DataLoader. */
const OWN_FIELDS =
  '{ __typename id name ... on State { placeType } ... on Location { placeType } ... on MilitaryUnit { echelon } }';

const node = ({ id, name }) => ({ id, name });
const nodes = ({ nodes: list }) => list;
const statement = ({ id, text }) => ({ id, text });
const firstOf = (list) => list[0];
const byId = (a, b) => (a.id < b.id ? -1 : 1);
const sortedNodes = (list) => list.map(node).sort(byId);
/** What a peer's nested relation connection holds, in the order of an edge property. */
const edges = ({ edges: list }) =>
  [...list].sort((a, b) => (a.properties.position ?? 0) - (b.properties.position ?? 0));

export const operations = {
  byId: {
    title: 'statement by id, with article, speakers and subjects',
    same: true,
    ours: {
      query: `query ($statement: ID!) { statement(id: $statement) { id text kind certainty article { id headline } saidBy { roleAsStated source { id name } } about(first: 20) { edges { role node { id name } } } } }`,
      shape: ({ statement: s }) => detailed(s, s.about.edges),
    },
    loader: {
      query: `query ($statement: ID!) { statement(id: $statement) { id text kind certainty article { id headline } saidBy { roleAsStated source { id name } } about { role node { id name } } } }`,
      shape: ({ statement: s }) => detailed(s, s.about),
    },
    peer: {
      query: `query ($statement: ID!) { statements(where: { id: { eq: $statement } }) { id text kind certainty article { id headline } saidByConnection { edges { node { id name } properties { roleAsStated position } } } aboutConnection { edges { node { id name } properties { role position } } } } }`,
      shape: ({ statements: [s] }) => peerDetailed(s),
    },
    tuned: { how: 'shared labels instead of interfaces' },
  },
  latest: {
    title: 'latest 20 statements with article and speakers',
    ours: {
      query: `{ statements(first: 20) { nodes { id text article { id headline } saidBy { source { id name } } } } }`,
      shape: ({ statements }) => statements.nodes.map(listed),
    },
    loader: {
      query: `{ statements(first: 20) { id text article { id headline } saidBy { source { id name } } } }`,
      shape: ({ statements }) => statements.map(listed),
    },
    peer: {
      query: `{ statements(where: { ${asserted} }, ${ORDER}, limit: 20) { id text article { id headline } saidBy { id name } } }`,
      shape: ({ statements }) => statements.map(peerListed),
    },
    tuned: {
      how: 'shared labels, a range filter that names the sort key',
      query: `{ statements(where: { newestFirst: { gte: "" } }, ${ORDER}, limit: 20) { id text article { id headline } saidBy { id name } } }`,
    },
  },
  deep: {
    title: '20 statements after the 10,000th',
    ours: {
      query: `query ($cursor: String!) { statements(first: 20, after: $cursor) { nodes { id text article { id headline } } } }`,
      shape: ({ statements }) => statements.nodes.map(withArticle),
    },
    loader: {
      query: `{ statements(first: 20, skip: 10000) { id text article { id headline } } }`,
      shape: ({ statements }) => statements.map(withArticle),
    },
    peer: {
      query: `{ statements(where: { ${asserted} }, ${ORDER}, limit: 20, offset: 10000) { id text article { id headline } } }`,
      shape: ({ statements }) => statements.map(peerWithArticle),
    },
    tuned: {
      how: 'shared labels, the cursor written as a filter',
      query: `query ($newestFirst: String!) { statements(where: { newestFirst: { gt: $newestFirst } }, ${ORDER}, limit: 20) { id text article { id headline } } }`,
    },
  },
  inside: {
    title: 'a place with what is said of everything inside it, 20 statements',
    ours: {
      query: `query ($place: ID!) { place(id: $place) { id name saidAbout(first: 20) { nodes { id text saidBy { source { id name } } } } } }`,
      shape: ({ place: { id, name, saidAbout } }) => ({
        id,
        name,
        said: saidAbout.nodes.map(spoken),
      }),
    },
    loader: {
      query: `query ($place: ID!) { place(id: $place) { id name } saidInside(place: $place, first: 20) { id text saidBy { source { id name } } } }`,
      shape: ({ place, saidInside }) => ({ ...node(place), said: saidInside.map(spoken) }),
    },
    peer: {
      query: `query ($place: ID!) { places(where: { id: { eq: $place } }) { id name } statements(where: { ${asserted}, aboutPlaces: { some: ${within('within', '$place')} } }, ${ORDER}, limit: 20) { id text saidBy { id name } } }`,
      shape: ({ places: [place], statements }) => ({
        ...node(place),
        said: statements.map(peerSpoken),
      }),
    },
    tuned: {
      how: 'shared labels, @cypher for the statements inside',
      query: `query ($place: ID!) { places(where: { id: { eq: $place } }) { id name } statementsInside(place: $place, first: 20) { id text saidBy { id name } } }`,
      shape: ({ places: [place], statementsInside }) => ({
        ...node(place),
        said: statementsInside.map(peerSpoken),
      }),
    },
  },
  person: {
    title: 'person → roles and 10 statements → subjects',
    ours: {
      query: `query ($person: ID!) { person(id: $person) { id name roles { title at { id name } } said(first: 10) { nodes { id text about(first: 20) { nodes { id name } } } } } }`,
      shape: ({ person: { id, name, roles, said } }) => ({
        id,
        name,
        roles: roles.map(role),
        said: said.nodes.map((s) => subjects(s, nodes(s.about))),
      }),
    },
    loader: {
      query: `query ($person: ID!) { person(id: $person) { id name roles { title at { id name } } said(first: 10) { id text about { node { id name } } } } }`,
      shape: ({ person: { id, name, roles, said } }) => ({
        id,
        name,
        roles: roles.map(role),
        said: said.map((s) =>
          subjects(
            s,
            s.about.map((a) => a.node),
          ),
        ),
      }),
    },
    peer: {
      query: `query ($person: ID!) { people(where: { id: { eq: $person } }) { id name roles { title at { id name } } said${page(10)} { id text about { id name } } } }`,
      shape: ({ people: [{ id, name, roles, said }] }) => ({
        id,
        name,
        roles: roles.map(peerRole),
        said: said.map((s) => subjects(s, s.about)),
      }),
    },
    tuned: {
      how: 'shared labels, @cypher for the page of statements',
      query: `query ($person: ID!) { people(where: { id: { eq: $person } }) { id name roles { title at { id name } } said: saidPage(first: 10) { id text about { id name } } } }`,
    },
  },
  nested: {
    title: '10 people × 10 statements × subjects',
    ours: {
      query: `{ people(first: 10) { nodes { id name said(first: 10) { nodes { id text about(first: 20) { nodes { id name } } } } } } }`,
      shape: ({ people }) =>
        people.nodes.map(({ id, name, said }) => ({
          id,
          name,
          said: said.nodes.map((s) => subjects(s, nodes(s.about))),
        })),
    },
    loader: {
      query: `{ people(first: 10) { id name said(first: 10) { id text about { node { id name } } } } }`,
      shape: ({ people }) =>
        people.map(({ id, name, said }) => ({
          id,
          name,
          said: said.map((s) =>
            subjects(
              s,
              s.about.map((a) => a.node),
            ),
          ),
        })),
    },
    peer: {
      query: `{ people(sort: [{ nameSort: ASC }, { id: ASC }], limit: 10) { id name said${page(10)} { id text about { id name } } } }`,
      shape: ({ people }) =>
        people.map(({ id, name, said }) => ({
          id,
          name,
          said: said.map((s) => subjects(s, s.about)),
        })),
    },
    tuned: {
      how: 'shared labels, a range filter for the people, @cypher for the pages of statements',
      query: `{ people(where: { nameSort: { gte: "" } }, sort: [{ nameSort: ASC }, { id: ASC }], limit: 10) { id name said: saidPage(first: 10) { id text about { id name } } } }`,
    },
  },
  article: {
    title: 'article → statements → speakers with their roles',
    same: true,
    ours: {
      query: `query ($article: ID!) { article(id: $article) { id headline statements(first: 50) { nodes { id text saidBy { roleAsStated source { id name ... on Person { roles { title at { id name } } } } } } } } }`,
      shape: ({ article: { id, headline, statements } }) => ({
        id,
        headline,
        statements: statements.nodes.map((s) => attributed(s, s.saidBy, role)),
      }),
    },
    loader: {
      query: `query ($article: ID!) { article(id: $article) { id headline statements(first: 50) { id text saidBy { roleAsStated source { id name ... on Person { roles { title at { id name } } } } } } } }`,
      shape: ({ article: { id, headline, statements } }) => ({
        id,
        headline,
        statements: statements.map((s) => attributed(s, s.saidBy, role)),
      }),
    },
    peer: {
      query: `query ($article: ID!) { articles(where: { id: { eq: $article } }) { id headline statements${page(50)} { id text saidByConnection { edges { properties { roleAsStated position } node { id name ... on Person { roles { title at { id name } } } } } } } } }`,
      shape: peerArticle,
    },
    tuned: {
      how: 'shared labels (roles reached from every source), @cypher for the page of statements',
      query: `query ($article: ID!) { articles(where: { id: { eq: $article } }) { id headline statements: statementsPage(first: 50) { id text saidByConnection { edges { properties { roleAsStated position } node { id name roles { title at { id name } } } } } } } }`,
    },
  },
  filter: {
    title: 'filter over four relations: role in a unit, inside a place, in a month',
    ours: {
      query: `query ($unit: ID!, $region: ID!, $from: DateTime!, $to: DateTime!) { statements(first: 20, filter: { saidBy: { role: { at: { subordinateTo: $unit } } }, about: { entity: { within: $region } }, publishedAt: { gte: $from, lt: $to } }) { nodes { id text } } }`,
      shape: ({ statements }) => statements.nodes.map(statement),
    },
    loader: {
      query: `query ($unit: ID!, $region: ID!, $from: String!, $to: String!) { filtered(unit: $unit, place: $region, from: $from, to: $to, first: 20) { id text } }`,
      shape: ({ filtered }) => filtered.map(statement),
    },
    peer: {
      query: `query ($unit: ID!, $region: ID!, $from: String!, $to: String!) { statements(where: { ${asserted}, sortAt: { gte: $from, lt: $to }, saidByPeople: { some: { roles: { some: { atUnits: { some: ${within('superiors', '$unit')} } } } } }, aboutPlaces: { some: ${within('within', '$region')} } }, ${ORDER}, limit: 20) { id text } }`,
      shape: ({ statements }) => statements.map(statement),
    },
    tuned: {
      how: '@cypher for the whole filter',
      query: `query ($unit: ID!, $region: ID!, $from: String!, $to: String!) { filtered(unit: $unit, place: $region, from: $from, to: $to, first: 20) { id text } }`,
      shape: ({ filtered }) => filtered.map(statement),
    },
  },
  facet: {
    title: 'facet: what a much quoted person speaks about, top 10',
    ours: {
      query: `query ($hubPerson: ID!) { person(id: $hubPerson) { said { facets(by: ABOUT, first: 10) { count node { id ... on Entity { name } } } } } }`,
      shape: ({ person }) =>
        person.said.facets.map(({ count, node: n }) => ({ ...node(n), count })),
    },
    loader: {
      query: `query ($hubPerson: ID!) { subjects(person: $hubPerson, first: 10) { key name count } }`,
      shape: ({ subjects: list }) => list.map(bucket),
    },
    peer: {
      query: `query ($hubPerson: ID!) { entities(where: { saidAbout: { some: { ${asserted}, saidByPeople: { some: { id: { eq: $hubPerson } } } } } }) { id name saidAboutConnection(where: { node: { ${asserted}, saidByPeople: { some: { id: { eq: $hubPerson } } } } }) { totalCount } } }`,
      shape: ({ entities }) =>
        entities
          .map(({ id, name, saidAboutConnection: { totalCount } }) => ({
            id,
            name,
            count: totalCount,
          }))
          .sort((a, b) => b.count - a.count || byId(a, b))
          .slice(0, 10),
    },
    tuned: {
      how: '@cypher for the counts',
      query: `query ($hubPerson: ID!) { subjects(person: $hubPerson, first: 10) { key name count } }`,
      shape: ({ subjects: list }) => list.map(bucket),
    },
  },
  search: {
    title: 'search for words in statements, with speakers',
    ours: {
      query: `query ($words: String!) { search(text: $words, types: [STATEMENT], first: 50) { nodes { ... on Statement { id text saidBy { source { id name } } } } } }`,
      shape: ({ search }) => search.nodes.map(spoken).sort(byId),
    },
    loader: {
      query: `query ($lucene: String!) { search(words: $lucene, first: 50) { id text saidBy { source { id name } } } }`,
      shape: ({ search }) => search.map(spoken).sort(byId),
    },
    peer: {
      query: `query ($lucene: String!) { statementsByWords(phrase: $lucene, where: { node: { ${asserted} } }, first: 50) { edges { node { id text saidBy { id name } } } } }`,
      shape: ({ statementsByWords: { edges: list } }) =>
        list.map((edge) => peerSpoken(edge.node)).sort(byId),
    },
    tuned: { how: 'shared labels' },
  },
  abstract: {
    title: '20 statements of a person → subjects of any type with their own fields',
    ours: {
      query: `query ($person: ID!) { person(id: $person) { said(first: 20) { nodes { id about(first: 20) { nodes { __typename id name ... on Place { placeType } ... on MilitaryUnit { echelon } } } } } } }`,
      shape: ({ person }) => person.said.nodes.map((s) => typed(s, nodes(s.about))),
    },
    loader: {
      query: `query ($person: ID!) { person(id: $person) { said(first: 20) { id about { node ${OWN_FIELDS} } } } }`,
      shape: ({ person }) => person.said.map(loaderTyped),
    },
    peer: {
      query: `query ($person: ID!) { people(where: { id: { eq: $person } }) { said${page(20)} { id about ${OWN_FIELDS} } } }`,
      shape: ({ people: [person] }) => person.said.map((s) => typed(s, s.about)),
    },
    tuned: {
      how: 'shared labels, the labels as a @cypher field, @cypher for the page of statements',
      query: `query ($person: ID!) { people(where: { id: { eq: $person } }) { said: saidPage(first: 20) { id about { labels id name placeType echelon } } } }`,
      shape: ({ people: [person] }) => person.said.map(labelled),
    },
  },
  targets: {
    title: 'latest 20 statements → subjects of any type with their own fields',
    ours: {
      query: `{ statements(first: 20) { nodes { id about(first: 20) { nodes { __typename id name ... on Place { placeType } ... on MilitaryUnit { echelon } } } } } }`,
      shape: ({ statements }) => statements.nodes.map((s) => typed(s, nodes(s.about))),
    },
    loader: {
      query: `{ statements(first: 20) { id about { node ${OWN_FIELDS} } } }`,
      shape: ({ statements }) => statements.map(loaderTyped),
    },
    peer: {
      query: `{ statements(where: { ${asserted} }, ${ORDER}, limit: 20) { id about ${OWN_FIELDS} } }`,
      shape: ({ statements }) => statements.map((s) => typed(s, s.about)),
    },
    tuned: {
      how: 'shared labels, the labels as a @cypher field, a range filter that names the sort key',
      query: `{ statements(where: { newestFirst: { gte: "" } }, ${ORDER}, limit: 20) { id about { labels id name placeType echelon } } }`,
      shape: ({ statements }) => statements.map(labelled),
    },
  },
  total: {
    title: 'a page of 10 beside the total, at a unit much spoken of',
    ours: {
      query: `query ($hubUnit: ID!) { unit(id: $hubUnit) { saidAbout(first: 10) { totalCount nodes { id text } } } }`,
      shape: ({ unit: { saidAbout } }) => ({
        total: saidAbout.totalCount,
        nodes: saidAbout.nodes.map(statement),
      }),
    },
    loader: {
      query: `query ($hubUnit: ID!) { saidAbout(unit: $hubUnit, first: 10) { total nodes { id text } } }`,
      shape: ({ saidAbout: { total, nodes: list } }) => ({ total, nodes: list.map(statement) }),
    },
    peer: {
      query: `query ($hubUnit: ID!) { militaryUnits(where: { id: { eq: $hubUnit } }) { saidAboutConnection(where: { node: { ${asserted} } }, sort: [{ node: { newestFirst: ASC } }], first: 10) { totalCount edges { node { id text } } } } }`,
      shape: ({ militaryUnits: [unit] }) => ({
        total: unit.saidAboutConnection.totalCount,
        nodes: unit.saidAboutConnection.edges.map((edge) => statement(edge.node)),
      }),
    },
    tuned: {
      how: '@cypher for the page and for the count',
      query: `query ($hubUnit: ID!) { militaryUnits(where: { id: { eq: $hubUnit } }) { total nodes: saidAboutPage(first: 10) { id text } } }`,
      shape: ({ militaryUnits: [{ total, nodes: list }] }) => ({
        total,
        nodes: list.map(statement),
      }),
    },
  },
  path: {
    title: 'shortest chains between a person and a place',
    same: true,
    ours: {
      query: `query ($person: ID!, $farPlace: ID!) { paths(from: $person, to: $farPlace, first: 50) { nodes { id } } }`,
      shape: ({ paths }) => paths.map((path) => path.nodes.map(({ id }) => id)).sort(byText),
    },
    loader: {
      query: `query ($person: ID!, $farPlace: ID!) { paths(from: $person, to: $farPlace, first: 50) { ids } }`,
      shape: ({ paths }) => paths.map(({ ids }) => ids).sort(byText),
    },
    peer: null,
    tuned: {
      how: '@cypher (nothing is generated for paths)',
      query: `query ($person: ID!, $farPlace: ID!) { paths(from: $person, to: $farPlace, first: 50) { ids } }`,
      shape: ({ paths }) => paths.map(({ ids }) => ids).sort(byText),
    },
  },
  timeline: {
    title: 'timeline by month of a place much spoken of, with everything inside',
    ours: {
      query: `query ($hubPlace: ID!) { place(id: $hubPlace) { saidAbout { timeline(interval: MONTH) { start count } } } }`,
      shape: ({ place }) =>
        place.saidAbout.timeline.map(({ start, count }) => ({ month: start.slice(0, 7), count })),
    },
    loader: {
      query: `query ($hubPlace: ID!) { months(place: $hubPlace) { key count } }`,
      shape: ({ months }) => months.map(({ key, count }) => ({ month: key, count })),
    },
    peer: {
      query: `query ($hubPlace: ID!) { ${months(24)
        .map(
          ([from, to], index) =>
            `m${index}: statementsConnection(where: { ${asserted}, sortAt: { gte: "${from}", lt: "${to}" }, aboutPlaces: { some: ${within('within', '$hubPlace')} } }) { aggregate { count { nodes } } }`,
        )
        .join(' ')} }`,
      shape: (data) =>
        months(24)
          .map(([from], index) => ({
            month: from,
            count: data[`m${index}`].aggregate.count.nodes,
          }))
          .filter(({ count }) => count > 0),
    },
    tuned: {
      how: '@cypher for the counts',
      query: `query ($hubPlace: ID!) { months(place: $hubPlace) { key count } }`,
      shape: ({ months: list }) => list.map(({ key, count }) => ({ month: key, count })),
    },
  },
  publisher: {
    title: 'latest 20 articles of a publisher',
    same: true,
    ours: {
      query: `query ($publisher: ID!) { organization(id: $publisher) { id name articles(first: 20) { nodes { id headline } } } }`,
      shape: ({ organization: o }) => ({ ...node(o), articles: o.articles.nodes.map(titled) }),
    },
    loader: {
      query: `query ($publisher: ID!) { organization(id: $publisher) { id name articles(first: 20) { id headline } } }`,
      shape: ({ organization: o }) => ({ ...node(o), articles: o.articles.map(titled) }),
    },
    peer: {
      query: `query ($publisher: ID!) { organizations(where: { id: { eq: $publisher } }) { id name articles(sort: [{ newestFirst: ASC }], limit: 20) { id headline } } }`,
      shape: ({ organizations: [o] }) => ({ ...node(o), articles: o.articles.map(titled) }),
    },
    tuned: null,
  },
};

/** First days of months from January 2024, with those of the next. */
function months(count) {
  const month = (index) => new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 7);
  return Array.from({ length: count }, (_, index) => [month(index), month(index + 1)]);
}

function byText(a, b) {
  return a.join() < b.join() ? -1 : 1;
}

function titled({ id, headline }) {
  return { id, headline };
}

function bucket({ key, name, count }) {
  return { id: key, name, count };
}

function role({ title, at }) {
  return { title, at: node(at) };
}

function peerRole({ title, at }) {
  return { title, at: node(firstOf(at)) };
}

function detailed(s, about) {
  return {
    ...statement(s),
    kind: s.kind,
    certainty: s.certainty,
    article: titled(s.article),
    saidBy: s.saidBy.map(({ roleAsStated, source }) => ({ roleAsStated, ...node(source) })),
    about: about.map((one) => ({ role: one.role, ...node(one.node) })),
  };
}

function peerDetailed(s) {
  return {
    ...statement(s),
    kind: s.kind,
    certainty: s.certainty,
    article: titled(firstOf(s.article)),
    saidBy: edges(s.saidByConnection).map((edge) => ({
      roleAsStated: edge.properties.roleAsStated,
      ...node(edge.node),
    })),
    about: edges(s.aboutConnection).map((edge) => ({
      role: edge.properties.role,
      ...node(edge.node),
    })),
  };
}

function spoken(s) {
  return { ...statement(s), saidBy: sortedNodes(s.saidBy.map(({ source }) => source)) };
}

function peerSpoken(s) {
  return { ...statement(s), saidBy: sortedNodes(s.saidBy) };
}

function listed(s) {
  return { ...spoken(s), article: titled(s.article) };
}

function peerListed(s) {
  return { ...peerSpoken(s), article: titled(firstOf(s.article)) };
}

function withArticle(s) {
  return { ...statement(s), article: titled(s.article) };
}

function peerWithArticle(s) {
  return { ...statement(s), article: titled(firstOf(s.article)) };
}

function subjects(s, about) {
  return { ...statement(s), about: sortedNodes(about) };
}

function attributed(s, saidBy, shape) {
  return {
    ...statement(s),
    saidBy: saidBy.map(({ roleAsStated, source }) => ({
      roleAsStated,
      ...node(source),
      roles: (source.roles ?? []).map(shape),
    })),
  };
}

function peerArticle({ articles: [{ id, headline, statements }] }) {
  return {
    id,
    headline,
    statements: statements.map((s) =>
      attributed(
        s,
        edges(s.saidByConnection).map((edge) => ({
          roleAsStated: edge.properties.roleAsStated,
          source: edge.node,
        })),
        peerRole,
      ),
    ),
  };
}

function typed({ id }, about) {
  return {
    id,
    about: about
      .map(({ __typename, id: target, name, placeType, echelon }) => ({
        type: __typename,
        id: target,
        name,
        ...(placeType && { placeType }),
        ...(echelon && { echelon }),
      }))
      .sort(byId),
  };
}

function loaderTyped(s) {
  return typed(
    s,
    s.about.map((a) => a.node),
  );
}

function labelled(s) {
  return typed(
    s,
    s.about.map(({ labels, ...rest }) => ({ ...rest, __typename: typeOf(labels) })),
  );
}
