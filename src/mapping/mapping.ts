import type { FieldDeclaration } from './decorators.js';

/** Seen from the node the relation starts at. */
export type Direction = 'OUT' | 'IN' | 'ANY';

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

export type FieldMapping = FieldDeclaration;

/** What one GraphQL object or interface type stands for in the graph. */
export interface TypeMapping {
  readonly name: string;
  readonly kind: 'node' | 'edge' | 'group';
  /** Concrete types an instance can have: itself for an object type. */
  readonly possible: readonly string[];
  readonly fields: ReadonlyMap<string, FieldMapping>;
  readonly order: readonly OrderKey[];
  readonly orders: Readonly<Record<string, readonly OrderKey[]>>;
}

export type Mapping = ReadonlyMap<string, TypeMapping>;

/** Ascending by a property of the node. */
export function by(property: string, direction: 'ASC' | 'DESC' = 'ASC'): OrderKey {
  return { property, direction, on: 'node' };
}

/** Ascending by a number on the node. */
export function byNumber(property: string): OrderKey {
  return { property, direction: 'ASC', on: 'node', numeric: true };
}

/** Ascending by a number on the relationship. */
export function byEdgeNumber(property: string): OrderKey {
  return { property, direction: 'ASC', on: 'edge', numeric: true };
}

/** Tells parallel relationships between the same two nodes apart. */
export const BY_RELATIONSHIP: readonly OrderKey[] = [
  { property: 'type', direction: 'ASC', on: 'type' },
  { property: 'start', direction: 'ASC', on: 'start' },
];

/** Newest publication first, then article, then position: one stored key. */
export function byNewest(): OrderKey {
  return {
    property: 'newestFirst',
    direction: 'ASC',
    on: 'node',
    unique: true,
    refines: 'sortAt',
  };
}

/** By the instant of publication, stored as '' where it is unknown. */
export function byPublication(): OrderKey {
  return { property: 'sortAt', direction: 'ASC', on: 'node', unknown: '' };
}

/** By a property that some nodes lack. */
export function byNullable(property: string): OrderKey {
  return { property, direction: 'ASC', on: 'node', nullable: true };
}
