import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  print,
} from 'graphql';
import type { Random } from './random.js';
import { valuesOver } from './random-values.js';
import type { Graph } from './reference/graph.js';
import { publicSchema } from './reference/interpreter.js';

/** A valid operation. The variables in `cursors` are null at first and take cursors of the list of that alias later. */
export interface RandomOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cursors: readonly { readonly variable: string; readonly alias: string }[];
}

/** Root fields that have properties of their own. */
const LEFT_OUT = new Set([
  'search',
  'resolve',
  'paths',
  'disagreements',
  'neighbors',
  'heard',
  'corroboration',
  'representatives',
  'positions',
  'assertedValues',
  'changes',
  'history',
  'assessments',
  'sameAs',
  'recordedAt',
  'retractedAt',
  // What claims add up to has tests of its own.
  'allegiance',
  'subordinations',
  'memberships',
  'containments',
  'adjacencies',
  'terms',
  'claims',
  'rank',
  'from',
  'to',
  'observedFrom',
  'observedTo',
  'evidence',
  // Needs the text of the article, whichever that is.
  'utf16',
]);
/** The same of how many there are in a list. */
const isLeftOut = (name: string) => LEFT_OUT.has(name) || LEFT_OUT.has(name.replace(/Count$/, ''));
const MAXIMUM_DEPTH = 5;

/** Draws operations over the whole schema, with arguments that meet what is in the graph. */
export function operationsOver(graph: Graph) {
  const valuesOf = valuesOver(graph);
  return (random: Random): RandomOperation => {
    const { int, pick, some, chance } = random;
    const values = valuesOf(random);
    const variables: Record<string, unknown> = {};
    const declarations: string[] = [];
    const fragments: string[] = [];
    const cursors: { variable: string; alias: string }[] = [];
    let budget = int(4, 20);
    let names = 0;
    const fresh = (prefix: string) => {
      names += 1;
      return `${prefix}${names}`;
    };

    const roots = Object.values(publicSchema.getQueryType()?.getFields() ?? {}).filter(
      (field) => !isLeftOut(field.name),
    );
    const selections = Array.from({ length: int(1, 3) }, () => fieldText(pick(roots), 0));
    const declared = declarations.length > 0 ? `(${declarations.join(', ')})` : '';
    return {
      source: `query${declared} {\n${selections.join('\n')}\n}\n${fragments.join('\n')}`,
      variables,
      cursors,
    };

    /** An argument's value, written out or through a variable. */
    function argument(type: GraphQLInputType, value: unknown): string {
      if (chance(70)) return print(astFromValue(value, type) as never);
      const variable = fresh('v');
      declarations.push(`$${variable}: ${type}`);
      variables[variable] = value;
      return `$${variable}`;
    }

    /** The size of a list that has no pages. */
    function sizeOf(hasFirst: boolean): string[] {
      return hasFirst && chance(70) ? [`first: ${int(0, 4)}`] : [];
    }

    /** A page of one of six forms; 0, 1 and 3 read forward only. */
    function pageOf(alias: string, form: number): string[] {
      const cursor = (name: string) => {
        const variable = fresh('c');
        declarations.push(`$${variable}: String`);
        variables[variable] = null;
        cursors.push({ variable, alias });
        return `${name}: $${variable}`;
      };
      const size = `${int(0, 3)}`;
      switch (form) {
        case 0:
          return [];
        case 1:
          return [`first: ${size}`];
        case 2:
          return [`last: ${size}`];
        case 3:
          return [`first: ${size}`, cursor('after')];
        case 4:
          return [`last: ${size}`, cursor('before')];
        default:
          return [`${pick(['first', 'last'])}: ${size}`, cursor('after'), cursor('before')];
      }
    }

    function argumentsText(field: GraphQLField<unknown, unknown>, alias: string): string {
      const has = (name: string) => field.args.some((arg) => arg.name === name);
      const texts = has('last') ? pageOf(alias, int(0, 5)) : sizeOf(has('first'));
      for (const arg of field.args.filter(({ name }) => !LEFT_OUT.has(name))) {
        if (['first', 'last', 'after', 'before'].includes(arg.name)) continue;
        if (!isRequiredArgument(arg) && !chance(55)) continue;
        const value = values.argument(field, arg);
        texts.push(`${arg.name}: ${argument(arg.type, value)}`);
      }
      return texts.length > 0 ? `(${texts.join(', ')})` : '';
    }

    function directive(): string {
      if (!chance(8)) return '';
      const name = pick(['include', 'skip']);
      return ` @${name}(if: ${argument(publicSchema.getType('Boolean') as never, chance(50))})`.replace(
        /(\$v\d+)/,
        (variable) => {
          const at = declarations.findIndex((text) => text.startsWith(`${variable}: `));
          declarations[at] = `${variable}: Boolean!`;
          return variable;
        },
      );
    }

    /** A field with an alias of its own, unless it is a plain value. */
    function fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
      budget -= 1;
      const type = getNamedType(field.type);
      if (!isCompositeType(type)) {
        const alias = field.args.length > 0 || chance(15) ? `${fresh('f')}: ` : '';
        return `${alias}${field.name}${argumentsText(field, '')}${directive()}`;
      }
      const alias = fresh('f');
      const opening = `${alias}: ${field.name}${argumentsText(field, alias)}`;
      const text = `${opening}${depth > 0 ? directive() : ''} ${selectionText(type, depth + 1)}`;
      // The same key twice: both selections are merged.
      if (chance(6)) return `${text}\n${opening} ${selectionText(type, depth + 1)}`;
      return text;
    }

    function selectionText(type: GraphQLNamedType, depth: number): string {
      const parts = [chance(15) ? '__typename' : '', ...fieldsOf(type, depth)];
      if (parts.every((part) => part === '')) (parts as string[]).push('__typename');
      // Pages go on from cursors, so lists show some.
      if (type.name.endsWith('Connection')) {
        if (chance(60)) parts.push('edges { cursor }');
        if (chance(40))
          parts.push('pageInfo { startCursor endCursor hasNextPage hasPreviousPage }');
        if (chance(40)) parts.push('totalCount');
      }
      return `{ ${parts.join('\n')} }`;
    }

    function fieldsOf(type: GraphQLNamedType, depth: number): string[] {
      const fields =
        isObjectType(type) || isAbstractType(type)
          ? Object.values(
              (
                type as never as { getFields(): Record<string, GraphQLField<unknown, unknown>> }
              ).getFields(),
            )
          : [];
      const usable = fields.filter(
        (field) =>
          !isLeftOut(field.name) &&
          (depth < MAXIMUM_DEPTH * 2 && budget > 0
            ? true
            : !isCompositeType(getNamedType(field.type))),
      );
      const texts = some(usable, 1, 4).map((field) => fieldText(field, depth));
      if (isAbstractType(type) && budget > 0) {
        const others = [
          ...publicSchema.getPossibleTypes(type),
          ...['Node', 'Entity', 'Source', 'Actor', 'Place'].map((name) =>
            publicSchema.getType(name),
          ),
        ].filter(
          (other) =>
            isObjectType(other) ||
            (isAbstractType(other) &&
              publicSchema
                .getPossibleTypes(other)
                .some((one) => publicSchema.isSubType(type, one))),
        );
        for (const other of some(others, 0, 2)) {
          budget -= 1;
          const inner = `{ ${fieldsOf(other as GraphQLNamedType, depth + 1).join('\n') || '__typename'} }`;
          if (chance(70)) texts.push(`... on ${other?.name}${directive()} ${inner}`);
          else {
            const name = fresh('F');
            fragments.push(`fragment ${name} on ${other?.name} ${inner}`);
            texts.push(`...${name}${directive()}`);
            if (chance(10)) texts.push(`...${name}`);
          }
        }
      }
      return texts.filter((text) => text !== '');
    }
  };
}
