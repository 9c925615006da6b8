import type { Direction, OrderKey } from './mapping.js';

/** One hop of a relation: relationship types (any of them), direction seen from the node, and the label reached. */
export interface StepDeclaration {
  readonly types: readonly string[];
  readonly direction: Direction;
  /** Follow it this many times, e.g. [0, 8]; once when left out. */
  readonly hops?: readonly [number, number];
  /** Label of the node reached; needed for every step but the last. */
  readonly label?: string;
}

/** How a field walks from its node to others. */
export interface RelationDeclaration {
  readonly path: readonly StepDeclaration[];
  /** Default order; the target type's own when left out. */
  readonly order?: readonly OrderKey[];
  /** Another path that holds when the boolean argument of that name is false. */
  readonly unless?: { readonly argument: string; readonly path: readonly StepDeclaration[] };
  /** Arguments that narrow the relation itself, by name. */
  readonly narrow?: Readonly<Record<string, Narrowing>>;
  /** Where the dates are that the argument `at` is held against: on the nodes reached or on the relationships. */
  readonly dated?: 'node' | 'edge';
}

/** What an argument outside `filter` restricts: a property in a list, the relationship's type, or its direction. */
export type Narrowing =
  | { readonly kind: 'propertyIn'; readonly property: string }
  | { readonly kind: 'typeIn' }
  | { readonly kind: 'direction' };

/** A value that is read from several properties. */
interface Derivation {
  readonly properties: readonly string[];
  readonly read: (...values: never[]) => unknown;
}

export type FieldDeclaration =
  | { readonly kind: 'property'; readonly property: string; readonly orElse?: unknown }
  | ({ readonly kind: 'derived' } & Derivation)
  /** A relationship of the kind of an @Edge class that the owner holds itself: in `property` the id of its end. */
  | ({ readonly kind: 'embedded'; readonly property: string } & Derivation)
  | ({ readonly kind: 'relation' } & RelationDeclaration)
  | { readonly kind: 'reference'; readonly property: string }
  | { readonly kind: 'end'; readonly end: 'start' | 'end' }
  | { readonly kind: 'relationType' }
  | { readonly kind: 'outgoing' }
  | ({ readonly kind: 'groups' } & GroupsDeclaration)
  | { readonly kind: 'group'; readonly part: GroupPart }
  | { readonly kind: 'corroboration' };

/** A step that names the label it reaches. */
type LabelledStep = StepDeclaration & { readonly label: string };

/** By what nodes are grouped; each way gives every group a key of text. */
export type Grouping =
  /** A property's value. */
  | { readonly kind: 'property'; readonly property: string }
  /** The first so many characters of an instant; nodes without one are left out. */
  | { readonly kind: 'interval'; readonly property: string; readonly length: 4 | 7 | 10 }
  /** Which class of values a property's value belongs to. */
  | {
      readonly kind: 'class';
      readonly property: string;
      readonly classes: Readonly<Record<string, readonly string[]>>;
    }
  /** The id of each node a path leads to. */
  | { readonly kind: 'path'; readonly path: readonly LabelledStep[] }
  /** Relationship type and direction, as `TYPE OUTGOING`, of every neighbour along these types. */
  | { readonly kind: 'neighbors'; readonly types: readonly string[] };

/** Groups of nodes with their sizes and members: of a connection's whole list, or of what a path leads to. */
export interface GroupsDeclaration {
  /** The groupings by the value of the argument that chooses; under '' the only one. */
  readonly by: Readonly<Record<string, Grouping>>;
  readonly argument?: string;
  /** From the node to what is grouped; left out on connections and for neighbours. */
  readonly path?: readonly StepDeclaration[];
  readonly order: 'size' | 'key';
}

/** What a field of a group shows: its key (read), its size, its share of all, the node its key names, its members. */
type GroupPart =
  | { readonly kind: 'key'; readonly read: (key: string) => unknown }
  | { readonly kind: 'size' | 'share' | 'node' | 'members' };

export interface ClassDeclaration {
  readonly kind: 'node' | 'edge' | 'group';
  readonly order: readonly OrderKey[];
  readonly orders: Readonly<Record<string, readonly OrderKey[]>>;
}

type Class = abstract new (...args: never[]) => unknown;

const classes = new Map<string, ClassDeclaration>();
const fields = new Map<string, Map<string, FieldDeclaration>>();
const named = new Map<string, Class>();

/** Makes a class known by its GraphQL name, so that types can point at each other without import cycles. */
export function nameType<T extends Class>(name: string, target: T): T {
  named.set(name, target);
  return target;
}

/** The class of a GraphQL type by name, for type thunks. Throws when no class has that name. */
export function type(name: string): Class {
  const found = named.get(name);
  if (!found) throw new Error(`No GraphQL type class is named ${name}`);
  return found;
}

interface LabelOptions {
  /** Default order of lists of this type. */
  readonly order?: readonly OrderKey[];
  /** What each value of the type's order enum sorts by. */
  readonly orders?: Readonly<Record<string, readonly OrderKey[]>>;
}

/** The class stands for nodes; their label is the class's name. */
export function Label(options: LabelOptions = {}): (target: Class) => void {
  return (target) => {
    nameType(target.name, target);
    classes.set(target.name, {
      kind: 'node',
      order: options.order ?? [],
      orders: options.orders ?? {},
    });
  };
}

/** The class stands for a relationship: its fields are the relationship's properties and ends. */
export function Edge(options: Pick<LabelOptions, 'order'> = {}): (target: Class) => void {
  return (target) => {
    nameType(target.name, target);
    classes.set(target.name, { kind: 'edge', order: options.order ?? [], orders: {} });
  };
}

function declare(target: object, field: string, declaration: FieldDeclaration): void {
  const owner = target.constructor.name;
  const declared = fields.get(owner) ?? new Map<string, FieldDeclaration>();
  declared.set(field, declaration);
  fields.set(owner, declared);
}

type FieldDecorator = (target: object, field: string) => void;

/** The field is a stored property, named like the field unless said otherwise; `orElse` stands in for an absent one. */
export function Property(property?: string, options: { orElse?: unknown } = {}): FieldDecorator {
  return (target, field) =>
    declare(target, field, { kind: 'property', property: property ?? field, ...options });
}

/** The field's value is read from several properties; null from `read` is null. */
export function Derived<const P extends readonly string[]>(
  properties: P,
  // biome-ignore lint/suspicious/noExplicitAny: stored values have the types the importer validated
  read: (...values: { [K in keyof P]: any }) => unknown,
): FieldDecorator {
  return (target, field) =>
    declare(target, field, { kind: 'derived', properties, read: read as never });
}

/** The field is a relationship that its owner holds in properties: the id of its end, and what is read from the others. */
export function Embedded<const P extends readonly string[]>(
  property: string,
  properties: P,
  // biome-ignore lint/suspicious/noExplicitAny: stored values have the types the importer validated
  read: (...values: { [K in keyof P]: any }) => unknown,
): FieldDecorator {
  return (target, field) =>
    declare(target, field, { kind: 'embedded', property, properties, read: read as never });
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

/** The class stands for a group of nodes; its fields are said with @Part. */
export function Group(): (target: Class) => void {
  return (target) => {
    nameType(target.name, target);
    classes.set(target.name, { kind: 'group', order: [], orders: {} });
  };
}

/** On a @Group class: what of the group the field shows. */
export function Part(
  part: 'size' | 'share' | 'node' | 'members' | ((key: string) => unknown),
): FieldDecorator {
  return (target, field) =>
    declare(target, field, {
      kind: 'group',
      part: typeof part === 'function' ? { kind: 'key', read: part } : { kind: part },
    });
}

/** The field is a list of groups, or the one grouping of a node's relations. */
export function Groups(declaration: GroupsDeclaration): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'groups', ...declaration });
}

/** The field weighs what other statements say about a statement's content. */
export function Corroborated(): FieldDecorator {
  return (target, field) => declare(target, field, { kind: 'corroboration' });
}

export function classDeclaration(name: string): ClassDeclaration | undefined {
  return classes.get(name);
}

/** A field's declaration on the class of that name or on one it extends. */
export function fieldDeclaration(owner: string, field: string): FieldDeclaration | undefined {
  const declared = fields.get(owner)?.get(field);
  if (declared) return declared;
  const parent: unknown = named.has(owner) ? Object.getPrototypeOf(named.get(owner)) : undefined;
  return typeof parent === 'function' && parent.name
    ? fieldDeclaration(parent.name, field)
    : undefined;
}

export function declaredFields(owner: string): readonly string[] {
  return [...(fields.get(owner)?.keys() ?? [])];
}
