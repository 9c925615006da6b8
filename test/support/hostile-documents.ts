/** A request that is meant to hurt, and what refuses it. */
export interface HostileRequest {
  readonly name: string;
  /** Sent as JSON, or as it is when it is a string. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the first error says: the limit, the argument, or what cannot be read. */
  readonly says: RegExp;
  /** Refused for its cost, which the answer names. */
  readonly costly?: true;
}

const repeat = (text: string, times: number) => text.repeat(times);
const list = (length: number, make: (index: number) => string) =>
  Array.from({ length }, (_, index) => make(index)).join(' ');
const query = (text: string, variables?: object) => ({
  query: text,
  ...(variables && { variables }),
});
const nested = (open: string, depth: number, inner: string) =>
  `${repeat(`${open} { `, depth)}${inner}${repeat(' }', depth)}`;
const filter = (value: unknown) =>
  query('query ($f: StatementFilter) { statements(filter: $f) { nodes { id } } }', { f: value });
const deep = (depth: number, wrap: (inner: object) => object) => {
  let value: object = { text: { contains: 'a' } };
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};
const id = 'place:ua-63';
const chain = (open: string, times: number, close: string, inner = 'id') =>
  `${repeat(`${open} `, times)}${inner}${repeat(` ${close}`, times)}`;
const turns = (times: number) =>
  `{ statements(first: 1) { nodes { ${chain('about(first: 1) { nodes { saidAbout(first: 1) { nodes {', times, '} } } }')} } } }`;
const TYPES = ['Person', 'Organization', 'MilitaryUnit', 'AnonymousSource'];
/** Each type has a selection of its own, which is merged with what all of them have. */
const byType = (times: number): string => {
  const level = (left: number): string =>
    left === 0
      ? 'id'
      : `about(first: 1) { nodes { ${TYPES.map((type, index) => `... on ${type} { saidAbout(first: 1) { nodes { ${['id', 'kind', 'text', 'position'][index]} } } }`).join(' ')} ... on Entity { saidAbout(first: 1) { nodes { ${level(left - 1)} } } } } }`;
  return `{ statements(first: 1) { nodes { ${level(times)} } } }`;
};
const beyond =
  (says: RegExp) =>
  (name: string, text: string, variables?: object): HostileRequest => ({
    name,
    body: query(text, variables),
    says,
  });
const levels = beyond(/more than 20 levels deep/);
const parts = beyond(/more than 1000 parts/);
const article = { id: 'article:bad', headline: 'Bad', text: 'They hold the line here.' };
const named = (name: string) => ({ article, places: [{ id: 'place:bad', name }] });
const spans = (...places: readonly (readonly [number, number])[]) => ({
  article,
  statements: [
    {
      id: 's1',
      kind: 'DIRECT_QUOTE',
      saidBy: 'article:bad',
      text: 'They hold',
      spans: places.map(([start, end]) => ({ start, end })),
    },
  ],
});

const TOKENS = /more that|more than 1000 tokens|1000 tokens/i;
const COST = /costs up to [\d.e+]+ .* limit is \d+/;
const costly = (name: string, text: string, variables?: object): HostileRequest => ({
  name,
  body: query(text, variables),
  says: COST,
  costly: true,
});
const first = (name: string, text: string): HostileRequest => ({
  name,
  body: query(text),
  says: /0 to (500|50)|cannot represent|Int/,
});

/** MAXIMUM_COST under which what is hostile by its cost alone is refused. */
export const HOSTILE_LIMIT = 100_000;

/** At least 150 kinds: each is refused with a 4xx status. */
export const HOSTILE: readonly HostileRequest[] = [
  // Fan-out
  costly(
    'three default pages in each other',
    '{statements{nodes{about{nodes{saidAbout{nodes{text}}}}}}}',
  ),
  costly(
    'a page of 500 in a page of 500',
    '{ statements(first: 500) { nodes { about(first: 500) { nodes { id } } } } }',
  ),
  costly(
    'the last 500 in the last 500',
    '{ statements(last: 500) { nodes { about(last: 500) { nodes { id } } } } }',
  ),
  costly(
    'twelve levels',
    `{ people { nodes { ${nested('said { nodes { about { nodes { ... on Person', 3, 'id').replaceAll(' }', ' } } } } }')} } } }`,
  ),
  costly(
    'lists without pages in each other',
    '{ units { nodes { roles { at { ... on MilitaryUnit { roles { at { ... on MilitaryUnit { roles { title } } } } } } } } } }',
  ),
  costly(
    'there and back',
    '{ articles { nodes { statements { nodes { article { statements { nodes { article { statements { nodes { id } } } } } } } } } } }',
  ),
  costly(
    'counts in a list in a list',
    '{ statements(first: 500) { nodes { about { nodes { saidAbout { totalCount } } } } } }',
  ),
  costly(
    'facets in a list in a list',
    '{ statements(first: 100) { nodes { about { nodes { saidAbout { facets(by: SOURCE, first: 500) { key } } } } } } }',
  ),
  costly(
    'facets with members with lists',
    '{ statements { facets(by: ABOUT, first: 500) { statements(first: 50) { about { nodes { id } } } } } }',
  ),
  costly(
    'a timeline with members with lists',
    '{ statements { timeline(interval: DAY, first: 500) { statements(first: 50) { about { nodes { id } } } } } }',
  ),
  costly(
    'neighbours of neighbours of neighbours',
    `{ node(id: "${id}") { neighbors { nodes(first: 50) { neighbors { nodes(first: 50) { neighbors { count } } } } } } }`,
  ),
  costly(
    'voices of everything about everything',
    '{ places(first: 500) { nodes { saidAbout { nodes { about { nodes { heard { voice } } } } } } } }',
  ),
  costly(
    'corroboration of a page',
    '{ statements(first: 500) { nodes { corroboration { independentOrigins } } } }',
  ),
  costly(
    'corroboration in corroboration',
    '{ statements(first: 5) { nodes { corroboration { same { statements { corroboration { independentOrigins } } } } } } }',
  ),
  costly(
    '500 nodes with pages of 500',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { saidAbout(first: 500) { nodes { id } } } } }',
    { ids: Array.from({ length: 500 }, (_, n) => `place:p${n}`) },
  ),
  costly(
    '500 names with 500 candidates each',
    'query ($n: [String!]!) { resolve(names: $n, first: 500) { candidates { node { id } } } }',
    { n: Array.from({ length: 500 }, (_, n) => `name ${n}`) },
  ),
  costly(
    'hits with pages of pages',
    '{ search(text: "a", first: 500) { nodes { ... on Person { said(first: 500) { nodes { id } } } } } }',
  ),
  costly(
    'paths with pages at every step',
    `{ paths(from: "${id}", to: "place:ua-14", maxLength: 6, first: 50) { nodes { ... on Entity { saidAbout(first: 500) { nodes { id } } } } } }`,
  ),
  costly(
    'disagreements with pages',
    `{ disagreements(about: "${id}", first: 500) { statement { about(first: 500) { nodes { id } } } } }`,
  ),
  costly(
    '20 roots with pages in pages',
    `{ ${list(20, (n) => `a${n}: statements(first: 100) { nodes { about(first: 100) { nodes { id } } } }`)} }`,
  ),
  costly(
    'fragments that double',
    `{ statements { nodes { ...F } } } ${list(4, (n) => `fragment F${n || ''} on Statement { a: about { nodes { saidAbout { nodes { ...F${n + 1} } } } } }`)} fragment F4 on Statement { id }`,
  ),
  // Documents
  {
    name: 'fragments that double 40 times',
    body: query(
      `{ statements(first: 1) { nodes { ...F0 } } } ${list(40, (n) => `fragment F${n} on Statement { a${n}: partOf { ...F${n + 1} } b${n}: partOf { ...F${n + 1} } }`)} fragment F40 on Statement { id }`,
    ),
    says: /fields once its fragments are written out, and 2000/,
  },
  {
    name: '1,000 aliases',
    body: query(`{ ${list(1_000, (n) => `a${n}: __typename`)} }`),
    says: TOKENS,
  },
  {
    name: '200 aliases',
    body: query(`{ people(first: 1) { nodes { ${list(200, (n) => `a${n}: name`)} } } }`),
    says: /200 aliases, and 100/,
  },
  {
    name: '60 roots',
    body: query(`{ ${list(60, (n) => `a${n}: people(first: 0) { totalCount }`)} }`),
    says: /60 root fields, and 20/,
  },
  {
    name: '30 roots in fragments',
    body: query(
      `{ ${list(30, (n) => `...F${n}`)} } ${list(30, (n) => `fragment F${n} on Query { a${n}: __typename }`)}`,
    ),
    says: /30 root fields, and 20/,
  },
  { name: '5,000 levels', body: query(`{ ${nested('a', 5_000, 'b')} }`), says: TOKENS },
  {
    name: '5,000 inline fragments',
    body: query(`{ ${nested('...', 5_000, '__typename')} }`),
    says: TOKENS,
  },
  {
    name: 'a chain of 5,000 fragments',
    body: query(`{ ...F0 } ${list(5_000, (n) => `fragment F${n} on Query { ...F${n + 1} }`)}`),
    says: TOKENS,
  },
  {
    name: 'a chain of 150 fragments without end',
    body: query(`{ ...F0 } ${list(120, (n) => `fragment F${n} on Query { ...F${n + 1} }`)}`),
    says: /Unknown fragment/,
  },
  {
    name: 'a cycle of fragments',
    body: query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    says: /Cannot spread fragment/,
  },
  {
    name: 'a fragment in itself',
    body: query('{ ...A } fragment A on Query { ...A }'),
    says: /Cannot spread fragment/,
  },
  {
    name: 'a cycle through fields',
    body: query(
      '{ people { nodes { ...P } } } fragment P on Person { said { nodes { saidBy { source { ... on Person { ...P } } } } } }',
    ),
    says: /Cannot spread fragment/,
  },
  {
    name: '300 directives',
    body: query(`{ __typename ${repeat('@include(if: true) ', 300)} }`),
    says: /1000 tokens|can only be used once/,
  },
  {
    name: '100 directives',
    body: query(`{ __typename ${repeat('@skip(if: false) ', 100)} }`),
    says: /can only be used once/,
  },
  {
    name: '300 unknown directives',
    body: query(`{ __typename ${repeat('@a ', 300)} }`),
    says: /Unknown directive/,
  },
  {
    name: 'a defer that is not there',
    body: query('{ ... @defer { __typename } }'),
    says: /Unknown directive/,
  },
  {
    name: '300 variables',
    body: query(`query (${list(300, (n) => `$v${n}: Int`)}) { __typename }`),
    says: TOKENS,
  },
  {
    name: '400 operations',
    body: query(list(400, (n) => `query Q${n} { __typename }`)),
    says: TOKENS,
  },
  {
    name: '150 operations and no name',
    body: query(list(150, (n) => `query Q${n} { __typename }`)),
    says: /operationName|operation name/i,
  },
  { name: 'a type system', body: query('type Query { a: Int }'), says: /not executable/ },
  {
    name: 'introspection in itself',
    body: query(
      `{ __schema { types { ${nested('fields { type', 6, 'name').replaceAll(' }', ' } }')} } } }`,
    ),
    says: /introspection depth/i,
  },
  { name: 'an empty document', body: query(''), says: /non-empty|query/ },
  { name: 'a lone brace', body: query('{'), says: /Syntax Error/ },
  { name: 'control characters', body: query('{ \u0000 }'), says: /Syntax Error/ },
  {
    name: 'a comment of 1 MB',
    body: query(`{ __typename } #${repeat('x', 1_000_000)}`),
    says: /256/,
  },
  {
    name: 'a string of 1 MB',
    body: query(`{ search(text: "${repeat('x', 1_000_000)}") { totalCount } }`),
    says: /256/,
  },
  {
    name: 'a string of 200 kB',
    body: query(`{ search(text: "${repeat('x', 200_000)}") { totalCount } }`),
    says: /200 characters/,
  },
  {
    name: 'a block string of 1 MB',
    body: query(`{ search(text: """${repeat('x', 1_000_000)}""") { totalCount } }`),
    says: /256/,
  },
  {
    name: 'a name of 200 kB',
    body: query(`{ ${repeat('a', 200_000)} }`),
    says: /Cannot query field/,
  },
  {
    name: 'list literals nested 5,000',
    body: query(
      `{ search(text: "a", types: ${repeat('[', 5_000)}${repeat(']', 5_000)}) { totalCount } }`,
    ),
    says: TOKENS,
  },
  {
    name: 'list literals nested 400',
    body: query(
      `{ search(text: "a", types: ${repeat('[', 400)}${repeat(']', 400)}) { totalCount } }`,
    ),
    says: /Enum|cannot|must be/i,
  },
  {
    name: 'objects nested 5,000',
    body: query(
      `{ statements(filter: ${repeat('{not: ', 5_000)}{}${repeat('}', 5_000)}) { totalCount } }`,
    ),
    says: TOKENS,
  },
  {
    name: 'a query that is no text',
    body: { query: ['{ __typename }'] },
    says: /string|body|query/i,
  },
  // Arguments
  first('first: 2147483647', '{ people(first: 2147483647) { nodes { id } } }'),
  first('first: 2147483648', '{ people(first: 2147483648) { nodes { id } } }'),
  first('first: -1', '{ people(first: -1) { nodes { id } } }'),
  first('first: -2147483648', '{ people(first: -2147483648) { nodes { id } } }'),
  first('first: 1e9', '{ people(first: 1e9) { nodes { id } } }'),
  first('last: 2147483647', '{ people(last: 2147483647) { nodes { id } } }'),
  first(
    'first: 501 of a list without pages',
    `{ unit(id: "unit:13") { roles(first: 501) { title } } }`,
  ),
  first(
    'first: 51 members of a group',
    '{ statements { facets(by: KIND) { statements(first: 51) { id } } } }',
  ),
  first('first: 51 paths', `{ paths(from: "${id}", to: "place:ua-14", first: 51) { length } }`),
  {
    name: 'paths of length 1000',
    body: query(`{ paths(from: "${id}", to: "place:ua-14", maxLength: 1000) { length } }`),
    says: /1 to 6 relations/,
  },
  {
    name: 'first and last',
    body: query('{ people(first: 1, last: 1) { nodes { id } } }'),
    says: /first or last/,
  },
  {
    name: '501 ids',
    body: query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 501 }, (_, n) => `person:p${n}`),
    }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: '20,000 ids',
    body: query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 20_000 }, () => 'person:p'),
    }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: '501 names',
    body: query('query ($n: [String!]!) { resolve(names: $n) { name } }', {
      n: Array.from({ length: 501 }, () => 'x'),
    }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: '10,000 languages',
    body: query('query ($l: [String!]) { people { nodes { names(lang: $l) { value } } } }', {
      l: Array.from({ length: 10_000 }, () => 'uk'),
    }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: '5,000 orders',
    body: query('query ($o: [PersonOrder!]) { people(orderBy: $o) { nodes { id } } }', {
      o: Array.from({ length: 5_000 }, () => ({ field: 'NAME' })),
    }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: '5,000 types',
    body: query('query ($t: [SearchType!]) { search(text: "a", types: $t) { totalCount } }', {
      t: Array.from({ length: 5_000 }, () => 'PERSON'),
    }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: 'a malformed id',
    body: query('{ person(id: "MATCH (n) DETACH DELETE n") { id } }'),
    says: /is not an id/,
  },
  {
    name: 'an id of 200 kB',
    body: query('query ($id: ID!) { person(id: $id) { id } }', {
      id: `person:${repeat('a', 200_000)}`,
    }),
    says: /is not an id/,
  },
  {
    name: 'a forged cursor',
    body: query('{ people(after: "x") { nodes { id } } }'),
    says: /cannot be used here/,
  },
  {
    name: 'a cursor of another list',
    body: query('{ people(after: "WyIyMDI1IiwxLDJd") { nodes { id } } }'),
    says: /cannot be used here/,
  },
  {
    name: 'a cursor of 200 kB',
    body: query('query ($c: String) { people(after: $c) { nodes { id } } }', {
      c: repeat('A', 200_000),
    }),
    says: /cannot be used here/,
  },
  {
    name: 'a date of the 30th of February',
    body: query(
      '{ statements(filter: { publishedAt: { gte: "2025-02-30T00:00:00Z" } }) { totalCount } }',
    ),
    says: /DateTime|date/i,
  },
  {
    name: 'a text with nothing to look for',
    body: query('{ search(text: "%%%") { totalCount } }'),
    says: /no letter or digit/,
  },
  // Filters
  {
    name: 'a filter of depth 100',
    body: filter(deep(100, (not) => ({ not }))),
    says: /(more than 20 deep|more than 64 nested levels)/,
  },
  {
    name: 'a filter of and in and, 100 deep',
    body: filter(deep(100, (inner) => ({ and: [inner] }))),
    says: /(more than 20 deep|more than 64 nested levels)/,
  },
  {
    name: 'a filter of or in or, 5,000 deep',
    body: `{"query":"query ($f: StatementFilter) { statements(filter: $f) { totalCount } }","variables":{"f":${repeat('{"or":[', 5_000)}{}${repeat(']}', 5_000)}}}`,
    says: /more than 64 nested levels/,
  },
  {
    name: 'a filter of depth 30 through relations',
    body: filter(
      deep(30, (about) => ({
        about: { entity: {}, not: { role: { not: { eq: 'ACTOR' } } } },
        not: about,
      })),
    ),
    says: /(more than 20 deep|more than 64 nested levels)/,
  },
  {
    name: 'a filter of 400 conditions',
    body: filter({ or: Array.from({ length: 400 }, () => ({ text: { contains: 'a' } })) }),
    says: /more than (200 conditions|500 objects)/,
  },
  {
    name: 'a filter of 501 alternatives',
    body: filter({ or: Array.from({ length: 501 }, () => ({})) }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: 'a filter with 501 ids',
    body: filter({ id: { in: Array.from({ length: 501 }, (_, n) => `statement:s:${n}`) } }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  {
    name: 'a filter with 10,000 texts',
    body: filter({ text: { in: Array.from({ length: 10_000 }, () => 'a') } }),
    says: /(at most|more than) 500 (values|objects)/,
  },
  { name: 'a filter that is no object', body: filter('x'), says: /\$f/ },
  { name: 'an unknown condition', body: filter({ constructor: { eq: 'x' } }), says: /constructor/ },
  {
    name: '__proto__ in a filter',
    body: '{"query":"query ($f: StatementFilter) { statements(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"text":{"contains":"a"}}}}}',
    says: /__proto__/,
  },
  // Transport
  {
    name: '__proto__ variables',
    body: '{"query":"query ($f: Int!) { people(first: $f) { totalCount } }","variables":{"__proto__":{"f":1}}}',
    says: /\$f/,
  },
  {
    name: 'variables that are a list',
    body: { query: '{ __typename }', variables: [1] },
    says: /variables/,
  },
  {
    name: 'variables that are a text',
    body: { query: '{ __typename }', variables: 'x' },
    says: /variables/,
  },
  {
    name: 'a variable of the wrong type',
    body: query('query ($n: Int) { people(first: $n) { totalCount } }', { n: 'x' }),
    says: /\$n/,
  },
  {
    name: 'a variable left out',
    body: query('query ($id: ID!) { person(id: $id) { id } }'),
    says: /\$id/,
  },
  {
    name: 'an operation that is not there',
    body: { query: 'query A { __typename }', operationName: 'B' },
    says: /operation named|B/,
  },
  {
    name: 'a batch',
    body: [{ query: '{ __typename }' }, { query: '{ __typename }' }],
    says: /batch/i,
  },
  {
    name: 'a batch of 1,000',
    body: Array.from({ length: 1_000 }, () => ({ query: '{ __typename }' })),
    says: /batch/i,
  },
  { name: 'no JSON', body: '{"query": ', says: /cannot be read|JSON/i },
  { name: 'JSON nested 100,000', body: repeat('[', 100_000), says: /cannot be read|JSON/i },
  { name: 'a body that is a number', body: '1', says: /body|JSON|string|object/i },
  { name: 'a body that is null', body: 'null', says: /body|JSON|object/i },
  { name: 'an empty body', body: '', says: /body|JSON|query/i },
  {
    name: 'a body of 300 kB',
    body: JSON.stringify({ query: '{ __typename }', extensions: { x: repeat('x', 300_000) } }),
    says: /256/,
  },
  {
    name: 'a charset that is not UTF-8',
    body: query('{ __typename }'),
    headers: { 'content-type': 'application/json; charset=utf-16' },
    says: /send it in UTF-8/,
  },
  {
    name: 'a form',
    body: 'query=%7B__typename%7D',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    says: /content-type|body|CSRF|preflight|JSON/i,
  },
  {
    name: 'plain text',
    body: '{ __typename }',
    headers: { 'content-type': 'text/plain' },
    says: /content-type|body|CSRF|preflight|JSON/i,
  },
  {
    name: 'a bookmark of another',
    body: query('{ __typename }'),
    headers: { 'x-graph-bookmark': '%%%' },
    says: /x-graph-bookmark/,
  },
  // What doubled with each level, or multiplied by the types behind an interface
  ...[10, 16, 20, 24].map((times) =>
    levels(`what is said about what is said about, ${times} times`, turns(times)),
  ),
  costly(
    'whose voices speak about what voices speak about',
    `{ statements(first: 1) { nodes { ${chain('about(first: 1) { nodes { heard { statements(first: 1) {', 8, '} } } }')} } } }`,
  ),
  levels(
    'neighbours of neighbours, 30 times',
    `{ node(id: "${id}") { ${chain('neighbors { nodes(first: 1) {', 30, '} }')} } }`,
  ),
  levels(
    'the history of the history, 30 times',
    `{ changes(first: 1) { nodes { ${chain('history(first: 1) { nodes {', 30, '} }')} } } }`,
  ),
  levels(
    'what is inside what is inside, 30 times',
    `{ place(id: "${id}") { ${chain('contains(first: 1) { nodes {', 30, '} }')} } }`,
  ),
  levels(
    'where it lies where it lies, 30 times',
    `{ place(id: "${id}") { ${chain('within {', 30, '}')} } }`,
  ),
  levels(
    'superiors of superiors, 30 times',
    `{ unit(id: "unit:a") { ${chain('superiors {', 30, '}')} } }`,
  ),
  levels(
    'related to what is related, 30 times',
    `{ statements(first: 1) { nodes { ${chain('related(first: 1) { nodes {', 30, '} }', 'text')} } } }`,
  ),
  levels(
    'the article of a statement of the article, 15 times',
    `{ articles(first: 1) { nodes { ${chain('statements(first: 1) { nodes { article {', 15, '} } }')} } } }`,
  ),
  levels(
    'what a conditional is a part of, 15 times',
    `{ statements(first: 1) { nodes { ${chain('partOf { antecedent {', 15, '} }')} } } }`,
  ),
  costly(
    'the judged of the judged, 15 times',
    `{ person(id: "person:a") { ${chain('sameAs { entity { ... on Person {', 15, '} } }')} } }`,
  ),
  levels(
    'an undone undoing, 30 times',
    `{ changes(first: 1) { nodes { ${chain('undoes {', 30, '}')} } } }`,
  ),
  levels(
    'levels in fragments',
    `${Array.from({ length: 12 }, (_, index) => `fragment F${index} on Statement { about(first: 1) { nodes { saidAbout(first: 1) { nodes { ${index === 11 ? 'id' : `...F${index + 1}`} } } } } }`).join(' ')} { statements(first: 1) { nodes { ...F0 } } }`,
  ),
  parts('selections that differ for each type, six times', byType(6)),
  parts('selections that differ for each type, five times', byType(5)),
  parts(
    '40 groupings under a filter of 150 conditions',
    `query ($f: StatementFilter) { statements(filter: $f) { ${list(40, (index) => `g${index}: facets(by: SOURCE, first: 1) { key }`)} } }`,
    { f: { or: Array.from({ length: 150 }, (_, index) => ({ text: { contains: `${index}` } })) } },
  ),
  parts(
    '20 roots under a filter of 190 conditions',
    `query ($f: StatementFilter) { ${list(20, (index) => `r${index}: statements(filter: $f, first: 1) { totalCount nodes { id } }`)} }`,
    { f: { or: Array.from({ length: 190 }, (_, index) => ({ text: { contains: `${index}` } })) } },
  ),
  parts(
    '60 groupings by 80 types',
    `query ($f: StatementFilter) { statements(filter: $f) { ${list(60, (index) => `g${index}: timeline(interval: DAY, first: 1) { count }`)} } }`,
    { f: { saidBy: { type: { in: Array.from({ length: 80 }, () => 'PERSON') } } } },
  ),
  costly(
    '20 roots of paths with lists',
    `{ ${list(20, (index) => `p${index}: paths(from: "${id}", to: "place:ua-14", first: 50, maxLength: 6) { nodes { neighbors { count } } }`)} }`,
  ),
  costly(
    'the text of an article for each row of three pages',
    '{ statements(first: 50) { nodes { article { statements(first: 50) { nodes { article { statements(first: 50) { nodes { article { text } } } } } } } } } }',
  ),
  // Nothing where something must be
  {
    name: 'null for an interval',
    body: query('query ($v: TimeInterval!) { statements { timeline(interval: $v) { count } } }', {
      v: null,
    }),
    says: /\$v/,
  },
  {
    name: 'null for relations',
    body: query(
      `query ($v: [PathRelation!]) { paths(from: "${id}", to: "place:ua-14", relations: $v) { length } }`,
      { v: null },
    ),
    says: /null/,
  },
  {
    name: 'null for a basis',
    body: query(
      'mutation ($v: Basis) { relateStatements(from: "statement:a:s1", to: "statement:a:s2", type: SUPPORTS, basis: $v, reason: "so") { id } }',
      { v: null },
    ),
    says: /null/,
  },
  {
    name: 'paths along no relation',
    body: query(`{ paths(from: "${id}", to: "place:ua-14", relations: []) { length } }`),
    says: /relations/,
  },
  // Bundles that would be stored for good
  ...(
    [
      ['a name that turns the line round', named('Kyiv\u202eviyK'), /U\+202E/],
      ['a name of two lines', named('Kyiv\nLviv'), /U\+000A/],
      ['a name with an escape', named('Kyiv\u001b[2J'), /U\+001B/],
      ['a name with a NUL', named('Kyiv\u0000'), /U\+0000/],
      ['a name with a noncharacter', named('Kyiv\ufdd0'), /U\+FDD0/],
      ['a name of 9,000 letters', named(repeat('a', 9_000)), /1000|1,000/],
      ['a name of half a surrogate pair', named('Kyiv\ud800'), /surrogate|U\+D800/i],
      [
        'an id of 9,000 letters',
        { ...named('Kyiv'), places: [{ id: `place:${repeat('a', 9_000)}`, name: 'Kyiv' }] },
        /200/,
      ],
      [
        'an address that runs',
        { ...named('Kyiv'), article: { ...article, url: 'javascript:alert(1)' } },
        /http/,
      ],
      [
        'an address of a file',
        { ...named('Kyiv'), article: { ...article, url: 'file:///etc/passwd' } },
        /http/,
      ],
      [
        'a headline of 2,000 letters',
        { ...named('Kyiv'), article: { ...article, headline: repeat('a', 2_000) } },
        /1000|1,000/,
      ],
      ['words twice over', spans([0, 4], [2, 7]), /span/i],
      ['words from back to front', spans([5, 10], [0, 4]), /span/i],
      ['words beyond the article', spans([0, 9_999]), /span|text/i],
      ['an article without words', { article: { id: 'article:none', headline: 'None' } }, /text/],
    ] as const
  ).map(([name, bundle, says]) => ({
    name,
    body: query('mutation ($b: JSON!) { importBundle(bundle: $b) { fresh } }', { b: bundle }),
    says,
  })),
  {
    name: 'a bundle that is a list',
    body: query('mutation ($b: JSON!) { importBundle(bundle: $b) { fresh } }', { b: [] }),
    says: /bundle|object/i,
  },
  {
    name: 'a view with a NUL',
    body: query(
      'mutation ($n: String!) { judgeSame(a: "place:ua", b: "place:ua-63", verdict: NEGATIVE, reason: $n) { id } }',
      { n: 'a\u0000b' },
    ),
    says: /U\+0000/,
  },
];
