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
const named = { id, ...properties(SHARED.Entity.properties) };
const of = (label: Label): Readonly<Record<string, Condition>> => ({
  id,
  ...properties(propertiesOf(label)),
});

const EntityFilter: FilterType = filterOf('EntityFilter', {
  ...named,
  type: labels('EntityType', EntityType),
  within,
  subordinateTo,
  heldAt,
});

const RoleFilter: FilterType = filterOf('RoleFilter', {
  ...properties(NODES.Role.properties),
  at: some(() => EntityFilter),
});

export const SourceFilter: FilterType = filterOf('SourceFilter', {
  ...named,
  type: labels('SourceType', SourceType),
  role,
  said,
});

export const AboutFilter: FilterType = filterOf('AboutFilter', {
  ...properties(RELATIONS.ABOUT.properties, 'edge'),
  entity: reached(() => EntityFilter),
});

export const ArticleFilter: FilterType = filterOf('ArticleFilter', {
  ...of('Article'),
  publisher: some(() => SourceFilter),
});

const { saidAt = date, ...ofStatement } = of('Statement');
export const StatementFilter: FilterType = filterOf('StatementFilter', {
  ...ofStatement,
  hypothetical: boolean('Left out: only asserted statements, as if {eq: false}; {} lists both.'),
  publishedAt: date,
  saidAt,
  saidBy: some(() => SourceFilter),
  relayedBy: some(() => SourceFilter, { description: 'Passed on by a source like this.' }),
  about: some(() => AboutFilter),
  article: some(() => ArticleFilter),
});

export const PersonFilter = filterOf('PersonFilter', { ...of('Person'), role, said, saidAbout });

export const OrganizationFilter = filterOf('OrganizationFilter', {
  ...of('Organization'),
  said,
  saidAbout,
});

export const MilitaryUnitFilter = filterOf('MilitaryUnitFilter', {
  ...of('MilitaryUnit'),
  subordinateTo,
  heldAt,
  said,
  saidAbout,
});

export const PlaceFilter = filterOf('PlaceFilter', {
  ...of('Location'),
  within,
  heldAt,
});
