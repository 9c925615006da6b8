import { type Label, propertiesOf } from '../model/labels.js';
import { NODES, SHARED } from '../model/nodes.js';
import { RELATIONS } from '../model/relations.js';
import {
  boolean,
  type Condition,
  date,
  filterOf,
  heldAt,
  id,
  labels,
  properties,
  reached,
  some,
  under,
} from './conditions.input.js';
import { EntityType, SourceType } from './enums.js';

type FilterType = ReturnType<typeof filterOf>;

const within = under(
  'Place',
  'WITHIN',
  'The id of a place: that place, or any place inside it. `"place:ua-63"` is Kharkiv region with all its towns.',
);
const subordinateTo = under(
  'MilitaryUnit',
  'SUBORDINATE_TO',
  'The id of a unit: that unit, or any unit under it.',
);
// Sources hold roles only as people, whose type has the relation.
const role = some(() => RoleFilter, {
  description: 'Holds, or held, a role like this: people who speak for a unit or an organization.',
  relation: 'roles',
  of: 'Person',
});
const said = some(() => StatementFilter, {
  description: 'Said some statement like this.',
});
const saidAbout = some(() => StatementFilter, {
  description: 'Some statement like this is about it.',
});
const named = { id, ...properties(SHARED.Entity.properties) };
const of = (label: Label): Readonly<Record<string, Condition>> => ({
  id,
  ...properties(propertiesOf(label)),
});

const EntityFilter: FilterType = filterOf(
  'EntityFilter',
  'Which people, organizations, units, unnamed sources and places: by name, id, kind, or where they belong.',
  {
    ...named,
    type: labels('EntityType', EntityType),
    within,
    subordinateTo,
    heldAt,
  },
);

const RoleFilter: FilterType = filterOf(
  'RoleFilter',
  'Which posts that people hold: by title, and at whom.',
  {
    ...properties(NODES.Role.properties),
    at: some(() => EntityFilter, {
      description: 'It is a role at some organization or unit like this.',
    }),
  },
);

export const SourceFilter: FilterType = filterOf(
  'SourceFilter',
  'Which of those who say something: `{ name: { contains: "Clarke" } }`.',
  {
    ...named,
    type: labels('SourceType', SourceType),
    role,
    said,
  },
);

export const AboutFilter: FilterType = filterOf(
  'AboutFilter',
  'What a statement is about: `{ entity: { name: { contains: "Kharkiv" } } }`, and which part that plays in it.',
  {
    ...properties(RELATIONS.ABOUT.properties, 'edge'),
    entity: reached(() => EntityFilter),
  },
);

export const ArticleFilter: FilterType = filterOf('ArticleFilter', 'Which articles.', {
  ...of('Article'),
  publisher: some(() => SourceFilter, { description: 'Published by some organization like this.' }),
});

const { saidAt = date, ...ofStatement } = of('Statement');
export const StatementFilter: FilterType = filterOf(
  'StatementFilter',
  'Which statements: who says them (`saidBy`), about what (`about`), with which words (`text`), in which article. Parts of conditionals are left out unless `hypothetical` asks for them.',
  {
    ...ofStatement,
    hypothetical: boolean(
      'Whether it is the "if" or "then" of a conditional, which nobody asserts. Left out: only asserted statements, as if {eq: false}; {} lists both.',
    ),
    publishedAt: { ...date, description: 'When the article that it stands in was published.' },
    saidAt,
    saidBy: some(() => SourceFilter, {
      description:
        'Said by a source like this: `{ name: { contains: "Clarke" } }`, `{ type: { eq: ANONYMOUS_SOURCE } }`.',
    }),
    relayedBy: some(() => SourceFilter, {
      description: 'Passed on by a source like this, between its own source and the article.',
    }),
    about: some(() => AboutFilter, {
      description:
        'About something like this; a place counts for the places around it only by `within`.',
    }),
    article: some(() => ArticleFilter, { description: 'Stands in an article like this.' }),
  },
);

export const PersonFilter = filterOf('PersonFilter', 'Which people.', {
  ...of('Person'),
  role,
  said,
  saidAbout,
});

export const OrganizationFilter = filterOf('OrganizationFilter', 'Which organizations.', {
  ...of('Organization'),
  said,
  saidAbout,
});

export const MilitaryUnitFilter = filterOf('MilitaryUnitFilter', 'Which military units.', {
  ...of('MilitaryUnit'),
  subordinateTo,
  heldAt,
  said,
  saidAbout,
});

export const PlaceFilter = filterOf('PlaceFilter', 'Which places.', {
  ...of('Location'),
  within,
  heldAt,
});
