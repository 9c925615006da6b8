type Guesses = Readonly<Record<string, readonly string[]>>;

/**
 * Fields as people and language models guess them from names alone, by the type or interface they are asked of: what is
 * to be written, and the guesses it stands for. What the schema itself can tell stands in `advice.ts`.
 */
export const GUESSED_FIELDS: Readonly<Record<string, Guesses>> = {
  Query: {
    'people { nodes { id name } }': ['persons', 'speakers', 'experts'],
    'units { nodes { id name } }': ['brigade', 'brigades', 'militaryUnit', 'militaryUnits'],
    'places { nodes { id name } }': ['location', 'locations', 'country', 'countries', 'region'],
    'organizations { nodes { id name } }': ['publishers', 'outlets', 'companies'],
    'sources { nodes { id name } }': ['source', 'voices'],
    'statements { nodes { text } }': ['quotes', 'claims', 'said', 'quotations'],
    'search(text: "Clarke") { nodes { ... on Node { id label } } }': [
      ...['entity', 'entities', 'find', 'lookup', 'query'],
    ],
  },
  Statement: {
    'saidBy { source { name } }': [
      ...['speaker', 'speakers', 'source', 'sources', 'author', 'person', 'who', 'attribution'],
    ],
    text: ['quote', 'content', 'words', 'body', 'claim', 'statement'],
    'about { nodes { name } }': [
      ...['place', 'places', 'location', 'locations', 'where', 'topic', 'topics', 'subject'],
      ...['subjects', 'entity', 'entities', 'mentions'],
    ],
    'article { publishedAt { edtf } }': ['date', 'time', 'when', 'timestamp', 'createdAt'],
    'article { publisher { name } }': ['outlet'],
    kind: ['type', 'form'],
  },
  Article: {
    headline: ['title'],
    text: ['body', 'content'],
    'publishedAt { edtf }': ['date', 'published', 'createdAt', 'publicationDate'],
    'publisher { name }': ['author', 'source', 'outlet', 'organization'],
    'statements { nodes { text } }': ['quotes', 'claims'],
  },
  Source: { 'said { nodes { text } }': ['statements', 'quotes', 'says', 'claims'] },
  Entity: { 'names { value }': ['aliases', 'alias', 'spellings'] },
  Person: {
    'roles { title at { name } }': [
      ...['role', 'position', 'job', 'organization', 'affiliation', 'employer', 'unit', 'rank'],
    ],
  },
  MilitaryUnit: {
    'representatives { nodes { name } }': [
      ...['members', 'people', 'persons', 'commander', 'speakers', 'spokespersons', 'personnel'],
    ],
    'superiors { name }': ['parent', 'superior', 'subordinateTo', 'parentUnit'],
    'positions { place { name } }': ['location', 'place', 'position'],
    'allegiance { state { name } }': ['country', 'state', 'side'],
    designation: ['number'],
  },
  Place: {
    'saidAbout { nodes { text } }': ['statements', 'quotes', 'claims'],
    'within { name }': ['parent', 'country', 'region'],
    'contains { nodes { name } }': ['children', 'places'],
    'location { latitude longitude }': [
      'coordinates',
      'lat',
      'lon',
      'lng',
      'latitude',
      'longitude',
    ],
    placeType: ['type', 'kind'],
  },
  Role: {
    'at { name }': ['organization', 'unit', 'employer', 'company'],
    title: ['name', 'role', 'position'],
  },
  Attribution: { roleAsStated: ['role', 'title', 'capacity'] },
  StatementAboutEdge: { 'node { name }': ['entity', 'place', 'about'] },
  FuzzyDate: { edtf: ['date', 'value', 'iso', 'day'] },
};

/** Fields of every page of a list. */
export const GUESSED_OF_PAGES: Guesses = { totalCount: ['count', 'total', 'size', 'length'] };

/** What stands for the things of a page, in other APIs. */
export const GUESSED_NODES = ['results', 'items', 'data', 'list', 'rows', 'values', 'hits'];

/** Arguments of any field, by the one that it has. */
export const GUESSED_ARGUMENTS: Guesses = {
  filter: ['where', 'filters', 'filterBy', 'condition', 'conditions'],
  first: ['limit', 'take', 'size', 'pageSize', 'perPage', 'count', 'top', 'max'],
  after: ['offset', 'skip', 'page', 'start', 'cursor'],
  orderBy: ['sort', 'order', 'sortBy', 'sort_by', 'order_by', 'orderby'],
  text: ['query', 'q', 'term', 'name', 'search', 'keyword', 'value', 'words', 'filter'],
};

/** Conditions of any filter and comparison, by the one that it has: the first that is there. */
export const GUESSED_CONDITIONS: Guesses = {
  saidBy: ['speaker', 'source', 'person', 'author', 'by', 'who', 'speakerName', 'organization'],
  about: ['place', 'location', 'where', 'topic', 'subject', 'entity', 'unit', 'region', 'mentions'],
  publishedAt: ['date', 'after', 'since', 'before', 'published', 'time', 'when'],
  text: ['quote', 'content', 'search', 'contains', 'words', 'query', 'body'],
  headline: ['title', 'name'],
  name: ['title', 'label', 'fullName', 'search', 'contains', 'query'],
  type: ['kind', 'sourceType', 'entityType', 'sourceKind'],
  gte: ['after', 'from', 'since', 'min', 'start', 'greaterThan', 'ge', 'eq', 'on', 'equals', 'is'],
  lte: ['before', 'until', 'to', 'max', 'end', 'lessThan', 'le'],
  contains: ['like', 'ilike', 'match', 'matches', 'regex', 'includes', 'search', 'icontains'],
  eq: ['equals', 'is', 'equal', 'equalTo', 'value'],
  in: ['oneOf', 'anyOf', 'any'],
};
