import { readFileSync } from 'node:fs';
import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { IS_VALUE } from '../../src/api/value-types.js';
import { namesOfValues } from '../../src/cli/write-schema.js';

const schema = lexicographicSortSchema(buildApiSchema());
const names = (text: string) => text.trim().split(/\s+/);

/** Things that lists hold and that have an id of their own, by which a cache keeps each once. */
const WITH_ID = names(`
  AdjacencyClaim AllegianceClaim AnonymousSource Article AssertedValue Assessment Change ContainmentClaim ControlAssertion
  Fact Location MembershipClaim MilitaryUnit Name Organization Person PositionClaim Quantity Reading Role RoleClaim State
  Statement SubordinationClaim TimeExpression`);

/**
 * What has none: elements of pages and groups, which are of one list and its arguments; words; what is seen from one of
 * two ends or as of an `at` and is another from the other; what an import reports.
 */
const VALUES = names(`
  Adjacency Allegiance ArticleEdge Attribution Candidate CandidateSource ChangeEdge CircleLink Containment Contradiction
  Disagreement EventMention Evidence HeardVoice Hedge ImportCount Judgement LikelyDuplicate Membership Mention MentionEdge
  MilitaryUnitEdge Neighborhood OrganizationEdge Origin OriginFold Path PathStep PersonEdge PlaceEdge Position Relay
  Resolution RoleTerm SearchEdge SourceEdge Span StatementAboutEdge StatementEdge StatementFacetBucket
  StatementRelationEdge Subordination TimelineBucket`);

it('every type that a list holds has an id of its own, or says that it is a value', () => {
  const held: ReadonlySet<GraphQLObjectType> = new Set(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ type }) => isListType(getNullableType(type)))
      .map(({ type }) => getNamedType(type))
      .flatMap((type) =>
        isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [],
      ),
  );
  const sorted = [...held].sort((a, b) => (a.name < b.name ? -1 : 1));
  const having = (has: boolean) =>
    sorted.filter((type) => 'id' in type.getFields() === has).map(({ name }) => name);
  expect(having(true)).toEqual(WITH_ID);
  expect(having(false)).toEqual(VALUES);
  for (const type of sorted)
    expect([type.name, type.description?.endsWith(IS_VALUE) ?? false]).toEqual([
      type.name,
      VALUES.includes(type.name),
    ]);
});

it('schema/valueTypes.json lists the values, for caches that must be told', () => {
  const said = readFileSync(new URL('../../schema/valueTypes.json', import.meta.url), 'utf8');
  expect(said).toBe(namesOfValues(schema));
  expect(JSON.parse(said)).toEqual(expect.arrayContaining(VALUES));
});

it('a program gets what tells it of the schema with the package', () => {
  const { files } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  expect(files).toContain('schema');
  expect(files.filter((file: string) => file.startsWith('!'))).toEqual([
    '!schema/released.graphql',
  ]);
});
