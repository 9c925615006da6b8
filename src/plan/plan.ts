import type { OrderKey } from '../mapping/mapping.js';

/** Name of a statement parameter; what it holds is said once, in `OperationPlan.parameters`. */
export type ParameterName = string;

/** One hop, ready to be drawn: `<-[:TYPE*min..max]-(:Label)`. */
export interface Step {
  readonly types: readonly string[];
  readonly direction: 'OUT' | 'IN' | 'ANY';
  readonly hops: readonly [number, number] | null;
  readonly label: string;
}

/** A condition on the node of a step and on the relationship that led to it. */
export type Predicate =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate }
  | {
      readonly kind: 'compare';
      readonly on: 'node' | 'edge';
      readonly property: string;
      readonly operator:
        | '='
        | '>='
        | '>'
        | '<='
        | '<'
        | 'IN'
        | 'CONTAINS'
        | 'STARTS WITH'
        | 'ENDS WITH';
      readonly parameter: ParameterName;
      /** Compare case-folded; the parameter is folded already. */
      readonly folded: boolean;
    }
  | {
      readonly kind: 'isNull';
      readonly on: 'node' | 'edge';
      readonly property: string;
      readonly negated: boolean;
    }
  | { readonly kind: 'isTrue'; readonly property: string; readonly negated: boolean }
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  | { readonly kind: 'relationTypeIn'; readonly parameter: ParameterName }
  | { readonly kind: 'some'; readonly step: Step; readonly where: Predicate }
  /** The node is the one with that id, or lies under it along one relationship type. */
  | {
      readonly kind: 'under';
      readonly label: string;
      readonly type: string;
      readonly parameter: ParameterName;
    };

export const always: Predicate = { kind: 'and', of: [] };

/** One column of a positional row. */
export type Column =
  | { readonly kind: 'property'; readonly on: 'node' | 'edge'; readonly property: string }
  | { readonly kind: 'labels' }
  | { readonly kind: 'relationType' }
  | { readonly kind: 'outgoing' }
  | { readonly kind: 'row'; readonly on: 'node' | 'origin'; readonly row: RowPlan }
  | {
      readonly kind: 'reference';
      readonly on: 'node' | 'edge';
      readonly property: string;
      readonly label: string;
      readonly row: RowPlan;
    }
  | { readonly kind: 'relation'; readonly relation: RelationPlan }
  | { readonly kind: 'connection'; readonly connection: ConnectionPlan };

/** Which fields of a value object go out under which response keys. */
export type Pick = readonly {
  readonly key: string;
  readonly field: string;
  readonly pick: Pick | null;
}[];

/** How one response key of an object is made from its row's columns. */
export type Output =
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly column: number;
      readonly orElse: unknown;
    }
  | {
      readonly kind: 'derived';
      readonly key: string;
      readonly columns: readonly number[];
      readonly read: (...values: never[]) => unknown;
      readonly pick: Pick | null;
    }
  | { readonly kind: 'row'; readonly key: string; readonly column: number; readonly row: RowPlan }
  | {
      readonly kind: 'one' | 'list';
      readonly key: string;
      readonly column: number;
      readonly row: RowPlan;
    }
  | {
      readonly kind: 'connection';
      readonly key: string;
      readonly column: number;
      readonly connection: ConnectionPlan;
    }
  | { readonly kind: 'cursor'; readonly key: string };

/** A selection on a node, or on a relationship and its ends: what is fetched and what each concrete type shows of it. */
export interface RowPlan {
  readonly columns: readonly Column[];
  readonly shapes: ReadonlyMap<string, readonly Output[]>;
}

/** A plain list or single node, bounded by `limit`. */
export interface RelationPlan {
  readonly kind: 'relation';
  readonly path: readonly Step[];
  readonly where: Predicate;
  readonly order: readonly OrderKey[];
  /** Nearest first, for lists along a path of several hops. */
  readonly nearestFirst: boolean;
  readonly limit: number;
  readonly row: RowPlan;
}

/** One bound of a page: parameters that hold the sort keys of a cursor, in order. */
export interface Bound {
  readonly keys: readonly ParameterName[];
}

/** A Relay connection; parts that were not selected cost nothing. */
export interface ConnectionPlan {
  readonly kind: 'connection';
  /** Empty for a root: then all nodes of `label`. */
  readonly path: readonly Step[];
  readonly label: string;
  readonly where: Predicate;
  /** Complete: ends with what makes it total. */
  readonly order: readonly OrderKey[];
  readonly page: {
    /** Holds the page size plus one. */
    readonly limit: ParameterName;
    readonly after: Bound | null;
    readonly before: Bound | null;
    readonly backward: boolean;
  } | null;
  /** One row plan for each selected `nodes` or `edges`. */
  readonly elements: readonly RowPlan[];
  /** Whether a cursor was selected, so that rows carry their sort keys. */
  readonly keyed: boolean;
  readonly count: boolean;
  /** Nodes are listed once each; false when the list is of relationships. */
  readonly distinct: boolean;
  readonly outputs: readonly ConnectionOutput[];
}

export type ConnectionOutput =
  | { readonly kind: 'elements'; readonly key: string; readonly element: number }
  | { readonly kind: 'pageInfo'; readonly key: string; readonly pick: Pick }
  | { readonly kind: 'count'; readonly key: string };

export type RootPlan =
  | {
      readonly kind: 'byId';
      readonly key: string;
      readonly label: string;
      readonly id: ParameterName;
      readonly row: RowPlan;
    }
  | {
      readonly kind: 'byIds';
      readonly key: string;
      readonly label: string;
      readonly ids: ParameterName;
      readonly row: RowPlan;
    }
  | { readonly kind: 'connection'; readonly key: string; readonly connection: ConnectionPlan };

/** A whole operation: its root fields side by side, and where each parameter comes from. */
export interface OperationPlan {
  readonly roots: readonly RootPlan[];
  readonly parameters: readonly ParameterSource[];
}

/** Takes a parameter's value out of the arguments of one field. */
export interface ParameterSource {
  readonly name: ParameterName;
  /** Reads the value under this request's variables; throws BAD_USER_INPUT naming the argument. */
  readonly read: (variables: Readonly<Record<string, unknown>>) => unknown;
}
