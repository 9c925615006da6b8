import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}
type Place = readonly [where: string, thing: Described];

const schema = buildApiSchema();

/** Everything of the schema that can have a description, by where it stands. */
function places(): readonly Place[] {
  const found: Place[] = [];
  const add = (where: string, things: Iterable<Described>) => {
    for (const thing of things) found.push([`${where}${thing.name}`, thing]);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    add('', [type]);
    if (isEnumType(type)) add(`${type.name}.`, type.getValues());
    if (isInputObjectType(type)) add(`${type.name}.`, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    add(`${type.name}.`, Object.values(type.getFields()));
    for (const { name, args } of Object.values(type.getFields())) {
      add(`${type.name}.${name}.`, args);
    }
  }
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue;
    add('@', [directive]);
    add(`@${directive.name}.`, directive.args);
  }
  return found;
}

/** Letters alone, in lower case, without what says nothing. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(the|an?|its?|of|this|that|thing)\b/g, '')
    .replace(/[^a-z0-9]/g, '');
}

describe('what the schema says of itself', () => {
  const all = places();

  it('leaves nothing without a description', () => {
    expect(all.length).toBeGreaterThan(1_500);
    expect(all.filter(([, { description }]) => !description?.trim()).map(([at]) => at)).toEqual([]);
  });

  it('is made of sentences that end', () => {
    const open = all.filter(([, { description }]) => !/[.…?]$/.test(description ?? ''));
    expect(open.map(([at, { description }]) => `${at}: ${description}`)).toEqual([]);
  });

  it('says more than the name does', () => {
    const empty = all.filter(([, { name, description = '' }]) => {
      const said = bare(description ?? '');
      return said === '' || said === bare(name) || said === bare(`${name}s`);
    });
    expect(empty.map(([at, { description }]) => `${at}: ${description}`)).toEqual([]);
  });

  it('says of a field of a node or claim that may be null when it is', () => {
    const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !isIntrospectionType(type) && type.getInterfaces().length > 0
        ? Object.values(type.getFields())
            .filter((field) => !String(field.type).endsWith('!'))
            .filter((field) => !/\b(null|nothing|unless|only if)\b/i.test(field.description ?? ''))
            .map((field) => `${type.name}.${field.name}: ${field.description}`)
        : [],
    );
    expect(silent).toEqual([]);
  });
});
