import { invariant } from '../errors.js';
import type { Direction } from '../model/ends.js';
import type { RelationType as TypeOf } from '../model/relations.js';
import type { Need } from './access.js';
import type {
  ClassDeclaration,
  ConditionMapping,
  FieldMapping,
  FoundDeclaration,
  GroupsDeclaration,
  MadeKind,
  Mapping,
  Parts,
  RelationDeclaration,
  RootMapping,
  StepDeclaration,
} from './mapping.js';

type Class = abstract new (...args: never[]) => unknown;

const classes = new Map<string, ClassDeclaration>();
const fields = new Map<unknown, Map<string, FieldMapping>>();
const named = new Map<string, Class>();
const roots = new Map<string, RootMapping>();
const filters = new Map<string, ReadonlyMap<string, ConditionMapping>>();
const needs = new Map<string, Map<string, Need>>();

/** What was said of classes by name, of root fields, of filters' fields, and by class and field who may ask it. */
export const declarations: Pick<Mapping, 'roots' | 'filters'> & {
  readonly classes: ReadonlyMap<string, ClassDeclaration>;
  readonly needs: ReadonlyMap<string, ReadonlyMap<string, Need>>;
} = { classes, roots, filters, needs };

/** Makes a class known by its GraphQL name, so that types can point at each other without import cycles. */
export function nameType<T extends Class>(name: string, target: T): T {
  named.set(name, target);
  return target;
}

/** The class of a GraphQL type by name, for type thunks. Throws when no class has that name. */
export function type(name: string): Class {
  const found = named.get(name);
  invariant(found, `No GraphQL type class is named ${name}`);
  return found;
}

/** Makes a class known by its GraphQL name, with what it stands for. */
export function declareClass<T extends Class>(
  name: string,
  target: T,
  declaration: ClassDeclaration,
): T {
  classes.set(name, declaration);
  return nameType(name, target);
}

type ClassDecorator = (target: Class) => void;

/** The class stands for nodes; their label is the class's name. */
export function Label(
  options: Pick<ClassDeclaration, 'order' | 'orders' | 'listed' | 'except'> = {},
): ClassDecorator {
  return (target) => declareClass(target.name, target, { kind: 'node', ...options });
}

/** The class stands for a relationship of a type: its fields are the relationship's properties and ends. */
export function Edge(of?: TypeOf, options: Pick<ClassDeclaration, 'order'> = {}): ClassDecorator {
  return (target) => declareClass(target.name, target, { kind: 'edge', of, ...options });
}

/** The class stands for what the planner makes; its fields are said with @Part. */
export function Made(kind: MadeKind): ClassDecorator {
  return (target) => declareClass(target.name, target, { kind });
}

function declare(target: object, field: string, declaration: FieldMapping): void {
  const declared = fields.get(target.constructor) ?? new Map<string, FieldMapping>();
  declared.set(field, declaration);
  fields.set(target.constructor, declared);
}

type FieldDecorator = (target: object, field: string) => void;

/** The field is a stored property, named like the field unless said otherwise; `orElse` stands in for an absent one. */
export function Property(property?: string, options: { orElse?: unknown } = {}): FieldDecorator {
  return (target, field) =>
    declare(target, field, { kind: 'property', property: property ?? field, ...options });
}

// biome-ignore lint/suspicious/noExplicitAny: stored values have the types the importer validated
type Read<P extends readonly string[]> = (...values: { [K in keyof P]: any }) => unknown;

type InTextRead<P extends readonly string[]> = (
  // biome-ignore lint/suspicious/noExplicitAny: stored values have the types the importer validated
  ...values: [...{ [K in keyof P]: any }, long: readonly number[] | null | undefined]
) => unknown;

/** The field's value is read from several properties; null from `read` is null. */
export function Derived<const P extends readonly string[]>(
  properties: P,
  read: Read<P>,
): FieldDecorator {
  return (target, field) =>
    declare(target, field, { kind: 'derived', properties, read: read as never });
}

/** The same of words of an article; `read` gets last where its text has long characters, if that is known. */
export function InText<const P extends readonly string[]>(
  properties: P,
  read: InTextRead<P>,
): FieldDecorator {
  return (target, field) =>
    declare(target, field, { kind: 'derived', properties, read: read as never, inText: true });
}

/** The same, as it was at the instant at which the row is asked about; `read` gets that last, if there is one. */
export function DerivedAt<const P extends readonly string[]>(
  properties: P,
  // biome-ignore lint/suspicious/noExplicitAny: stored values have the types the importer validated
  read: (...values: [...{ [K in keyof P]: any }, at: string | null | undefined]) => unknown,
): FieldDecorator {
  return (target, field) =>
    declare(target, field, { kind: 'derived', properties, read: read as never, at: true });
}

/** The field is the one of that name of the node that a relation field leads to: the one that holds, else the last. */
export function Through(relation: string): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'through', relation });
}

/** The field is a list of nodes that are found by what its owner holds. */
export function Found(declaration: FoundDeclaration): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'found', ...declaration });
}

/** The field is words of an article, a relationship that its owner holds in properties: the article's id, and the words. */
export function Embedded<const P extends readonly string[]>(
  property: string,
  properties: P,
  read: InTextRead<P>,
): FieldDecorator {
  return (target, field) =>
    declare(target, field, {
      ...{ kind: 'embedded', property, properties, read: read as never, inText: true },
    });
}

/** The field leads along relationships of one type, or a declared path. */
export function Relation(
  type: string | readonly string[],
  direction: Direction,
  options: Omit<RelationDeclaration, 'path'> = {},
): FieldDecorator {
  const types = typeof type === 'string' ? [type] : type;
  return RelationPath([{ types, direction }], options);
}

export function RelationPath(
  path: readonly StepDeclaration[],
  options: Omit<RelationDeclaration, 'path'> = {},
): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'relation', path, ...options });
}

/** The field is the node whose id the property holds. */
export function Reference(property: string): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'reference', property });
}

/** On an edge class: the node at the start or the end of the relationship. */
export function End(end: 'start' | 'end'): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'end', end });
}

/** On an edge class: the relationship's own type. */
export function RelationType(): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'relationType' });
}

/** On an edge class: whether the relationship starts at the node it was reached from. */
export function Outgoing(): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'outgoing' });
}

/** On a class that is an element of pages: where in its list it stands. */
export function Cursor(): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'cursor' });
}

/** On a @Made class: what of it the field shows. */
export function Part<const K extends MadeKind>(of: K, part: Parts[K]): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'part', of, part } as FieldMapping);
}

/** On a class of groups: the key, as `read` shows it. */
export function GroupKey(read: (key: string) => unknown): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'groupKey', read });
}

/** The field is a list of groups, or the one grouping of a node's relations. */
export function Groups(declaration: GroupsDeclaration): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'groups', ...declaration });
}

/** The field weighs what other statements say about a statement's content. */
export function Corroborated(): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'corroboration' });
}

/** The field is the links of a circle that articles together say there is. */
export function Circle(): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'circle' });
}

/** On a root field, and on any that needs more than the root that leads to it: who may ask it. */
export function Needs(need: Need): FieldDecorator {
  return (target, field) => {
    const { name } = target.constructor;
    needs.set(name, (needs.get(name) ?? new Map<string, Need>()).set(field, need));
  };
}

/** Says how a root field of the query is planned. */
export function declareRoot(field: string, mapping: RootMapping): void {
  roots.set(field, mapping);
}

/** Says how the fields of a filter are planned. */
export function declareFilter(
  name: string,
  conditions: ReadonlyMap<string, ConditionMapping>,
): void {
  filters.set(name, conditions);
}

/** What was said of fields on the class of that name and on those it extends, its own first. */
export function declaredFields(name: string): readonly ReadonlyMap<string, FieldMapping>[] {
  const found: ReadonlyMap<string, FieldMapping>[] = [];
  for (let target: unknown = named.get(name); target; target = Object.getPrototypeOf(target)) {
    const declared = fields.get(target);
    if (declared) found.push(declared);
  }
  return found;
}
