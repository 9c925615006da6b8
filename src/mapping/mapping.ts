import type { Direction } from '../model/ends.js';
import type { RelationType } from '../model/relations.js';

/** One key of an order. Absent values come last in both directions when `nullable` says they occur. */
export interface OrderKey {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
  /**
   * Where the property is: on the node listed, or on the relationship that led to it; `type` and `start` are
   * the relationship's own type and the id of its start, whatever the property's name.
   */
  readonly on: 'node' | 'edge' | 'type' | 'start';
  readonly nullable?: boolean;
  /** What the graph stores where the value is unknown. */
  readonly unknown?: '';
  /** Whether no two nodes share a value, so that no further key of theirs is needed. */
  readonly unique?: boolean;
  /** The property whose descending order the key begins with. */
  readonly refines?: string;
  /** Type of the stored values; text when left out. */
  readonly numeric?: boolean;
}

/** One hop of a relation: relationship types (any of them), direction seen from the node, and the label reached. */
export interface StepDeclaration {
  readonly types: readonly string[];
  readonly direction: Direction;
  /** Follow it this many times, e.g. [0, 8]; once when left out. */
  readonly hops?: readonly [number, number];
  /** Whether it holds still or not: of a relation of which a node never has another. */
  readonly ever?: true;
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
  /**
   * What the argument `at` is held against: the terms of the nodes reached, along relationships of that type, or the
   * relationships themselves.
   */
  readonly dated?: 'edge' | { readonly term: string };
}

/** What an argument outside `filter` restricts: a property in a list, the relationship's type, or its direction. */
export type Narrowing =
  | { readonly kind: 'propertyIn'; readonly property: string }
  | { readonly kind: 'typeIn' }
  | { readonly kind: 'direction' };

/** A value that is read from several properties. */
interface Derivation {
  readonly properties: readonly string[];
  readonly read: (...values: readonly unknown[]) => unknown;
  /** `read` is given, last, the instant at which the row is asked about; null where there is none. */
  readonly at?: true;
  /**
   * It is words of an article: `read` is given, last, where the text has characters that UTF-16 takes two code units
   * for (`longCharacters`), if those are asked for and there is a text.
   */
  readonly inText?: true;
}

/** How a list of nodes is found by what its owner holds. */
export interface FoundDeclaration {
  /** The label of the nodes, and the property that holds what the owner's property `of` holds. */
  readonly label: string;
  readonly by: string;
  readonly of: string;
  /** Only those whose instants lie between those of the owner, and those that have none. */
  readonly during?: {
    readonly nodes: readonly [first: string, last: string];
    readonly owner: readonly [first: string, last: string];
  };
  /** Only those that have it. */
  readonly having?: string;
  /** Shown as relationships: where each holds the id of its end. */
  readonly end?: { readonly label: string; readonly property: string };
  readonly order: readonly OrderKey[];
}

/** A step that names the label it reaches. */
type LabelledStep = StepDeclaration & { readonly label: string };

/** By what nodes are grouped; each way gives every group a key of text. */
export type Grouping =
  /** A property's value; `orElse` is the key of nodes without one. */
  | { readonly kind: 'property'; readonly property: string; readonly orElse?: string }
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
  /** The field is how many groups there are. */
  readonly counted?: true;
}

/** What the planner makes out of nodes and relationships, and the parts that fields of such a type show of it. */
export interface Parts {
  /** Nodes with a key in common; `share` is of all groups' sizes together, `node` the one whose id the key is. */
  readonly group: 'size' | 'share' | 'node' | 'members';
  /** A page of a list, its total. */
  readonly connection: 'elements' | 'pageInfo' | 'count';
  /** An element of a page whose relationship is not shown. */
  readonly element: 'node';
  readonly path: 'length' | 'nodes' | 'steps';
  readonly step: 'from' | 'to' | 'relation' | 'sentence';
  readonly resolution: 'name' | 'candidates';
  /** What became of a node, as subscribers are told. */
  readonly event: 'cursor' | 'kind' | 'recordedAt' | 'node' | 'edge' | 'total';
  readonly corroboration: 'same' | 'supporting' | 'contradicting' | 'independent' | 'origins';
  /** A list of statements, and how many they are; of an origin also why they are one. */
  readonly counted: 'size' | 'members' | 'folds';
  readonly fold: 'by' | 'statements' | 'through';
}

/** What a type that the planner makes is one of. */
export type MadeKind = keyof Parts;

/** A field of such a type: what it shows. */
type PartMapping = {
  [K in MadeKind]: { readonly kind: 'part'; readonly of: K; readonly part: Parts[K] };
}[MadeKind];

/** How a field of a GraphQL type is read from the graph. */
export type FieldMapping =
  | { readonly kind: 'property'; readonly property: string; readonly orElse?: unknown }
  | ({ readonly kind: 'derived' } & Derivation)
  /** A relationship of the kind of an @Edge class that the owner holds itself: in `property` the id of its end. */
  | ({ readonly kind: 'embedded'; readonly property: string } & Derivation)
  | ({ readonly kind: 'relation' } & RelationDeclaration)
  | { readonly kind: 'reference'; readonly property: string }
  | ({ readonly kind: 'found' } & FoundDeclaration)
  /** How many there are in a list of that name, whose mapping that is. */
  | CountMapping
  /** The field of the same name of the node that a relation field leads to: the one that holds, else the last. */
  | { readonly kind: 'through'; readonly relation: string }
  | { readonly kind: 'end'; readonly end: 'start' | 'end' }
  | { readonly kind: 'relationType' }
  | { readonly kind: 'outgoing' }
  | { readonly kind: 'cursor' }
  | ({ readonly kind: 'groups' } & GroupsDeclaration)
  | { readonly kind: 'groupKey'; readonly read: (key: string) => unknown }
  | { readonly kind: 'corroboration' }
  /** The links of a circle, of which something that is made of one consists. */
  | { readonly kind: 'circle' }
  | PartMapping;

/** The list that a field tells the size of: its name, and how it is read. */
export interface CountMapping {
  readonly kind: 'count';
  readonly list: string;
  readonly of: Extract<FieldMapping, { kind: 'relation' | 'found' }>;
}

/** The names of the types that a connection is over. */
interface ConnectionDeclaration {
  readonly edge: string;
  readonly node: string;
}

/** Which nodes of a type lists show: those of a further label, which have `unless` false, if no filter names that. */
interface ListedDeclaration {
  readonly label: string;
  readonly unless: string;
}

/** What is said on a class. */
export interface ClassDeclaration {
  readonly kind: 'node' | 'edge' | MadeKind;
  /** Of an edge: the relation whose properties it shows; none where what it shows is made by a query. */
  readonly of?: RelationType | undefined;
  readonly order?: readonly OrderKey[];
  readonly orders?: Readonly<Record<string, readonly OrderKey[]>>;
  readonly listed?: ListedDeclaration;
  /** The label of what is stored under its label, too, and is none of the type. */
  readonly except?: string;
  readonly connection?: ConnectionDeclaration;
}

/** What one GraphQL object or interface type stands for in the graph. */
export interface TypeMapping extends ClassDeclaration {
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldMapping>;
  /** The name of each field's type, without lists and nulls. */
  readonly targets: ReadonlyMap<string, string>;
  readonly order: readonly OrderKey[];
  readonly orders: Readonly<Record<string, readonly OrderKey[]>>;
}

/** How a root field of the query is planned. */
export type RootMapping =
  | { readonly plan: 'byId' | 'byIds' | 'paths' | 'disagreements' | 'disagreementsCount' }
  /** Those that names and texts find among the types of a union. */
  | { readonly plan: 'search' | 'resolve'; readonly over: string }
  /** All of a type; `through` is the relation along which they lead to the node whose id is given, if only those are. */
  | { readonly plan: 'connection'; readonly through?: string };

/** A property of the node, or of the relationship to it. */
interface OwnedProperty {
  readonly property: string;
  readonly on: 'node' | 'edge';
}

/** How a field of a filter is planned. */
export type ConditionMapping =
  | ({ readonly kind: 'id' | 'boolean' | 'enum' } & OwnedProperty)
  /** `sorted` is the property that holds the text in the form in which case and composition make no difference. */
  | ({ readonly kind: 'text'; readonly sorted?: string | undefined } & OwnedProperty)
  /** A date. */
  | { readonly kind: 'date'; readonly property: string }
  /** Of which types the node is one. */
  | { readonly kind: 'labels' }
  /** The node of an id, or one under it in a tree of one relationship type. */
  | { readonly kind: 'under'; readonly label: string; readonly type: string }
  /** The instant at which the others of the filter that are `under` something are to be so. */
  | { readonly kind: 'heldAt' }
  /** Some node that a relation leads to, a field of the type filtered or of the one that `of` names. */
  | { readonly kind: 'some'; readonly relation: string; readonly of?: string | undefined }
  /** The node that the relationship leads to. */
  | { readonly kind: 'node' }
  | { readonly kind: 'and' | 'or' | 'not' };

/** Everything that is said beside the GraphQL classes, as plain data. */
export interface Mapping {
  readonly types: ReadonlyMap<string, TypeMapping>;
  /** By the names of the query's fields. */
  readonly roots: ReadonlyMap<string, RootMapping>;
  /** By the names of input types and of their fields. */
  readonly filters: ReadonlyMap<string, ReadonlyMap<string, ConditionMapping>>;
}

/** Ascending by a property of the node. */
export function by(property: string, direction: 'ASC' | 'DESC' = 'ASC'): OrderKey {
  return { property, direction, on: 'node' };
}

/** Ascending by a number on the node. */
export function byNumber(property: string): OrderKey {
  return { property, direction: 'ASC', on: 'node', numeric: true };
}

/** Ascending by a property of the relationship. */
export function byEdge(property: string): OrderKey {
  return { property, direction: 'ASC', on: 'edge' };
}

/** Ascending by a number on the relationship. */
export function byEdgeNumber(property: string): OrderKey {
  return { property, direction: 'ASC', on: 'edge', numeric: true };
}

/** Tells parallel relationships between the same two nodes apart. */
export const BY_RELATIONSHIP: readonly OrderKey[] = [
  { property: 'type', direction: 'ASC', on: 'type' },
  { property: 'start', direction: 'ASC', on: 'start' },
  { property: 'key', direction: 'ASC', on: 'edge', nullable: true },
  { property: 'changeId', direction: 'ASC', on: 'edge', nullable: true },
];

/** Newest publication first, then article, then position: one stored key. */
export function byNewest(): OrderKey {
  return { ...by('newestFirst'), unique: true, refines: 'sortAt' };
}

/** By the instant of publication, stored as '' where it is unknown. */
export function byPublication(): OrderKey {
  return { property: 'sortAt', direction: 'ASC', on: 'node', unknown: '' };
}

/** By a property that some nodes lack. */
export function byNullable(property: string): OrderKey {
  return { property, direction: 'ASC', on: 'node', nullable: true };
}
