import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { GRAFEO, NEO4J } from '../../src/cypher/dialect.js';
import { AppError } from '../../src/errors.js';
import { compileOperation, mappingOf } from '../../src/operation/plan-cache.js';
import { planOperation } from '../../src/plan/plan-operation.js';
import { MAXIMUM_LEVELS, MAXIMUM_PARTS } from '../../src/plan/size.js';
import { countOf } from '../support/counts.js';
import { holds } from '../support/holds.js';

const schema = buildApiSchema();
/** Characters of a statement for each of the document: a relation of a few letters is a subquery of some lines. */
const TIMES = 40;

/** `first: 1` where a field takes it, and whatever else it needs. */
function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.flatMap((arg) =>
    arg.name === 'first'
      ? ['first: 1']
      : isRequiredArgument(arg)
        ? [
            `${arg.name}: ${/DateTime/.test(String(arg.type)) ? '"2025-01-01T00:00:00Z"' : 'SOURCE'}`,
          ]
        : [],
  );
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** Fields of a type, of an interface's own and of all that stand behind it, that lead on. */
function waysOn(
  type: GraphQLNamedType,
): readonly (readonly [string, GraphQLField<unknown, unknown>])[] {
  const owners = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
  return owners.flatMap((owner) =>
    isObjectType(owner) || isInterfaceType(owner)
      ? Object.values(owner.getFields())
          .filter((field) => isCompositeType(getNamedType(field.type)))
          .filter((field) => !['facets', 'timeline'].includes(field.name))
          .map((field) => [owner === type ? '' : owner.name, field] as const)
      : [],
  );
}

/** A selection that follows one field of a type after the other, as the numbers say, so many times. */
function nesting(type: GraphQLNamedType, choices: readonly number[]): string {
  const [choice, ...rest] = choices;
  const ways = waysOn(type);
  const [owner, field] = ways[(choice ?? 0) % Math.max(1, ways.length)] ?? [];
  if (choice === undefined || !field) return '__typename';
  const inner = `${field.name}${argumentsOf(field)} { ${nesting(getNamedType(field.type), rest)} }`;
  return owner ? `... on ${owner} { ${inner} }` : inner;
}

const operationOf = (source: string) => {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  return document.definitions[0] as OperationDefinitionNode;
};
const compile = (source: string, dialect = GRAFEO) =>
  compileOperation({ schema, fragments: {}, variables: {} }, operationOf(source), dialect);
const refusalOf = (work: () => unknown): AppError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was not refused');
};
const saidAbout = (times: number) =>
  `{ statements(first: 1) { nodes { ${'about(first: 1) { nodes { saidAbout(first: 1) { nodes { '.repeat(times)}text${' } } } }'.repeat(times)} } } }`;

describe('compiling', () => {
  it('makes a statement that grows with the document, whatever is nested in what', async () => {
    await holds(
      'nestings',
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 }), (choices) => {
        const statement = schema.getType('Statement') as GraphQLNamedType;
        const source = `{ statements(first: 1) { nodes { ${nesting(statement, choices)} } } }`;
        const operation = operationOf(source);
        try {
          const { text } = compileOperation(
            { schema, fragments: {}, variables: {} },
            operation,
            NEO4J,
          );
          expect(text.length).toBeLessThan(1_500 + TIMES * source.length);
        } catch (error) {
          expect(error).toMatchObject({
            code: 'OPERATION_TOO_COSTLY',
            details: { limit: 'levels', maximum: MAXIMUM_LEVELS },
          });
        }
      }),
      { numRuns: countOf(2_000, 300) },
    );
  });

  it.each([
    ['what is said about a subject of any type', 'saidAbout(first: 1) { nodes { id } }'],
    ['whose voices speak about it', 'heard { voice statements(first: 1) { id } }'],
    ['what it says', '... on Source { said(first: 1) { nodes { id } } }'],
    ['its neighbours', 'neighbors { nodes(first: 1) { id } }'],
    ['its history', 'history(first: 1) { nodes { id } }'],
    ['its mentions', 'mentions(first: 1) { nodes { coreference } }'],
  ])('plans once, for all types, %s', (_, field) => {
    const { text } = compile(
      `{ statements(first: 1) { nodes { about(first: 1) { nodes { ${field} } } } } }`,
    );
    const other = compile(
      `{ statements(first: 1) { nodes { about(first: 1) { nodes { ... on Person { ${field} } } } } } }`,
    ).text;
    // Closures of places are what one has more than the other.
    expect(text.length).toBeLessThan(other.length + 120);
  });

  it('grows by the same with each level', () => {
    const lengths = [2, 4, 6, 8].map((times) => compile(saidAbout(times)).text.length);
    const steps = lengths.slice(1).map((length, index) => length - (lengths[index] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(1.1 * Math.min(...steps));
  });

  it.each([10, 16, 20, 25])('is refused before it begins at %i times two levels', (times) => {
    const { code, details, message } = refusalOf(() => compile(saidAbout(times)));
    expect(code).toBe('OPERATION_TOO_COSTLY');
    expect(details).toEqual({ limit: 'levels', maximum: MAXIMUM_LEVELS });
    expect(message).toContain('select less');
  });

  it('stops where selections that differ by type multiply', () => {
    const types = ['Person', 'Organization', 'MilitaryUnit', 'AnonymousSource', 'State'];
    const level = (inner: string): string =>
      `about(first: 1) { nodes { ${types.map((type) => `... on ${type} { saidAbout(first: 1) { nodes { id ${type === 'State' ? inner : ''} } } }`).join(' ')} ... on Entity { saidAbout(first: 1) { nodes { text ${inner} } } } } }`;
    const source = `{ statements(first: 1) { nodes { ${level(level(level(level(level('kind')))))} } } }`;
    const plan = () =>
      planOperation(
        { schema, fragments: {}, variables: {} },
        mappingOf(schema),
        parse(source).definitions[0] as OperationDefinitionNode,
      );
    expect(refusalOf(plan).details).toEqual({ limit: 'parts', maximum: MAXIMUM_PARTS });
  });

  it('makes no statement of more than 410,000 characters', () => {
    const types = ['Person', 'Organization', 'MilitaryUnit', 'AnonymousSource'];
    const level = (times: number): string =>
      times === 0
        ? 'id'
        : `about(first: 1) { nodes { ${types.map((type, index) => `... on ${type} { saidAbout(first: 1) { nodes { ${['id', 'kind', 'text', 'position'][index]} } } }`).join(' ')} ... on Entity { saidAbout(first: 1) { nodes { ${level(times - 1)} } } } } }`;
    const paths = Array.from(
      { length: 19 },
      (_, index) => `p${index}: paths(from: "place:ua", to: "place:ua-63") { length }`,
    );
    const { code, details } = refusalOf(
      () =>
        compile(
          `{ ${paths.join(' ')} a: statements(first: 1) { nodes { ${level(3)} } } b: statements(first: 1) { nodes { ${level(3)} } } }`,
        ).text,
    );
    expect(code).toBe('OPERATION_TOO_COSTLY');
    expect(details).toEqual({ limit: 'statement', maximum: 410_000 });
  });

  it('counts the conditions of a filter for each list that is tested by them', () => {
    const groups = Array.from(
      { length: 40 },
      (_, index) => `g${index}: facets(by: SOURCE) { key }`,
    );
    const conditions = Array.from({ length: 150 }, (_, index) => `{text: {contains: "${index}"}}`);
    const source = `{ statements(filter: {or: [${conditions.join(', ')}]}) { ${groups.join(' ')} } }`;
    expect(refusalOf(() => compile(source)).details).toEqual({
      limit: 'parts',
      maximum: MAXIMUM_PARTS,
    });
  });
});
