import { ID, LOCAL_ID } from '../model/ids.js';
import { LIMITS } from '../model/limits.js';
import { Bundle } from './bundle.js';
import {
  type Class,
  descriptionOf,
  type Property,
  propertiesOf,
  type Rule,
  shortOf,
} from './define.js';

type Schema = { readonly [key: string]: unknown };

/** The bundle format as JSON Schema 2020-12, short forms among it, for editors and other programs. */
export function bundleSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WhoSaidWhere bundle',
    ...objectSchema(Bundle),
    anyOf: [{ required: ['article'] }, { required: ['curation'] }],
    $defs: Object.fromEntries(
      classesOf(Bundle)
        .filter((of) => of !== Bundle)
        .map((of) => [of.name, objectSchema(of)]),
    ),
  };
}

/** Every class of the format, each before those it holds. */
export function classesOf(root: Class, found = new Set<Class>()): readonly Class[] {
  found.add(root);
  for (const { rule } of propertiesOf(root).values()) {
    if (rule.kind === 'object' && !found.has(rule.of())) classesOf(rule.of(), found);
  }
  return [...found];
}

function objectSchema(of: Class): Schema {
  const properties = [...propertiesOf(of).values()];
  return {
    description: descriptionOf(of),
    type: 'object',
    properties: Object.fromEntries(
      properties.map((property) => [property.name, propertySchema(property)]),
    ),
    required: properties.filter(({ required }) => required).map(({ name }) => name),
    ...(of.name === 'BundleArticle' && {
      oneOf: [{ required: ['text'] }, { required: ['textFile'] }],
    }),
    additionalProperties: false,
  };
}

function propertySchema({ name, rule, description, list, required }: Property): Schema {
  const value = valueSchema(rule, required || list);
  const items = {
    type: 'array',
    items: value,
    ...(name === 'statements' && { maxItems: LIMITS.statements }),
  };
  const isShort = list && rule.kind === 'object' && shortOf(rule.of()) !== undefined;
  const forms = list ? [items, ...(isShort ? [value] : [])] : [value];
  const all = required ? forms : [...forms, { type: 'null' }];
  return { description, ...(all.length === 1 ? all[0] : { anyOf: all }) };
}

/** A character that may stand in a name, or is one of `also`; those beyond U+FFFF the importer alone tells apart. */
const without = (also: string) =>
  `(?:[^\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufdd0-\\ufdef\\ufffe\\uffff]${also && `|[${also}]`})`;

function stands(also: string, required: boolean): string {
  return `^${required ? '(?=[\\s\\S]*\\S)' : ''}${without(also)}*$`;
}

function valueSchema(rule: Rule, required: boolean): Schema {
  switch (rule.kind) {
    case 'text':
      return { type: 'string', ...(required && { pattern: '\\S' }) };
    case 'name':
      return { type: 'string', pattern: stands('', required), maxLength: LIMITS.name };
    case 'remark':
      return { type: 'string', pattern: stands('\\t\\n\\r', required) };
    case 'url':
      return {
        type: 'string',
        pattern: `^[hH][tT][tT][pP][sS]?://${without('')}+$`,
        maxLength: LIMITS.name,
      };
    case 'edtf':
    case 'reference':
      return { type: 'string', minLength: 1 };
    case 'id':
      return { type: 'string', pattern: ID.source, maxLength: rule.longest };
    case 'localId':
      return { type: 'string', pattern: LOCAL_ID.source, maxLength: rule.longest };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return {
        type: rule.integer ? 'integer' : 'number',
        minimum: rule.range[0],
        maximum: rule.range[1],
      };
    case 'oneOf':
      return { enum: rule.values };
    case 'object': {
      const of = rule.of();
      const short = shortOf(of);
      const object = { $ref: `#/$defs/${of.name}` };
      const inner = short && propertiesOf(of).get(short);
      return inner ? { anyOf: [object, valueSchema(inner.rule, true)] } : object;
    }
  }
}
