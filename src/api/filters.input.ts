import {
  boolean,
  date,
  enumOf,
  filterOf,
  id,
  labels,
  reached,
  some,
  text,
  under,
} from './conditions.input.js';
import {
  AboutRole,
  Certainty,
  Echelon,
  EntityType,
  PlaceType,
  SourceKind,
  SourceType,
  SpatialRelation,
  StatementKind,
} from './enums.js';

type FilterType = ReturnType<typeof filterOf>;

const within = under('Place', 'WITHIN', 'This place, or any place inside it.');
const subordinateTo = under('MilitaryUnit', 'SUBORDINATE_TO', 'This unit, or any unit under it.');
// Sources hold roles only as people, whose type has the relation.
const role = some(() => RoleFilter, {
  description: 'Holds a role like this.',
  relation: 'roles',
  of: 'Person',
});
const said = some(() => StatementFilter, { description: 'Said a statement like this.' });
const saidAbout = some(() => StatementFilter, {
  description: 'A statement like this is about it.',
});
const named = { id, name: text('nameSort') };

const EntityFilter: FilterType = filterOf('EntityFilter', {
  ...named,
  type: labels('EntityType', EntityType),
  within,
  subordinateTo,
});

const RoleFilter: FilterType = filterOf('RoleFilter', {
  title: text('titleSort'),
  at: some(() => EntityFilter),
});

export const SourceFilter: FilterType = filterOf('SourceFilter', {
  ...named,
  type: labels('SourceType', SourceType),
  role,
  said,
});

export const AboutFilter: FilterType = filterOf('AboutFilter', {
  role: enumOf('AboutRole', AboutRole, 'edge'),
  relation: enumOf('SpatialRelation', SpatialRelation, 'edge'),
  entity: reached(() => EntityFilter),
});

export const ArticleFilter: FilterType = filterOf('ArticleFilter', {
  id,
  headline: text('nameSort'),
  lang: text(),
  publishedAt: date,
  publisher: some(() => SourceFilter),
});

export const StatementFilter: FilterType = filterOf('StatementFilter', {
  id,
  text: text('textSort'),
  kind: enumOf('StatementKind', StatementKind),
  sourceKind: enumOf('SourceKind', SourceKind),
  certainty: enumOf('Certainty', Certainty),
  hypothetical: boolean('Left out: only asserted statements, as if {eq: false}; {} lists both.'),
  publishedAt: date,
  saidAt: date,
  saidBy: some(() => SourceFilter),
  relayedBy: some(() => SourceFilter, { description: 'Passed on by a source like this.' }),
  about: some(() => AboutFilter),
  article: some(() => ArticleFilter),
});

export const PersonFilter = filterOf('PersonFilter', { ...named, role, said, saidAbout });

export const OrganizationFilter = filterOf('OrganizationFilter', {
  ...named,
  organizationType: text(),
  said,
  saidAbout,
});

export const MilitaryUnitFilter = filterOf('MilitaryUnitFilter', {
  ...named,
  designation: text('designationSort'),
  echelon: enumOf('Echelon', Echelon),
  branch: text(),
  unitType: text(),
  subordinateTo,
  said,
  saidAbout,
});

export const PlaceFilter = filterOf('PlaceFilter', {
  ...named,
  placeType: enumOf('PlaceType', PlaceType),
  iso3166: text(),
  within,
});
