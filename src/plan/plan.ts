import type { FoundDeclaration, Grouping, OrderKey, Parts } from '../mapping/mapping.js';
import type { ArticleWay } from './article-way.js';
import type { DateComparison } from './compare-date.js';
import type { Cells, ConnectionLayout, Place } from './layout.js';
import type { ParameterName } from './parameters.js';
import type { SearchPlan } from './search-plan.js';
import type { Step } from './step.js';

export { endingIn, type Step } from './step.js';
export type { ParameterName };

type Operator = '=' | '>=' | '>' | '<=' | '<' | 'IN' | 'CONTAINS' | 'STARTS WITH' | 'ENDS WITH';

/** An instant at which something may have held, or with `observed` was seen to. */
export interface HeldAt {
  readonly parameter: ParameterName;
  readonly observed: boolean;
}

/** What a condition is on: the node, or the relationship that led to it. */
interface On {
  readonly on: 'node' | 'edge';
}

/** Of which property it is, and whether the contrary must hold. */
interface OfProperty {
  readonly property: string;
  readonly negated: boolean;
}

/** A comparison of a property with a parameter. */
export interface Comparison extends On {
  readonly kind: 'compare';
  readonly property: string;
  readonly operator: Operator;
  readonly parameter: ParameterName;
  /** Compare case-folded; the parameter is folded already. */
  readonly folded: boolean;
}

/** A condition on the node of a step and on the relationship that led to it. */
export type Predicate =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate }
  | Comparison
  | DateComparison
  | ({ readonly kind: 'isNull' } & On & OfProperty)
  | ({ readonly kind: 'isTrue' } & OfProperty)
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  /** Recorded, and not retracted, at that instant; now when it is null. */
  | ({ readonly kind: 'recorded'; readonly asOf: ParameterName | null } & On)
  /** Recorded by the operation's instant, whatever became of it. */
  | { readonly kind: 'existed' }
  /** May have held at that instant, or was seen to; on every relationship of a path of several hops. */
  | ({ readonly kind: 'heldAt' } & HeldAt & On)
  | { readonly kind: 'relationTypeIn'; readonly parameter: ParameterName }
  /** The node is another than the one that the path to it began at. */
  | { readonly kind: 'other' }
  | { readonly kind: 'some'; readonly step: Step; readonly where: Predicate }
  /** The node is the one with that id, or lies under it along one relationship type, at an instant if there is one. */
  | {
      readonly kind: 'under';
      readonly label: string;
      readonly type: string;
      readonly parameter: ParameterName;
      readonly heldAt: HeldAt | null;
    };

export const always: Predicate = { kind: 'and', of: [] };

/** All of them, without those that are always true. */
export function all(of: readonly Predicate[]): Predicate {
  const kept = of.filter((predicate) => predicate !== always);
  return kept.length === 1 && kept[0]
    ? kept[0]
    : kept.length === 0
      ? always
      : { kind: 'and', of: kept };
}

/** One column of a positional row. */
export type Column =
  | { readonly kind: 'property'; readonly on: 'node' | 'edge'; readonly property: string }
  | { readonly kind: 'labels' }
  /** The id of an article that may stand in the answer many times; its text is read once, beside the roots. */
  | { readonly kind: 'articleText' }
  /** The same of an article in whose text words stand; where long characters are in that (`longCharacters`). */
  | { readonly kind: 'longCharacters'; readonly way: ArticleWay }
  | { readonly kind: 'parameter'; readonly parameter: ParameterName }
  | { readonly kind: 'relationType' }
  | { readonly kind: 'outgoing' }
  | { readonly kind: 'row'; readonly on: 'node' | 'origin'; readonly row: RowPlan }
  | {
      readonly kind: 'reference';
      readonly on: 'node' | 'edge';
      readonly property: string;
      readonly label: string;
      /** Only where the owner has that property, too. */
      readonly having: string | null;
      readonly row: RowPlan;
    }
  | { readonly kind: 'relation'; readonly relation: RelationPlan }
  | { readonly kind: 'found'; readonly on: 'node' | 'edge'; readonly found: FoundPlan }
  | { readonly kind: 'connection'; readonly connection: ConnectionPlan }
  /** How many a list has that leads along a relation, or that is found by what its owner holds. */
  | { readonly kind: 'count'; readonly connection: ConnectionPlan }
  | { readonly kind: 'foundCount'; readonly on: 'node' | 'edge'; readonly found: FoundList }
  | { readonly kind: 'groups'; readonly groups: GroupsPlan }
  | { readonly kind: 'corroboration'; readonly corroboration: CorroborationPlan }
  | { readonly kind: 'circle'; readonly row: RowPlan };

/** Which fields of a value object go out under which response keys. */
export type Pick = readonly {
  readonly key: string;
  readonly field: string;
  readonly pick: Pick | null;
}[];

/** How a value of an object is made from its row's columns. */
export type Look =
  | { readonly kind: 'value'; readonly column: Place<unknown>; readonly orElse: unknown }
  | {
      readonly kind: 'derived';
      readonly columns: readonly Place<unknown>[];
      readonly read: (...values: Cells) => unknown;
      readonly pick: Pick | null;
    }
  | { readonly kind: 'row'; readonly column: Place<Cells | null>; readonly row: RowPlan }
  | Listed<'one' | 'list', { readonly row: RowPlan }>
  /** A value of the one node of a row's relation. */
  | Listed<'through', { readonly look: Look }>
  | Listed<'groups', { readonly groups: GroupsPlan }>
  | {
      readonly kind: 'corroboration';
      readonly column: Place<Cells>;
      readonly corroboration: CorroborationPlan;
    }
  | {
      readonly kind: 'connection';
      readonly column: Place<Cells>;
      readonly connection: ConnectionPlan;
    }
  | { readonly kind: 'cursor' };

type Listed<Kind extends string, Plan> = Plan & {
  readonly kind: Kind;
  readonly column: Place<readonly Cells[]>;
};

/** The response key under which something goes out. */
interface Keyed {
  readonly key: string;
}

/** How one response key of an object is made. */
export type Output = Keyed & Look;

/** A selection on a node, or on a relationship and its ends: what is fetched and what each concrete type shows of it. */
export interface RowPlan {
  readonly columns: readonly Column[];
  /** Where the labels stand that tell the concrete type; null where all types look alike. */
  readonly labels: Place<readonly string[]> | null;
  readonly shapes: ReadonlyMap<string, readonly Output[]>;
}

/** A plain list or single node, bounded by `limit`: a number, or the parameter that holds what was asked for. */
export interface RelationPlan {
  readonly kind: 'relation';
  readonly path: readonly Step[];
  readonly where: Predicate;
  readonly order: readonly OrderKey[];
  /** Nearest first, for lists along a path of several hops. */
  readonly nearestFirst: boolean;
  /** Those first that held at an instant. */
  readonly heldFirst: HeldAt | null;
  /** Whether several relationships may lead to a node, which is listed once. */
  readonly distinct: boolean;
  readonly limit: number | ParameterName;
  readonly row: RowPlan;
}

/** A list of nodes that are found by what their owner holds, all of it. */
export interface FoundList extends FoundDeclaration {
  readonly where: Predicate;
}

/** The same as far as it is shown. */
export interface FoundPlan extends FoundList {
  readonly limit: number | ParameterName;
  readonly row: RowPlan;
}

/** One bound of a page: parameters that hold the sort keys of a cursor, in order. */
export interface Bound {
  readonly keys: readonly ParameterName[];
}

/** By what a list is grouped, with paths ready to be drawn. */
export type GroupKey =
  | Exclude<Grouping, { kind: 'path' }>
  | { readonly kind: 'path'; readonly path: readonly Step[] };

/** Members of a group, or of any list of ids, in a selection of their own. */
export interface Members {
  readonly label: string;
  /** Holds how many are shown at most. */
  readonly limit: ParameterName;
  readonly row: RowPlan;
}

export type GroupOutput =
  | { readonly kind: 'key'; readonly key: string; readonly read: (key: string) => unknown }
  | { readonly kind: 'size' | 'share'; readonly key: string }
  | { readonly kind: 'node' | 'members'; readonly key: string; readonly index: number };

/** A list in groups with their sizes, `[key, size, [node, …], members, …]` each; or how many groups it has. */
export interface GroupsPlan {
  readonly isCounted: boolean;
  readonly by: GroupKey;
  /** From the node to what is grouped; empty when the groups are of a connection, or of neighbours. */
  readonly path: readonly Step[];
  readonly where: Predicate;
  readonly order: 'size' | 'key';
  /** Order of the members. */
  readonly within: readonly OrderKey[];
  /** Holds how many groups are shown at most; null when their number is bounded by nature. */
  readonly limit: ParameterName | null;
  /** The node whose id is the key, once for each selection of it. */
  readonly nodes: readonly { readonly label: string; readonly row: RowPlan }[];
  readonly members: readonly Members[];
  readonly outputs: readonly GroupOutput[];
}

/** What the statements related to one say of it. */
export interface CorroborationPlan {
  readonly where: Predicate;
  readonly order: readonly OrderKey[];
  /** One row plan for each selected list of statements. */
  readonly elements: readonly RowPlan[];
  /** Whether origins are asked for. */
  readonly isFolded: boolean;
  /** One row plan for each selection of the nodes by which an origin is seen to be one. */
  readonly through: readonly RowPlan[];
  readonly outputs: readonly CorroborationOutput[];
}

/** How a list of statements goes out: its size under these keys, and its first, as many as the limit's parameter says. */
export interface CountedOutput {
  readonly sizes: readonly string[];
  readonly lists: readonly {
    readonly key: string;
    readonly element: number;
    readonly limit: ParameterName;
  }[];
  readonly folds: readonly (Keyed & { readonly outputs: readonly FoldOutput[] })[];
}

export type FoldOutput = Keyed &
  ({ readonly kind: 'by' } | { readonly kind: 'statements' | 'through'; readonly element: number });

export type CorroborationOutput = Keyed &
  (
    | { readonly kind: 'independent' }
    | ({ readonly kind: Exclude<Parts['corroboration'], 'independent'> } & CountedOutput)
  );

/** A Relay connection; parts that were not selected cost nothing. */
export interface ConnectionPlan {
  readonly kind: 'connection';
  /** Empty for a root: then all nodes of `label` that have the label `shown`. */
  readonly path: readonly Step[];
  readonly label: string;
  readonly shown: string;
  readonly where: Predicate;
  /** Complete: ends with what makes it total. */
  readonly order: readonly OrderKey[];
  readonly page: {
    /** Holds the page size, and one more when it peeks. */
    readonly limit: ParameterName;
    /** Whether a row beyond the page is fetched, to know that there is more. */
    readonly peeks: boolean;
    readonly after: Bound | null;
    readonly before: Bound | null;
    readonly backward: boolean;
  } | null;
  /** One row plan for each selected `nodes` or `edges`. */
  readonly elements: readonly RowPlan[];
  /** Whether a cursor was selected, so that rows carry their sort keys. */
  readonly keyed: boolean;
  readonly count: boolean;
  /** Groupings of the whole list. */
  readonly groups: readonly GroupsPlan[];
  /** Ranked hits instead of the nodes of a label or path. */
  readonly search: SearchPlan | null;
  /** Nodes are listed once each; false when the list is of relationships. */
  readonly distinct: boolean;
  readonly outputs: readonly ConnectionOutput[];
  readonly layout: ConnectionLayout;
}

export type ConnectionOutput =
  | { readonly kind: 'elements'; readonly key: string; readonly element: number }
  | { readonly kind: 'pageInfo'; readonly key: string; readonly pick: Pick }
  | { readonly kind: 'count'; readonly key: string }
  | { readonly kind: 'groups' | 'groupCount'; readonly key: string; readonly index: number };

/** Which of the nodes on a path, or of its steps' ends, go out in which selection. */
export interface PathsPlan {
  readonly types: readonly string[];
  readonly from: ParameterName;
  readonly to: ParameterName;
  readonly maxLength: ParameterName;
  readonly limit: ParameterName;
  /** When statements and articles on the way were published. */
  readonly published: readonly DateComparison[];
  /** Whether sentences need to know which way relationships run, as labels do not tell it of all of them. */
  readonly directed: boolean;
  readonly elements: readonly RowPlan[];
  readonly outputs: readonly PathOutput[];
}

export type PathOutput = Keyed &
  (
    | { readonly kind: 'length' }
    | { readonly kind: 'nodes'; readonly element: number }
    | { readonly kind: 'steps'; readonly outputs: readonly StepOutput[] }
  );

export type StepOutput = Keyed &
  (
    | { readonly kind: 'from' | 'to'; readonly element: number }
    | { readonly kind: 'relation' | 'sentence' }
  );

/** A selection on nodes of a label, for which a condition holds. */
interface RowsPlan {
  readonly label: string;
  readonly where: Predicate;
  readonly row: RowPlan;
}

/** What each of a list of names may stand for. */
export interface ResolvePlan {
  readonly kind: 'resolve';
  readonly labels: readonly string[];
  /** Holds each name's words between blanks, and how it sounds. */
  readonly words: ParameterName;
  readonly sounds: ParameterName;
  readonly asked: ParameterName;
  readonly limit: ParameterName;
  readonly outputs: readonly (Keyed &
    ({ readonly kind: 'name' } | { readonly kind: 'candidates'; readonly element: number }))[];
  readonly elements: readonly RowPlan[];
}

/** Contradicting pairs of which one is about a node. */
export interface DisagreementsPlan extends Omit<RowsPlan, 'label'> {
  readonly kind: 'disagreements';
  /** Whether circles are told, which nobody published at a time. */
  readonly withCircles: boolean;
  readonly id: ParameterName;
  /** Holds how many are shown at most; null where they are counted. */
  readonly limit: ParameterName | null;
}

export type RootPlan = Keyed &
  (
    | (RowsPlan & { readonly kind: 'byId'; readonly id: ParameterName })
    | (RowsPlan & {
        readonly kind: 'byIds';
        readonly ids: ParameterName;
        /** Holds for each id why it is none, '' where it is one; null where nobody gave them. */
        readonly mistakes: ParameterName | null;
      })
    | { readonly kind: 'connection'; readonly connection: ConnectionPlan }
    | { readonly kind: 'paths'; readonly paths: PathsPlan }
    | ResolvePlan
    | DisagreementsPlan
  );

/** A whole operation: its root fields side by side, and where each parameter comes from. */
export interface OperationPlan {
  readonly roots: readonly RootPlan[];
  readonly parameters: readonly ParameterSource[];
  /** Holds the instant as of which all roots answer; null for now. */
  readonly asOf: ParameterName | null;
}

/** Takes a parameter's value out of the arguments of one field. */
export interface ParameterSource {
  readonly name: ParameterName;
  /** Holds the id of a statement without its voice, or a list of ids with such a one. */
  readonly voiceless?: 'one' | 'list';
  /** Reads the value under this request's variables; throws BAD_USER_INPUT naming the argument. */
  readonly read: (variables: Readonly<Record<string, unknown>>) => unknown;
}
